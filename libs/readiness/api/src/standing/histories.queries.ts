import { dayBegins, measureOfRequirement } from '@waymark/evidence/api';
import type { DecisionStatus, Measure } from '@waymark/evidence/domain';
import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { PersonHistory } from '@waymark/readiness/domain';
import { Injectable } from '@nestjs/common';

/** A person as the database packs their history: instants are milliseconds since 1970. */
interface PackedHistory {
  readonly memberId: Id;
  readonly decisions: readonly PackedDecision[];
  readonly waivers: readonly PackedWaiver[];
}
type PackedDecision = readonly [id: Id, measure: Measure, level: number, effectiveAt: number, recordedAt: number, validUntil: number | null, events: readonly (readonly [DecisionStatus, number])[]];
type PackedWaiver = readonly [id: Id, measure: Measure, from: number, until: number | null, decidedAt: number, endedAt: number | null, endedUntil: number | null];

/** An instant as milliseconds since 1970, as `Date` counts them; null where it is. */
const milliseconds = (instant: string): string => `floor(extract(epoch FROM ${instant}) * 1000)::bigint`;

/** What is measured by the lines of the editions $3. */
const measured = `ARRAY(SELECT ${measureOfRequirement} FROM requirement r WHERE r.organisation_id = $1 AND r.version_id = ANY ($3::uuid[]))`;

const decisions = `
  SELECT d.member_id, json_agg(json_build_array(d.id, d.measure, d.ordinal, ${milliseconds('d.effective_at')}, ${milliseconds('d.recorded_at')},
    ${milliseconds('d.valid_until')}, coalesce(happened.events, '[]'))) AS packed
  FROM decision d LEFT JOIN (
    SELECT e.decision_id, json_agg(json_build_array(e.status, ${milliseconds('e.at')}) ORDER BY e.number) AS events
    FROM decision_event e JOIN decision of ON of.organisation_id = e.organisation_id AND of.id = e.decision_id
    WHERE e.organisation_id = $1 AND of.member_id = ANY ($2::uuid[]) GROUP BY e.decision_id) happened ON happened.decision_id = d.id
  WHERE d.organisation_id = $1 AND d.member_id = ANY ($2::uuid[]) AND d.measure = ANY (${measured}) GROUP BY d.member_id`;

const waivers = `
  SELECT w.member_id, json_agg(json_build_array(w.id, w.measure, ${milliseconds(dayBegins('w.from_date'))},
    ${milliseconds(dayBegins('CASE WHEN w.ended_at IS NULL THEN w.to_date ELSE w.granted_to END'))}, ${milliseconds('w.decided_at')},
    ${milliseconds('w.ended_at')}, ${milliseconds(dayBegins('w.to_date'))})) AS packed
  FROM waiver w
  WHERE w.organisation_id = $1 AND w.member_id = ANY ($2::uuid[]) AND w.status IN ('GRANTED', 'ENDED') AND w.measure = ANY (${measured})
  GROUP BY w.member_id`;

/** Everything that decides on the standing of people, as it was recorded. */
@Injectable()
export class HistoryQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** The histories of some people about what some editions ask for, in one statement, by the person. */
  async of(memberIds: readonly Id[], versionIds: readonly Id[]): Promise<(memberId: Id) => PersonHistory> {
    const rows = await this.tenancy.manager.query<PackedHistory[]>(
      `SELECT asked.id AS "memberId", coalesce(decided.packed, '[]') AS decisions, coalesce(waived.packed, '[]') AS waivers
       FROM unnest($2::uuid[]) asked (id)
       LEFT JOIN (${decisions}) decided ON decided.member_id = asked.id
       LEFT JOIN (${waivers}) waived ON waived.member_id = asked.id`,
      [this.tenancy.organisationId, [...memberIds], [...versionIds]],
    );
    const histories = new Map(rows.map((row) => [row.memberId, historyOf(row)]));
    return (memberId) => histories.get(memberId) ?? nothingHappened;
  }
}

const nothingHappened: PersonHistory = { decisions: [], waivers: [] };

function historyOf(packed: PackedHistory): PersonHistory {
  return {
    decisions: packed.decisions.map(([id, measure, level, effectiveAt, recordedAt, validUntil, events]) => ({
      id,
      measure,
      level,
      effectiveAt: new Date(effectiveAt),
      recordedAt: new Date(recordedAt),
      validUntil: validUntil === null ? null : new Date(validUntil),
      events: events.map(([status, at]) => ({ status, at: new Date(at) })),
    })),
    waivers: packed.waivers.map(([id, measure, from, until, decidedAt, endedAt, endedUntil]) => ({
      id,
      measure,
      from: new Date(from),
      until: until === null ? null : new Date(until),
      decidedAt: new Date(decidedAt),
      ended: endedAt === null || endedUntil === null ? null : { recordedAt: new Date(endedAt), until: new Date(endedUntil) },
    })),
  };
}
