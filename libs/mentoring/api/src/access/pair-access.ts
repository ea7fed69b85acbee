import { notFound, type Id } from '@waymark/foundation/kernel';
import { canReadRelationship, groundsOf, isOfPair, partOf, type Grounds, type PairPart } from '@waymark/mentoring/domain';
import { ManagementChains, OrganisationCalendar, ProgrammeQueries } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import type { Relationship } from '../relationships/relationship.entity';
import { RelationshipRepository } from '../relationships/relationship.repository';

/** A pair as somebody meets it. */
export interface MetPair {
  readonly pair: Relationship;
  readonly grounds: Grounds;
  /** The part of the actor; null for whoever is neither of the two. */
  readonly part: PairPart | null;
}

/** A pair as one of the two meets it. */
export interface OwnPair extends MetPair {
  readonly part: PairPart;
}

/** What somebody is to a pair: the one place that gathers the facts for the policies of mentoring. */
@Injectable()
export class PairAccess {
  constructor(
    private readonly relationships: RelationshipRepository,
    private readonly chains: ManagementChains,
    private readonly programmes: ProgrammeQueries,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /**
   * On whatever ground there is: one of the two, somebody who manages the mentee, an owner of the programme, or with
   * `releasedToIds` whoever the mentee let in. What the ground is good for is for the policies to say.
   * @throws DomainError NOT_FOUND where there is no such pair, or the actor is nothing to it.
   */
  async meet(actor: Actor, relationshipId: Id, releasedToIds: readonly Id[] = []): Promise<MetPair> {
    return this.met(actor, await this.relationships.find(relationshipId), releasedToIds);
  }

  /** As `meet`, for whoever may see that the relationship is there: the two, and the owners of its programme. */
  async toRelationship(actor: Actor, relationshipId: Id): Promise<MetPair> {
    const met = await this.meet(actor, relationshipId);
    if (!canReadRelationship(met.grounds)) throw notFound('relationship');
    return met;
  }

  /** As `meet`, for the two alone. */
  async toOwnPair(actor: Actor, relationshipId: Id): Promise<OwnPair> {
    return owned(await this.meet(actor, relationshipId));
  }

  /** As `toRelationship`; nobody else changes the pair until the transaction ends. */
  async holdRelationship(actor: Actor, relationshipId: Id): Promise<MetPair> {
    await this.toRelationship(actor, relationshipId);
    return this.met(actor, await this.relationships.hold(relationshipId), []);
  }

  /** As `toOwnPair`; nobody else changes the pair until the transaction ends. */
  async holdOwnPair(actor: Actor, relationshipId: Id): Promise<OwnPair> {
    await this.toOwnPair(actor, relationshipId);
    return owned(await this.met(actor, await this.relationships.hold(relationshipId), []));
  }

  private async met(actor: Actor, pair: Relationship | null, releasedToIds: readonly Id[]): Promise<MetPair> {
    if (pair === null) throw notFound('relationship');
    const chainOf = await this.chains.of([pair.menteeId], await this.calendar.today());
    const programme = await this.programmes.read(pair.programmeId);
    const grounds = groundsOf({
      actor,
      menteeId: pair.menteeId,
      mentorId: pair.mentorId,
      programmeOwnerIds: programme?.owners.map(({ id }) => id) ?? [],
      managementChain: chainOf(pair.menteeId),
      releasedToIds,
    });
    if (grounds.size === 0) throw notFound('relationship');
    return { pair, grounds, part: isOfPair(grounds) ? partOf(grounds) : null };
  }
}

function owned({ pair, grounds, part }: MetPair): OwnPair {
  if (part === null) throw notFound('relationship');
  return { pair, grounds, part };
}
