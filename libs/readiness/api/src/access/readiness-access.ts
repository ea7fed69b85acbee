import { Meetings } from '@waymark/evidence/api';
import type { Grounds } from '@waymark/evidence/domain';
import { notFound, type Id } from '@waymark/foundation/kernel';
import { AccessLedger } from '@waymark/organisations/api';
import type { AccessGround, Actor } from '@waymark/organisations/domain';
import { sightOf, type Sight } from '@waymark/readiness/domain';
import { Injectable } from '@nestjs/common';

/** Somebody who is met by a reader, and how far the reader sees. */
export interface MetPerson {
  readonly memberId: Id;
  readonly sees: Sight;
  readonly grounds: Grounds;
}

const ledgerWords: Readonly<Record<Exclude<Sight, 'OWN'>, AccessGround>> = { MENTOR: 'mentor', MANAGER: 'line-manager' };

/**
 * The way to the readiness of people. Grounds are those of today, whatever instant is asked about: an earlier one never
 * lets anybody in again. What somebody reads of another person leaves a line in the ledger.
 */
@Injectable()
export class ReadinessAccess {
  constructor(
    private readonly meetings: Meetings,
    private readonly ledger: AccessLedger,
  ) {}

  /** @throws DomainError NOT_FOUND where there is no such member, or the actor does not read their readiness. */
  async toPerson(actor: Actor, memberId: Id): Promise<MetPerson> {
    const grounds = await this.meetings.withMember(actor, memberId);
    const sees = sightOf(grounds);
    if (sees === null) throw notFound('member');
    return { memberId, sees, grounds };
  }

  /** As `toPerson`, and notes that the actor reads it. */
  async read(actor: Actor, memberId: Id): Promise<MetPerson> {
    const person = await this.toPerson(actor, memberId);
    if (person.sees !== 'OWN') await this.ledger.record(actor, ledgerWords[person.sees], itemOf(memberId));
    return person;
  }

  /** Notes that somebody reads the readiness of everybody whom they manage among these, in one statement. */
  async noteReports(actor: Actor, memberIds: readonly Id[]): Promise<void> {
    await this.ledger.record(actor, ledgerWords.MANAGER, ...memberIds.map(itemOf));
  }
}

function itemOf(memberId: Id) {
  return { kind: 'readiness', id: memberId, ownerId: memberId };
}
