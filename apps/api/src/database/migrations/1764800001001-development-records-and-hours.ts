import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table';

const statements = [
  `CREATE TABLE development_record (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    owner_id uuid NOT NULL,
    kind text NOT NULL,
    component_id uuid,
    title text NOT NULL,
    provider text NOT NULL,
    status text NOT NULL,
    planned_on date,
    started_on date,
    finished_on date,
    cost_pence integer,
    reflection text NOT NULL,
    certificate_name text,
    certificate_expires_on date,
    created_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT development_record_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT development_record_owner_key UNIQUE (organisation_id, id, owner_id),
    CONSTRAINT development_record_finished CHECK ((status = 'COMPLETED') = (finished_on IS NOT NULL)),
    CONSTRAINT development_record_certificate CHECK (certificate_name IS NOT NULL OR certificate_expires_on IS NULL),
    CONSTRAINT development_record_owner_id_fkey FOREIGN KEY (organisation_id, owner_id) REFERENCES member (organisation_id, id),
    CONSTRAINT development_record_component_id_fkey FOREIGN KEY (organisation_id, component_id) REFERENCES requirement (organisation_id, id))`,
  `CREATE INDEX development_record_by_owner ON development_record (organisation_id, owner_id, status)`,
  `CREATE TABLE development_record_aim (
    organisation_id uuid NOT NULL,
    record_id uuid NOT NULL,
    requirement_id uuid NOT NULL,
    ordinal integer NOT NULL,
    place integer NOT NULL,
    CONSTRAINT development_record_aim_pkey PRIMARY KEY (organisation_id, record_id, requirement_id),
    CONSTRAINT development_record_aim_record_id_fkey FOREIGN KEY (organisation_id, record_id) REFERENCES development_record (organisation_id, id),
    CONSTRAINT development_record_aim_requirement_id_fkey FOREIGN KEY (organisation_id, requirement_id) REFERENCES requirement (organisation_id, id))`,
  `CREATE TABLE development_record_evidence (
    organisation_id uuid NOT NULL,
    record_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    evidence_id uuid NOT NULL,
    CONSTRAINT development_record_evidence_pkey PRIMARY KEY (organisation_id, record_id),
    CONSTRAINT development_record_evidence_record_id_owner_id_fkey FOREIGN KEY (organisation_id, record_id, owner_id)
      REFERENCES development_record (organisation_id, id, owner_id),
    CONSTRAINT development_record_evidence_evidence_id_owner_id_fkey FOREIGN KEY (organisation_id, evidence_id, owner_id)
      REFERENCES evidence (organisation_id, id, owner_id) ON DELETE CASCADE)`,
  `CREATE INDEX development_record_evidence_by_evidence ON development_record_evidence (organisation_id, evidence_id)`,
  `CREATE TABLE development_hours (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    record_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    done_on date NOT NULL,
    minutes integer NOT NULL,
    CONSTRAINT development_hours_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT development_hours_minutes CHECK (minutes BETWEEN 1 AND 1440),
    CONSTRAINT development_hours_record_id_owner_id_fkey FOREIGN KEY (organisation_id, record_id, owner_id)
      REFERENCES development_record (organisation_id, id, owner_id))`,
  `CREATE INDEX development_hours_by_owner ON development_hours (organisation_id, owner_id, done_on)`,
  `CREATE INDEX development_hours_by_record ON development_hours (organisation_id, record_id)`,
  // Records are deleted by erasure alone.
  ...tenantTable('development_record', 'SELECT, INSERT, UPDATE, DELETE'),
  ...tenantTable('development_record_aim', 'SELECT, INSERT, DELETE'),
  ...tenantTable('development_record_evidence', 'SELECT, INSERT, UPDATE, DELETE'),
  ...tenantTable('development_hours', 'SELECT, INSERT, UPDATE, DELETE'),
];

export class DevelopmentRecordsAndHours1764800001001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people did and wrote about it is never dropped');
  }
}
