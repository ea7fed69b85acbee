import { newId, notFound, wrongState, type BodyOf, type Clock, type Id } from '@waymark/foundation/kernel';
import { clockToken } from '@waymark/foundation/server';
import type { accountabilityApi, Actor, LegalHoldView } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { OrganisationLock } from '../people/organisation-lock.repository';
import { PersonQueries } from '../personal-data/persons.queries';
import { LegalHoldRepository } from './legal-holds.repository';

/** Keeping what has to be kept about a person. The endpoints let admins alone in. */
@Injectable()
export class LegalHolds {
  constructor(
    private readonly holds: LegalHoldRepository,
    private readonly persons: PersonQueries,
    private readonly lock: OrganisationLock,
    private readonly audit: AuditLog,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  async list(memberId: Id): Promise<{ items: LegalHoldView[] }> {
    await this.requirePerson(memberId);
    return { items: await this.holds.listOf(memberId) };
  }

  async place(actor: Actor, memberId: Id, { reason, until }: BodyOf<typeof accountabilityApi.placeLegalHold>): Promise<LegalHoldView> {
    await this.lock.hold('erasure');
    const person = await this.requirePerson(memberId);
    if (person.status === 'ERASED') throw wrongState('already-erased', 'This person has been erased. There is nothing left to hold.');
    const [id, at] = [newId(), this.clock.now()];
    await this.holds.insert({ id, memberId, reason, until, placedAt: at, placedBy: actor.memberId });
    await this.record('legal-hold.placed', actor, id, memberId, at);
    const placed = (await this.holds.listOf(memberId)).find((hold) => hold.id === id);
    if (placed === undefined) throw new Error('A hold that was placed has no row');
    return placed;
  }

  /** @throws DomainError NOT_FOUND where there is no such hold, or it was lifted already. */
  async lift(actor: Actor, holdId: Id): Promise<void> {
    const at = this.clock.now();
    const memberId = await this.holds.lift(holdId, actor.memberId, at);
    if (memberId === null) throw notFound('legal hold');
    await this.record('legal-hold.lifted', actor, holdId, memberId, at);
  }

  private async requirePerson(memberId: Id) {
    const person = await this.persons.find(memberId);
    if (person === null) throw notFound('member');
    return person;
  }

  /** The reason is words about a person, so it stays out of the audit log. */
  private record(action: 'legal-hold.placed' | 'legal-hold.lifted', actor: Actor, id: Id, memberId: Id, at: Date): Promise<void> {
    return this.audit.record({ action, at, actorId: actor.memberId, subject: { kind: 'legal-hold', id }, detail: { memberId } });
  }
}
