import type { Id } from '@waymark/foundation/kernel';
import { concernsOf, wasHeld, weeksOf, type PairFacts, type Rhythm } from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import { calendarDayIn, type PolicySet } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import type { Agreement } from '../agreements/agreement.entity';
import { lastMetOn, MeetingQueries, nextOf, type Meeting } from './meetings.queries';
import { PairCountQueries } from './pair-counts.queries';
import type { Relationship } from './relationship.entity';

/** What is known of a pair from dates and counts alone. */
export interface PairCare {
  readonly facts: PairFacts;
  readonly meetings: readonly Meeting[];
}

type Cadence = Pick<PolicySet, 'cadenceDays'>;

/** How often pairs meet, and what is not well with them. */
@Injectable()
export class PairRhythms {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly counts: PairCountQueries,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async of(pair: Relationship, inForce: Agreement | null, policy: Cadence): Promise<Rhythm> {
    const careOf = await this.careOf([pair], () => inForce, policy);
    const { facts, meetings } = careOf(pair);
    const [now, timeZone] = [this.calendar.now(), await this.calendar.timeZone()];
    const today = calendarDayIn(timeZone, now);
    const next = nextOf(meetings, now);
    return {
      cadenceDays: facts.cadenceDays,
      agreed: inForce !== null,
      held: meetings.filter(({ status }) => wasHeld(status)).length,
      lastMetOn: facts.lastMetOn,
      nextSession: next === null ? null : { id: next.id, number: next.number, startsAt: next.startsAt.toISOString(), timeZone: next.timeZone, prepared: next.prepared },
      concerns: concernsOf(facts, today),
      weeks: weeksOf(meetings, facts.acceptedOn ?? today, today),
    };
  }

  /** What is known of several pairs, read at once. */
  async careOf(pairs: readonly Relationship[], inForceOf: (id: Id) => Agreement | null, policy: Cadence): Promise<(pair: Relationship) => PairCare> {
    const ids = pairs.map(({ id }) => id);
    const [meetingsOf, countsOf, timeZone] = [await this.meetings.of(ids), await this.counts.of(ids, await this.calendar.today()), await this.calendar.timeZone()];
    const dayOf = (at: Date | null) => (at === null ? null : calendarDayIn(timeZone, at));
    return (pair) => {
      const meetings = meetingsOf(pair.id);
      const inForce = inForceOf(pair.id);
      return {
        meetings,
        facts: {
          status: pair.status,
          acceptedOn: dayOf(pair.acceptedAt),
          signed: inForce !== null,
          cadenceDays: inForce?.terms.cadenceDays ?? policy.cadenceDays,
          lastMetOn: lastMetOn(meetings),
          pausedOn: pair.pausedOn,
          pausedUntil: pair.pausedUntil,
          resumedOn: pair.resumedOn,
          oldestDueOn: countsOf(pair.id).oldestDueOn,
        },
      };
    };
  }
}
