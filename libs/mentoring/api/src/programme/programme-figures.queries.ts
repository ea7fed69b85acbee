import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { PulseSummary, RelationshipStatus } from '@waymark/mentoring/domain';
import { smallestShownGroup } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';

/** Figures about the mentoring of a programme. */
@Injectable()
export class ProgrammeFigureQueries {
  constructor(private readonly tenancy: Tenancy) {}

  async countOf(programmeId: Id): Promise<(status: RelationshipStatus) => number> {
    const rows = await this.query<{ status: RelationshipStatus; pairs: number }>(
      'SELECT r.status, count(*)::int AS pairs FROM mentoring_relationship r WHERE r.organisation_id = $1 AND r.programme_id = $2 GROUP BY r.status',
      programmeId,
    );
    const known = new Map(rows.map(({ status, pairs }) => [status, pairs]));
    return (status) => known.get(status) ?? 0;
  }

  async finishedSince(programmeId: Id, instant: Date): Promise<number> {
    const [row] = await this.query<{ pairs: number }>(
      `SELECT count(*)::int AS pairs FROM mentoring_relationship r
       WHERE r.organisation_id = $1 AND r.programme_id = $2 AND r.status IN ('COMPLETED', 'ENDED_EARLY') AND r.ended_at >= $3`,
      programmeId,
      instant,
    );
    return row?.pairs ?? 0;
  }

  /** Of the pairs that were written to before they had met: how many, and how many met within a week after it. */
  async outreachSince(programmeId: Id, instant: Date): Promise<{ pairs: number; metWithinAWeek: number }> {
    const [row] = await this.query<{ pairs: number; metWithinAWeek: number }>(
      `WITH written AS (
         SELECT DISTINCT ON (o.relationship_id) o.relationship_id, o.at, (
           SELECT min(s.starts_at) FROM mentoring_session s
           WHERE s.organisation_id = $1 AND s.relationship_id = o.relationship_id AND s.status IN ('HELD', 'LOGGED', 'CONFIRMED')) AS met_at
         FROM mentoring_outreach o JOIN mentoring_relationship r ON r.organisation_id = o.organisation_id AND r.id = o.relationship_id
         WHERE o.organisation_id = $1 AND r.programme_id = $2 AND o.at >= $3 ORDER BY o.relationship_id, o.at)
       SELECT count(*)::int AS pairs, count(*) FILTER (WHERE met_at < at + interval '7 days')::int AS "metWithinAWeek"
       FROM written WHERE met_at IS NULL OR met_at >= at`,
      programmeId,
      instant,
    );
    return row ?? { pairs: 0, metWithinAWeek: 0 };
  }

  /** What both sides said of sessions that both answered since an instant; null where too few people did for nobody to be recognised. */
  async pulseSince(programmeId: Id, instant: Date): Promise<PulseSummary | null> {
    const [row] = await this.query<PulseSummary>(
      `SELECT count(*)::int AS answers, count(DISTINCT p.member_id)::int AS people, json_build_object(
         'useful', count(*) FILTER (WHERE p.useful >= 4), 'open', count(*) FILTER (WHERE p.open >= 4)) AS agree
       FROM mentoring_pulse p JOIN mentoring_session s ON s.organisation_id = p.organisation_id AND s.id = p.session_id
       JOIN mentoring_relationship r ON r.organisation_id = s.organisation_id AND r.id = s.relationship_id
       WHERE p.organisation_id = $1 AND r.programme_id = $2 AND p.answered_at >= $3
         AND EXISTS (SELECT FROM mentoring_pulse o WHERE o.organisation_id = p.organisation_id AND o.session_id = p.session_id AND o.member_id <> p.member_id)`,
      programmeId,
      instant,
    );
    return row === undefined || row.people < smallestShownGroup ? null : row;
  }

  private query<Row>(sql: string, ...values: unknown[]): Promise<Row[]> {
    return this.tenancy.manager.query<Row[]>(sql, [this.tenancy.organisationId, ...values]);
  }
}
