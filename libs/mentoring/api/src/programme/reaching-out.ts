import { invalid, newId, type BodyOf, type Id } from '@waymark/foundation/kernel';
import type { OutreachView, programmeMentoringApi } from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { PairAccess } from '../access/pair-access';
import { RelationshipRepository } from '../relationships/relationship.repository';
import { KeptPairs, partIn } from './kept-pairs';
import { OutreachQueries } from './outreach.queries';
import { ProgrammeKeeping } from './programme-keeping';

/** The owner of a programme is in touch with its pairs. What is written is for both of a pair to read. */
@Injectable()
export class ReachingOut {
  constructor(
    private readonly keeping: ProgrammeKeeping,
    private readonly access: PairAccess,
    private readonly relationships: RelationshipRepository,
    private readonly pairs: KeptPairs,
    private readonly outreach: OutreachQueries,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async reach(actor: Actor, programmeId: Id, { relationshipIds, kind, toMemberId, words }: BodyOf<typeof programmeMentoringApi.reachOut>): Promise<{ items: OutreachView[] }> {
    await this.keeping.requireOwner(actor, programmeId);
    const found = new Map((await this.relationships.findAll(relationshipIds)).map((pair) => [pair.id, pair]));
    const made = [...new Set(relationshipIds)].map((id, place) => {
      const pair = found.get(id);
      if (pair?.programmeId !== programmeId) throw invalid(`body.relationshipIds.${place}`, 'Choose pairs of this programme.');
      if (toMemberId !== null && partIn(pair, toMemberId) === null) throw invalid('body.toMemberId', 'Choose one of the pair.');
      return { id: newId(), relationshipId: id, kind, byId: actor.memberId, toId: toMemberId, at: this.calendar.now(), words };
    });
    await this.outreach.insertAll(made);
    const written = await this.pairs.outreachOf([...found.values()]);
    return { items: written.filter(({ id }) => made.some((one) => one.id === id)) };
  }

  /** For the owners of its programme and the two. */
  async list(actor: Actor, relationshipId: Id): Promise<{ items: OutreachView[] }> {
    const { pair } = await this.access.toRelationship(actor, relationshipId);
    return { items: await this.pairs.outreachOf([pair]) };
  }
}
