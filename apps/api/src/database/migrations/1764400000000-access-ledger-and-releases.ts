import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table';

const tables = [
  `CREATE TABLE access_event (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    reader_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    ground text NOT NULL,
    CONSTRAINT access_event_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT access_event_reader_id_fkey FOREIGN KEY (organisation_id, reader_id) REFERENCES member (organisation_id, id),
    CONSTRAINT access_event_owner_id_fkey FOREIGN KEY (organisation_id, owner_id) REFERENCES member (organisation_id, id))`,
  `CREATE INDEX access_event_by_owner ON access_event (organisation_id, owner_id, at, id)`,
  `CREATE INDEX access_event_by_subject ON access_event (organisation_id, subject_kind, subject_id, at)`,
  `CREATE TABLE release (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    reader_id uuid NOT NULL,
    given_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT release_two_people CHECK (owner_id <> reader_id),
    CONSTRAINT release_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT release_owner_id_fkey FOREIGN KEY (organisation_id, owner_id) REFERENCES member (organisation_id, id),
    CONSTRAINT release_reader_id_fkey FOREIGN KEY (organisation_id, reader_id) REFERENCES member (organisation_id, id))`,
  `CREATE UNIQUE INDEX release_live_key ON release (organisation_id, subject_kind, subject_id, reader_id) WHERE ended_at IS NULL`,
  `CREATE INDEX release_by_reader ON release (organisation_id, reader_id, subject_kind)`,
  `CREATE INDEX release_by_owner ON release (organisation_id, owner_id)`,
];

/** What was read stays read: nobody of the application changes or removes a line of the ledger. */
const walls = [
  ...tenantTable('access_event', 'SELECT, INSERT'),
  ...tenantTable('release', 'SELECT, INSERT, UPDATE (ended_at), DELETE'),
];

/** What erasing a person deletes, and nothing did before. */
const erasing = [
  `GRANT DELETE ON access_token, role_assignment TO waymark_runtime`,
  `GRANT DELETE ON account TO waymark_sign_in`,
];

export class AccessLedgerAndReleases1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...walls, ...erasing]) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people wrote is never dropped');
  }
}
