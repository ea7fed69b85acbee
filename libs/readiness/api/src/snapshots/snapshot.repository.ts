import { newId, type Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import type { ReadinessSnapshot } from './snapshot.entity';

/** Why and when people are counted, and by which rules. */
export type Occasion = Pick<ReadinessSnapshot, 'at' | 'cause' | 'month' | 'ruleSet'>;
export type CountedPerson = Pick<ReadinessSnapshot, 'memberId' | 'versionId' | 'band' | 'measures'>;

@Injectable()
export class SnapshotRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Keeps how people stood, in one statement. Whoever was counted for the month already stays as they were. */
  async add({ at, cause, month, ruleSet }: Occasion, people: readonly CountedPerson[]): Promise<number> {
    if (people.length === 0) return 0;
    const rows = await this.tenancy.manager.query<{ id: Id }[]>(
      `INSERT INTO readiness_snapshot (organisation_id, id, member_id, version_id, at, cause, month, rule_set, band, measures)
       SELECT $1, s.id, s.member_id, s.version_id, $2::timestamptz, $3::text, $4::date, $5::int, s.band, s.measures
       FROM unnest($6::uuid[], $7::uuid[], $8::uuid[], $9::text[], $10::jsonb[]) AS s (id, member_id, version_id, band, measures)
       ON CONFLICT DO NOTHING RETURNING id`,
      [
        this.tenancy.organisationId,
        at,
        cause,
        month,
        ruleSet,
        people.map(() => newId()),
        people.map(({ memberId }) => memberId),
        people.map(({ versionId }) => versionId),
        people.map(({ band }) => band),
        people.map(({ measures }) => JSON.stringify(measures)),
      ],
    );
    return rows.length;
  }

  /** Whether anybody was counted for the month that begins on this day. */
  async hasMonth(month: string): Promise<boolean> {
    const [row] = await this.tenancy.manager.query<{ exists: boolean }[]>(
      'SELECT EXISTS (SELECT FROM readiness_snapshot WHERE organisation_id = $1 AND month = $2::date) AS exists',
      [this.tenancy.organisationId, month],
    );
    return row?.exists === true;
  }
}
