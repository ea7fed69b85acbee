import { wrongState, type Id } from '@waymark/foundation/kernel';
import { breaksUniqueKey, Tenancy } from '@waymark/foundation/server';
import { placeTaking, type RelationshipStatus } from '@waymark/mentoring/domain';
import { ReminderCauses } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, Not, type FindOptionsWhere } from 'typeorm';
import { Relationship } from './relationship.entity';

/** What a request is made with; everything else comes later. */
export type NewRelationship = Pick<Relationship, 'id' | 'programmeId' | 'mentorId' | 'menteeId' | 'requestedBy' | 'requestedAt' | 'message' | 'skillIds'>;
export type RelationshipChanges = Partial<Omit<Relationship, 'organisationId' | 'id' | 'version'>>;

@Injectable()
export class RelationshipRepository {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly reminders: ReminderCauses,
  ) {}

  find(id: Id): Promise<Relationship | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Relationship).findOneBy({ organisationId, id });
  }

  findAll(ids: readonly Id[]): Promise<Relationship[]> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Relationship).findBy({ organisationId, id: In([...ids]) });
  }

  /** Every pair of somebody in one of these states, as mentor or as mentee, the latest first. */
  ofMember(memberId: Id, statuses: readonly RelationshipStatus[]): Promise<Relationship[]> {
    const { organisationId } = this.tenancy;
    const status = In([...statuses]);
    return this.tenancy.repository(Relationship).find({ where: [{ organisationId, mentorId: memberId, status }, { organisationId, menteeId: memberId, status }], order: { requestedAt: 'DESC', id: 'DESC' } });
  }

  /** The pairs of a programme in these states, in the order of their ids. */
  ofProgramme(programmeId: Id, statuses: readonly RelationshipStatus[]): Promise<Relationship[]> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Relationship).find({ where: { organisationId, programmeId, status: In([...statuses]) }, order: { id: 'ASC' } });
  }

  /** The pair as stored, which nobody else changes until the transaction ends. */
  hold(id: Id): Promise<Relationship | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Relationship).findOne({ where: { organisationId, id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Requests that were made by this instant and have no answer. */
  holdRequestedBy(instant: Date): Promise<Relationship[]> {
    return this.holdAll({ status: 'REQUESTED', requestedAt: LessThanOrEqual(instant) });
  }

  /** Pauses that are over on the day. */
  holdPausedUntil(day: string): Promise<Relationship[]> {
    return this.holdAll({ status: 'PAUSED', pausedUntil: LessThanOrEqual(day) });
  }

  /** Pairs that began to close by this instant. */
  holdClosingSince(instant: Date): Promise<Relationship[]> {
    return this.holdAll({ status: 'CLOSING', closingAt: LessThanOrEqual(instant) });
  }

  /** Everything of somebody that has not ended. */
  holdOpenOf(memberId: Id): Promise<Relationship[]> {
    const status = In(['REQUESTED', ...placeTaking]);
    return this.holdAll({ mentorId: memberId, status }, { menteeId: memberId, status });
  }

  /** Always in the order of their ids, so that nobody waits in a circle. */
  private holdAll(...wanted: FindOptionsWhere<Relationship>[]): Promise<Relationship[]> {
    const { organisationId } = this.tenancy;
    const where = wanted.map((each) => ({ ...each, organisationId }));
    return this.tenancy.repository(Relationship).find({ where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /**
   * Keeps everybody else from giving or taking a place of these people until the transaction ends. Take it after the row
   * of the pair; two pairs of the same people wait for each other here.
   */
  async holdPlacesOf(...memberIds: Id[]): Promise<void> {
    for (const memberId of memberIds.toSorted()) {
      await this.tenancy.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`mentoring places of ${memberId} in ${this.tenancy.organisationId}`]);
    }
  }

  /** How many places of a mentor are taken, without this pair. */
  takenOf(mentorId: Id, except: Id | null): Promise<number> {
    return this.countTaking({ mentorId }, except);
  }

  /** How many mentors somebody has, without this pair. */
  mentorsOf(menteeId: Id, except: Id | null): Promise<number> {
    return this.countTaking({ menteeId }, except);
  }

  /** Who of these has a mentor. */
  async withMentor(menteeIds: readonly Id[]): Promise<ReadonlySet<Id>> {
    const { organisationId } = this.tenancy;
    const found = await this.tenancy.repository(Relationship).find({ select: { menteeId: true }, where: { organisationId, menteeId: In([...menteeIds]), status: In([...placeTaking]) } });
    return new Set(found.map(({ menteeId }) => menteeId));
  }

  private countTaking(whose: Pick<Relationship, 'mentorId'> | Pick<Relationship, 'menteeId'>, except: Id | null): Promise<number> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(Relationship).countBy({ organisationId, ...whose, status: In([...placeTaking]), id: except === null ? Not(IsNull()) : Not(except) });
  }

  async statusesBetween(mentorId: Id, menteeId: Id): Promise<RelationshipStatus[]> {
    const { organisationId } = this.tenancy;
    const found = await this.tenancy.repository(Relationship).find({ select: { status: true }, where: { organisationId, mentorId, menteeId } });
    return found.map(({ status }) => status);
  }

  /** @throws DomainError WRONG_STATE with code `pair-exists` where somebody was quicker. */
  async insert(pair: NewRelationship): Promise<void> {
    const { organisationId } = this.tenancy;
    try {
      await this.tenancy.repository(Relationship).insert({ ...pair, organisationId, status: 'REQUESTED', since: pair.requestedAt });
    } catch (error) {
      if (!breaksUniqueKey(error, 'mentoring_relationship_open_key')) throw error;
      throw wrongState('pair-exists', 'There is a request or a mentoring relationship between the two already.');
    }
    await this.reminders.changed({ kind: 'PAIR', id: pair.id });
  }

  /** Changes a pair that is held. */
  async update({ id, version }: Pick<Relationship, 'id' | 'version'>, changes: RelationshipChanges): Promise<void> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy.repository(Relationship).update({ organisationId, id, version }, { ...changes, version: () => 'version + 1' });
    if (affected !== 1) throw new Error('A pair changed while it was held');
    await this.reminders.changed({ kind: 'PAIR', id });
  }
}
