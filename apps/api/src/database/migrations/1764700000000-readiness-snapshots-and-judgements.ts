import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table';

const statements = [
  `CREATE TABLE readiness_snapshot (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    version_id uuid NOT NULL,
    at timestamptz NOT NULL,
    cause text NOT NULL,
    month date,
    rule_set integer NOT NULL,
    band text NOT NULL,
    measures jsonb NOT NULL,
    CONSTRAINT readiness_snapshot_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT readiness_snapshot_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id),
    CONSTRAINT readiness_snapshot_version_id_fkey FOREIGN KEY (organisation_id, version_id) REFERENCES role_profile_version (organisation_id, id))`,
  `CREATE INDEX readiness_snapshot_by_member ON readiness_snapshot (organisation_id, member_id, at)`,
  `CREATE UNIQUE INDEX readiness_snapshot_once_a_month ON readiness_snapshot (organisation_id, month, member_id, version_id) WHERE month IS NOT NULL`,
  `CREATE TABLE readiness_judgement (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    version_id uuid NOT NULL,
    horizon text NOT NULL,
    reason text NOT NULL,
    said_by uuid NOT NULL,
    said_at timestamptz NOT NULL,
    band_then text NOT NULL,
    withdrawn_at timestamptz,
    CONSTRAINT readiness_judgement_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT readiness_judgement_not_own CHECK (said_by <> member_id),
    CONSTRAINT readiness_judgement_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id),
    CONSTRAINT readiness_judgement_said_by_fkey FOREIGN KEY (organisation_id, said_by) REFERENCES member (organisation_id, id),
    CONSTRAINT readiness_judgement_version_id_fkey FOREIGN KEY (organisation_id, version_id) REFERENCES role_profile_version (organisation_id, id))`,
  `CREATE INDEX readiness_judgement_by_member ON readiness_judgement (organisation_id, member_id, said_at)`,
  // What was counted never changes. What was said is taken back, loses its words with whoever said it, and nothing else.
  ...tenantTable('readiness_snapshot', 'SELECT, INSERT, DELETE'),
  ...tenantTable('readiness_judgement', 'SELECT, INSERT, DELETE, UPDATE (reason, withdrawn_at)'),
];

export class ReadinessSnapshotsAndJudgements1764700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people said is never dropped');
  }
}
