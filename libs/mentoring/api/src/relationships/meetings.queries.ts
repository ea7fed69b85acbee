import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { sessionNumbers, wasHeld, type SessionStatus, type WeekFacts } from '@waymark/mentoring/domain';
import { Injectable } from '@nestjs/common';

/** A session of a pair by its dates: nothing of what was said. */
export interface Meeting extends WeekFacts {
  readonly id: Id;
  readonly startsAt: Date;
  readonly timeZone: string;
  readonly prepared: boolean;
}

interface MeetingRow extends Omit<Meeting, 'number'> {
  readonly relationshipId: Id;
  readonly status: SessionStatus;
}

/** When pairs meet, by dates alone. */
@Injectable()
export class MeetingQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** The sessions of each of these pairs in the order of their time, on the day of the clock that they were agreed on. */
  async of(relationshipIds: readonly Id[]): Promise<(relationshipId: Id) => Meeting[]> {
    const rows = await this.tenancy.manager.query<MeetingRow[]>(
      `SELECT s.relationship_id AS "relationshipId", s.id, s.status, s.starts_at AS "startsAt", left(s.starts, 10) AS "startsOn", s.time_zone AS "timeZone",
         EXISTS (SELECT FROM mentoring_stage g WHERE g.organisation_id = $1 AND g.session_id = s.id AND g.stage = 'PREPARATION' AND g.content IS NOT NULL) AS prepared
       FROM mentoring_session s WHERE s.organisation_id = $1 AND s.relationship_id = ANY ($2::uuid[])
       ORDER BY s.starts_at, s.id`,
      [this.tenancy.organisationId, [...relationshipIds]],
    );
    const byPair = Map.groupBy(rows, ({ relationshipId }) => relationshipId);
    return (relationshipId) => {
      const own = byPair.get(relationshipId) ?? [];
      const numbers = sessionNumbers(own);
      return own.map(({ relationshipId: _, ...meeting }) => ({ ...meeting, number: numbers.get(meeting.id) ?? null }));
    };
  }
}

/** The day on which the two met last; null: they have not. */
export function lastMetOn(meetings: readonly Meeting[]): string | null {
  return meetings.filter(({ status }) => wasHeld(status)).map(({ startsOn }) => startsOn).toSorted().at(-1) ?? null;
}

/** The session that comes next; null: none is planned. */
export function nextOf(meetings: readonly Meeting[], now: Date): Meeting | null {
  return meetings.find(({ status, startsAt }) => status === 'PLANNED' && startsAt >= now) ?? null;
}
