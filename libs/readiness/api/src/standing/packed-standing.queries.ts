import { dayBegins, measureOfRequirement, statusesKnown } from '@waymark/evidence/api';
import type { Instants } from '@waymark/evidence/domain';
import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import type { RuleSet } from '@waymark/readiness/domain';
import { Injectable } from '@nestjs/common';

/** Where a person stands with the lines of an edition: one entry a line, in the order of the profile. */
export interface PackedStanding {
  readonly memberId: Id;
  /** The attained ordinals; 0 where none is held. */
  readonly attained: readonly number[];
  /** One letter of `statusLetters` a line; what was started is told elsewhere. */
  readonly letters: string;
}

/** The first day without the waiver `w`, as it was known at $5; null: it has no end. */
const endKnown = 'CASE WHEN w.ended_at > $5 THEN w.granted_to ELSE w.to_date END';

/**
 * `standingCells` of the domain as SQL: $1 the organisation, $2 the people, $3 the edition, $4 the instant, $5 by when it
 * was recorded, $6 within how many days a level is expiring, $7 the kinds of gate.
 *
 * Of the decisions about a measure the latest that counts is taken, and the latest that was revoked where none does.
 */
export const packedStanding = `
  WITH line AS MATERIALIZED (
    SELECT r.position AS place, ${measureOfRequirement} AS measure, coalesce(r.ordinal, 1) AS required
    FROM requirement r WHERE r.organisation_id = $1 AND r.version_id = $3 AND r.gate = ANY ($7::text[])),
  recorded AS MATERIALIZED (
    SELECT d.id, d.member_id, line.place, d.ordinal, d.effective_at, d.recorded_at, d.valid_until
    FROM decision d JOIN line ON line.measure = d.measure
    WHERE d.organisation_id = $1 AND d.member_id = ANY ($2::uuid[]) AND d.effective_at <= $4 AND d.recorded_at <= $5),
  known AS (${statusesKnown('SELECT recorded.id FROM recorded', '$5')}),
  decided AS (
    SELECT DISTINCT ON (d.member_id, d.place) d.member_id, d.place, d.ordinal, d.valid_until, known.status
    FROM recorded d JOIN known ON known.decision_id = d.id
    WHERE known.status IN ('CONFIRMED', 'APPEALED', 'REVOKED')
    ORDER BY d.member_id, d.place, known.status = 'REVOKED', d.effective_at DESC, d.recorded_at DESC, d.id DESC),
  waived AS (
    SELECT DISTINCT w.member_id, w.measure FROM waiver w
    WHERE w.organisation_id = $1 AND w.member_id = ANY ($2::uuid[]) AND w.status IN ('GRANTED', 'ENDED') AND w.decided_at <= $5
      AND ${dayBegins('w.from_date')} <= $4 AND coalesce(${dayBegins(endKnown)} > $4, true)),
  cell AS (
    SELECT asked.id AS member_id, asked.place AS row, line.place, line.required, waived.measure IS NOT NULL AS waived,
      decided.ordinal, decided.valid_until, decided.status = 'REVOKED' AS revoked,
      CASE WHEN decided.status <> 'REVOKED' AND (decided.valid_until IS NULL OR decided.valid_until > $4) THEN decided.ordinal ELSE 0 END AS attained
    FROM unnest($2::uuid[]) WITH ORDINALITY asked (id, place) CROSS JOIN line
    LEFT JOIN decided ON decided.member_id = asked.id AND decided.place = line.place
    LEFT JOIN waived ON waived.member_id = asked.id AND waived.measure = line.measure)
  SELECT cell.member_id AS "memberId", array_agg(cell.attained ORDER BY cell.place) AS attained,
    string_agg(CASE
      WHEN cell.waived THEN 'W'
      WHEN cell.ordinal IS NULL THEN 'N'
      WHEN cell.revoked THEN 'R'
      WHEN cell.attained >= cell.required THEN CASE WHEN cell.valid_until <= $4::timestamptz + make_interval(hours => 24 * $6::int) THEN 'X' ELSE 'M' END
      WHEN cell.attained > 0 THEN 'G'
      WHEN cell.ordinal >= cell.required THEN 'L'
      ELSE 'N' END, '' ORDER BY cell.place) AS letters
  FROM cell GROUP BY cell.member_id, cell.row ORDER BY cell.row`;

/** Where many people stand, in one statement whatever their number. */
@Injectable()
export class PackedStandingQueries {
  constructor(private readonly tenancy: Tenancy) {}

  /** One row a person in their order, with the lines whose gate is one of `gates`. Empty where the edition has none of them. */
  of(memberIds: readonly Id[], versionId: Id, gates: readonly string[], { at, knownAt }: Instants, { expiringDays }: RuleSet): Promise<PackedStanding[]> {
    return this.tenancy.manager.query<PackedStanding[]>(packedStanding, [this.tenancy.organisationId, [...memberIds], versionId, at, knownAt, expiringDays, [...gates]]);
  }
}
