import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { growStage, type GrowStage } from '@waymark/mentoring/domain';
import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Revision, Stage } from './stage.entity';

/** A stage as it is written: `content` is sealed for the version after `before`. */
export interface StageWritten {
  readonly sessionId: Id;
  readonly stage: GrowStage;
  /** Null: everything in it was taken out again. */
  readonly content: Buffer | null;
  readonly changedBy: Id;
  readonly changedAt: Date;
  /** The version that was read; 1 where there is no row. */
  readonly before: number;
}

@Injectable()
export class StageRepository {
  constructor(private readonly tenancy: Tenancy) {}

  find(sessionId: Id, stage: GrowStage): Promise<Stage | null> {
    return this.tenancy.repository(Stage).findOneBy({ organisationId: this.tenancy.organisationId, sessionId, stage });
  }

  ofSessions(sessionIds: readonly Id[], stages: readonly GrowStage[] = growStage.options): Promise<Stage[]> {
    return this.tenancy.repository(Stage).findBy({ organisationId: this.tenancy.organisationId, sessionId: In([...sessionIds]), stage: In([...stages]) });
  }

  /** Of two who write on top of the same version the second is refused. False where `before` is no longer what is stored. */
  async write({ sessionId, stage, content, changedBy, changedAt, before }: StageWritten): Promise<boolean> {
    const rows = await this.tenancy.manager.query<unknown[]>(
      `INSERT INTO mentoring_stage AS s (organisation_id, session_id, stage, content, changed_by, changed_at, version)
       SELECT $1, $2, $3, $4, $5, $6, $7::int + 1
       WHERE $7::int = 1 OR EXISTS (SELECT FROM mentoring_stage o WHERE o.organisation_id = $1 AND o.session_id = $2 AND o.stage = $3)
       ON CONFLICT (organisation_id, session_id, stage)
       DO UPDATE SET content = excluded.content, changed_by = excluded.changed_by, changed_at = excluded.changed_at, version = excluded.version
       WHERE s.version = $7::int RETURNING s.version`,
      [this.tenancy.organisationId, sessionId, stage, content, changedBy, changedAt, before],
    );
    return rows.length === 1;
  }

  async addRevision(revision: Omit<Revision, 'organisationId'>): Promise<void> {
    await this.tenancy.repository(Revision).insert({ ...revision, organisationId: this.tenancy.organisationId });
  }

  /** The latest first; those before a number, where one is given. */
  revisions(sessionId: Id, { before, limit }: { readonly before: number | null; readonly limit: number }): Promise<Revision[]> {
    const { organisationId } = this.tenancy;
    const where = { organisationId, sessionId, ...(before === null ? {} : { number: LessThan(before) }) };
    return this.tenancy.repository(Revision).find({ where, order: { number: 'DESC' }, take: limit });
  }

  async revisionCounts(sessionIds: readonly Id[]): Promise<(sessionId: Id) => number> {
    const rows = await this.tenancy.manager.query<{ sessionId: Id; count: number }[]>(
      `SELECT v.session_id AS "sessionId", count(*)::int AS count FROM mentoring_revision v
       WHERE v.organisation_id = $1 AND v.session_id = ANY ($2::uuid[]) GROUP BY v.session_id`,
      [this.tenancy.organisationId, [...sessionIds]],
    );
    const counts = new Map(rows.map(({ sessionId, count }) => [sessionId, count]));
    return (sessionId) => counts.get(sessionId) ?? 0;
  }
}
