import { notFound, wrongState, type Id } from '@waymark/foundation/kernel';
import { breaksUniqueKey, Tenancy } from '@waymark/foundation/server';
import { ReminderCauses } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Session } from './session.entity';

/** A session that is begun: what nobody has said yet is left out. */
export type NewSession = Pick<
  Session,
  | 'id' | 'relationshipId' | 'status' | 'starts' | 'ends' | 'timeZone' | 'startsAt' | 'endsAt' | 'meets' | 'place' | 'agenda'
  | 'template' | 'promptVersion' | 'calendarUid' | 'calendarSequence' | 'plannedBy' | 'plannedAt' | 'changedAt' | 'insteadOf'
>;

@Injectable()
export class SessionRepository {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly reminders: ReminderCauses,
  ) {}

  /** @throws DomainError WRONG_STATE where another session was planned instead of the same one at the same time. */
  async insert(session: NewSession): Promise<Session> {
    const { organisationId } = this.tenancy;
    try {
      await this.tenancy.repository(Session).insert({ ...session, organisationId });
    } catch (error) {
      if (breaksUniqueKey(error, 'mentoring_session_instead_of_key')) throw replacedAlready();
      throw error;
    }
    await this.changed(session);
    return this.require(session.id);
  }

  find(id: Id): Promise<Session | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Session).findOneBy({ organisationId, id });
  }

  /** Sessions in the order of their ids here. */
  async findAll(ids: readonly Id[]): Promise<Session[]> {
    const found = await this.tenancy.repository(Session).findBy({ organisationId: this.tenancy.organisationId, id: In([...ids]) });
    const known = new Map(found.map((session) => [session.id, session]));
    return ids.map((id) => known.get(id)).filter((session) => session !== undefined);
  }

  /** The session as stored, which nobody else changes until the transaction ends. */
  hold(id: Id): Promise<Session | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Session).findOne({ where: { organisationId, id }, lock: { mode: 'pessimistic_write' } });
  }

  /** As `hold`, beside others who keep it as it is too: two people write in two stages at once. */
  keep(id: Id): Promise<Session | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Session).findOne({ where: { organisationId, id }, lock: { mode: 'pessimistic_read' } });
  }

  /** What a pair has planned, which nobody else changes until the transaction ends; in the order of their ids. */
  holdPlannedOf(relationshipId: Id): Promise<Session[]> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Session).find({ where: { organisationId, relationshipId, status: 'PLANNED' }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /** Writes some facts of a session that is held, and gives it as it is then. */
  async save({ id, relationshipId }: Session, changes: Partial<Omit<Session, 'organisationId' | 'id' | 'relationshipId' | 'version'>>): Promise<Session> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy.repository(Session).update({ organisationId, id }, { ...(changes as object), version: () => 'version + 1' });
    if (affected !== 1) throw notFound('session');
    await this.changed({ id, relationshipId });
    return this.require(id);
  }

  /** Every session of some pairs, for the numbers that they have. */
  ofPairs(relationshipIds: readonly Id[]): Promise<Pick<Session, 'id' | 'relationshipId' | 'startsAt' | 'status' | 'starts' | 'insteadOf'>[]> {
    return this.tenancy.repository(Session).find({
      select: { id: true, relationshipId: true, startsAt: true, status: true, starts: true, insteadOf: true },
      where: { organisationId: this.tenancy.organisationId, relationshipId: In([...relationshipIds]) },
    });
  }

  /** A pair is asked to meet where no session of theirs is planned. */
  private changed({ id, relationshipId }: Pick<Session, 'id' | 'relationshipId'>): Promise<void> {
    return this.reminders.changed({ kind: 'SESSION', id }, { kind: 'PAIR', id: relationshipId });
  }

  private async require(id: Id): Promise<Session> {
    const session = await this.find(id);
    if (session === null) throw notFound('session');
    return session;
  }
}

export function replacedAlready() {
  return wrongState('replaced-already', 'Another session was planned instead of this one already.');
}
