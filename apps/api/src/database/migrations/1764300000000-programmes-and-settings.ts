import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table';

const settings = [
  `ALTER TABLE organisation
    ADD COLUMN locale text NOT NULL DEFAULT 'en-GB',
    ADD COLUMN working_days integer[] NOT NULL DEFAULT '{1,2,3,4,5}',
    ADD COLUMN holidays jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN session_idle_minutes integer NOT NULL DEFAULT 720,
    ADD COLUMN session_longest_minutes integer NOT NULL DEFAULT 10080,
    ADD COLUMN mail_domains text[] NOT NULL DEFAULT '{}'`,
  // A session is judged by the limits of its organisation before one is open.
  `GRANT SELECT (session_idle_minutes, session_longest_minutes) ON organisation TO waymark_sign_in`,
  // Empty in what the release before writes: there created_at says it.
  `ALTER TABLE sign_in_session ADD COLUMN signed_in_at timestamptz`,
  // A session has always ended seven days after signing in, wherever it went on in between.
  `UPDATE sign_in_session SET signed_in_at = expires_at - interval '7 days'`,
];

const tables = [
  `ALTER TABLE programme
    ADD COLUMN purpose_version integer NOT NULL DEFAULT 1,
    ADD COLUMN archived_at timestamptz`,
  `CREATE TABLE programme_purpose (
    organisation_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    version integer NOT NULL,
    purpose text NOT NULL,
    declared_at timestamptz NOT NULL,
    declared_by uuid,
    CONSTRAINT programme_purpose_pkey PRIMARY KEY (organisation_id, programme_id, version),
    CONSTRAINT programme_purpose_programme_id_fkey FOREIGN KEY (organisation_id, programme_id) REFERENCES programme (organisation_id, id),
    CONSTRAINT programme_purpose_declared_by_fkey FOREIGN KEY (organisation_id, declared_by) REFERENCES member (organisation_id, id))`,
  `CREATE TABLE programme_policy_set (
    organisation_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    version integer NOT NULL,
    policies jsonb NOT NULL,
    set_at timestamptz NOT NULL,
    set_by uuid NOT NULL,
    CONSTRAINT programme_policy_set_pkey PRIMARY KEY (organisation_id, programme_id, version),
    CONSTRAINT programme_policy_set_programme_id_fkey FOREIGN KEY (organisation_id, programme_id) REFERENCES programme (organisation_id, id),
    CONSTRAINT programme_policy_set_set_by_fkey FOREIGN KEY (organisation_id, set_by) REFERENCES member (organisation_id, id))`,
  `CREATE TABLE purpose_acknowledgement (
    organisation_id uuid NOT NULL,
    member_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    purpose_version integer NOT NULL,
    acknowledged_at timestamptz NOT NULL,
    CONSTRAINT purpose_acknowledgement_pkey PRIMARY KEY (organisation_id, member_id, programme_id, purpose_version),
    CONSTRAINT purpose_acknowledgement_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id),
    CONSTRAINT purpose_acknowledgement_programme_id_purpose_version_fkey FOREIGN KEY (organisation_id, programme_id, purpose_version)
      REFERENCES programme_purpose (organisation_id, programme_id, version))`,
  `CREATE TABLE enrolment (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    programme_id uuid NOT NULL,
    member_id uuid NOT NULL,
    part text NOT NULL,
    from_date date NOT NULL,
    to_date date,
    enrolled_at timestamptz NOT NULL,
    enrolled_by uuid NOT NULL,
    CONSTRAINT enrolment_part CHECK (part IN ('MENTEE', 'MENTOR', 'BOTH')),
    CONSTRAINT enrolment_some_days CHECK (to_date IS NULL OR to_date > from_date),
    CONSTRAINT enrolment_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT enrolment_programme_id_fkey FOREIGN KEY (organisation_id, programme_id) REFERENCES programme (organisation_id, id),
    CONSTRAINT enrolment_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id),
    CONSTRAINT enrolment_enrolled_by_fkey FOREIGN KEY (organisation_id, enrolled_by) REFERENCES member (organisation_id, id))`,
  // Behind the check under a lock: whatever happens, nobody has two that nothing ends.
  `CREATE UNIQUE INDEX enrolment_open_key ON enrolment (organisation_id, programme_id, member_id) WHERE to_date IS NULL`,
  `CREATE INDEX enrolment_by_programme ON enrolment (organisation_id, programme_id, member_id)`,
  `CREATE INDEX enrolment_by_member ON enrolment (organisation_id, member_id)`,
  // The purposes that there are already are the first versions. The owner is held by the wall too, so it comes down.
  `ALTER TABLE programme NO FORCE ROW LEVEL SECURITY`,
  `INSERT INTO programme_purpose (organisation_id, programme_id, version, purpose, declared_at)
    SELECT organisation_id, id, 1, purpose, created_at FROM programme`,
  `ALTER TABLE programme FORCE ROW LEVEL SECURITY`,
];

const walls = [
  ...tenantTable('programme_purpose', 'SELECT, INSERT'),
  ...tenantTable('programme_policy_set', 'SELECT, INSERT'),
  ...tenantTable('purpose_acknowledgement', 'SELECT, INSERT'),
  ...tenantTable('enrolment', 'SELECT, INSERT, UPDATE (to_date), DELETE'),
];

export class ProgrammesAndSettings1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...settings, ...tables, ...walls]) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people wrote is never dropped');
  }
}
