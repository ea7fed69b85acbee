import type { Id } from '@waymark/foundation/kernel';
import { concernsOf, wasHeld, type OutreachView, type PairPart, type ProgrammePair, type RelationshipStatus } from '@waymark/mentoring/domain';
import { OrganisationCalendar, ProgrammePolicies } from '@waymark/organisations/api';
import { calendarDayIn } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AgreementRepository } from '../agreements/agreement.repository';
import { lastMetOn, MeetingQueries, nextOf, type Meeting } from '../relationships/meetings.queries';
import { PairCountQueries } from '../relationships/pair-counts.queries';
import { PairNameQueries } from '../relationships/pair-names.queries';
import { PairRhythms } from '../relationships/pair-rhythms';
import type { Relationship } from '../relationships/relationship.entity';
import { RelationshipRepository } from '../relationships/relationship.repository';
import { OutreachQueries, type OutreachRow } from './outreach.queries';

/** The pairs of a programme as its owner sees them: who, when and how often. Nothing that was written is read here. */
@Injectable()
export class KeptPairs {
  constructor(
    private readonly relationships: RelationshipRepository,
    private readonly agreements: AgreementRepository,
    private readonly rhythms: PairRhythms,
    private readonly meetings: MeetingQueries,
    private readonly counts: PairCountQueries,
    private readonly names: PairNameQueries,
    private readonly outreach: OutreachQueries,
    private readonly policies: ProgrammePolicies,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async of(programmeId: Id, statuses: readonly RelationshipStatus[]): Promise<ProgrammePair[]> {
    const pairs = await this.relationships.ofProgramme(programmeId, statuses);
    const ids = pairs.map(({ id }) => id);
    const [agreementsOf, namesOf, countsOf] = [await this.agreements.of(ids), await this.names.of(ids), await this.counts.of(ids, await this.calendar.today())];
    const careOf = await this.rhythms.careOf(pairs, (id) => agreementsOf(id).inForce, await this.policies.of(programmeId));
    const [outreach, now, timeZone] = [await this.outreach.of(ids), this.calendar.now(), await this.calendar.timeZone()];
    return pairs.map((pair) => {
      const { facts, meetings } = careOf(pair);
      const [names, last] = [namesOf(pair.id), outreach.find(({ relationshipId }) => relationshipId === pair.id)];
      return {
        id: pair.id,
        mentor: names.mentor,
        mentee: names.mentee,
        status: pair.status,
        since: pair.since.toISOString(),
        acceptedOn: facts.acceptedOn,
        lastMetOn: lastMetOn(meetings),
        nextOn: nextOf(meetings, now)?.startsOn ?? null,
        held: meetings.filter(({ status }) => wasHeld(status)).length,
        cadenceDays: facts.cadenceDays,
        agreementSigned: facts.signed,
        goals: countsOf(pair.id).goals,
        actions: countsOf(pair.id).actions,
        concerns: concernsOf(facts, calendarDayIn(timeZone, now)),
        lastOutreach: last === undefined ? null : sinceThen(last, meetings, now),
      };
    });
  }

  /** How pairs were written to, with what has happened since. */
  async outreachOf(pairs: readonly Pick<Relationship, 'id'>[]): Promise<OutreachView[]> {
    const ids = pairs.map(({ id }) => id);
    const [meetingsOf, now] = [await this.meetings.of(ids), this.calendar.now()];
    return (await this.outreach.of(ids)).map((row) => sinceThen(row, meetingsOf(row.relationshipId), now));
  }
}

function sinceThen(row: OutreachRow, meetings: readonly Meeting[], now: Date): OutreachView {
  const at = new Date(row.at);
  const met = meetings.some(({ status, startsAt }) => wasHeld(status) && startsAt > at);
  return { ...row, since: met ? 'MET' : nextOf(meetings, now) === null ? 'NOTHING' : 'PLANNED' };
}

/** The part of somebody in a pair; null: neither of the two. */
export function partIn({ menteeId, mentorId }: Pick<Relationship, 'menteeId' | 'mentorId'>, memberId: Id): PairPart | null {
  if (memberId === menteeId) return 'MENTEE';
  return memberId === mentorId ? 'MENTOR' : null;
}
