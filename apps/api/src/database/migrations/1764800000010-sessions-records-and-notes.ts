import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table';

const ofMember = (table: string, column: string) =>
  `CONSTRAINT ${table}_${column}_fkey FOREIGN KEY (organisation_id, ${column}) REFERENCES member (organisation_id, id)`;
const ofSession = (table: string) =>
  `CONSTRAINT ${table}_session_id_fkey FOREIGN KEY (organisation_id, session_id) REFERENCES mentoring_session (organisation_id, id)`;
const ofPair = (table: string) =>
  `CONSTRAINT ${table}_relationship_id_fkey FOREIGN KEY (organisation_id, relationship_id) REFERENCES mentoring_relationship (organisation_id, id)`;

const statements = [
  // What is kept for a repeated request is sealed where the answer is.
  'ALTER TABLE idempotency_record ADD COLUMN sealed bytea',
  `CREATE TABLE organisation_data_key (
    organisation_id uuid NOT NULL,
    number integer NOT NULL,
    wrapped bytea NOT NULL,
    master_key integer NOT NULL,
    made_at timestamptz NOT NULL,
    CONSTRAINT organisation_data_key_pkey PRIMARY KEY (organisation_id, number),
    CONSTRAINT organisation_data_key_organisation_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id))`,
  `CREATE TABLE mentoring_prompts (
    organisation_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    version integer NOT NULL,
    prompts jsonb NOT NULL,
    set_by uuid NOT NULL,
    set_at timestamptz NOT NULL,
    CONSTRAINT mentoring_prompts_pkey PRIMARY KEY (organisation_id, programme_id, version),
    CONSTRAINT mentoring_prompts_programme_id_fkey FOREIGN KEY (organisation_id, programme_id) REFERENCES programme (organisation_id, id),
    ${ofMember('mentoring_prompts', 'set_by')})`,
  `CREATE TABLE mentoring_session (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    relationship_id uuid NOT NULL,
    status text NOT NULL,
    starts text NOT NULL,
    ends text NOT NULL,
    time_zone text NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    meets text NOT NULL,
    place text NOT NULL,
    agenda jsonb NOT NULL,
    template text NOT NULL,
    prompt_version integer NOT NULL,
    calendar_uid text NOT NULL,
    calendar_sequence integer NOT NULL,
    planned_by uuid NOT NULL,
    planned_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    moved jsonb NOT NULL DEFAULT '[]',
    instead_of uuid,
    called_off_by uuid,
    called_off_at timestamptz,
    called_off_words text,
    missing text,
    logged_by uuid,
    logged_at timestamptz,
    confirmed_by uuid,
    confirmed_at timestamptz,
    questioned_by uuid,
    questioned_at timestamptz,
    question_words text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT mentoring_session_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT mentoring_session_pair_key UNIQUE (organisation_id, id, relationship_id),
    CONSTRAINT mentoring_session_instead_of_key UNIQUE (organisation_id, instead_of),
    CONSTRAINT mentoring_session_ends_after_start CHECK (ends_at > starts_at),
    CONSTRAINT mentoring_session_logged CHECK (status NOT IN ('LOGGED', 'CONFIRMED') OR logged_at IS NOT NULL AND logged_by IS NOT NULL),
    ${ofPair('mentoring_session')},
    CONSTRAINT mentoring_session_instead_of_relationship_id_fkey FOREIGN KEY (organisation_id, instead_of, relationship_id) REFERENCES mentoring_session (organisation_id, id, relationship_id),
    ${['planned_by', 'called_off_by', 'logged_by', 'confirmed_by', 'questioned_by'].map((column) => ofMember('mentoring_session', column)).join(',\n    ')})`,
  'CREATE INDEX mentoring_session_by_time ON mentoring_session (organisation_id, relationship_id, starts_at, id)',
  `CREATE TABLE mentoring_stage (
    organisation_id uuid NOT NULL,
    session_id uuid NOT NULL,
    stage text NOT NULL,
    content bytea,
    changed_by uuid NOT NULL,
    changed_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT mentoring_stage_pkey PRIMARY KEY (organisation_id, session_id, stage),
    ${ofSession('mentoring_stage')},
    ${ofMember('mentoring_stage', 'changed_by')})`,
  `CREATE TABLE mentoring_revision (
    organisation_id uuid NOT NULL,
    session_id uuid NOT NULL,
    number integer NOT NULL,
    stage text NOT NULL,
    reason bytea,
    stood bytea,
    stands bytea,
    revised_by uuid NOT NULL,
    revised_at timestamptz NOT NULL,
    CONSTRAINT mentoring_revision_pkey PRIMARY KEY (organisation_id, session_id, number),
    ${ofSession('mentoring_revision')},
    ${ofMember('mentoring_revision', 'revised_by')})`,
  `CREATE TABLE mentoring_pulse (
    organisation_id uuid NOT NULL,
    session_id uuid NOT NULL,
    member_id uuid NOT NULL,
    useful integer NOT NULL,
    open integer NOT NULL,
    answered_at timestamptz NOT NULL,
    CONSTRAINT mentoring_pulse_pkey PRIMARY KEY (organisation_id, session_id, member_id),
    CONSTRAINT mentoring_pulse_steps CHECK (useful BETWEEN 1 AND 5 AND open BETWEEN 1 AND 5),
    ${ofSession('mentoring_pulse')},
    ${ofMember('mentoring_pulse', 'member_id')})`,
  `CREATE TABLE mentoring_shared_note (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    relationship_id uuid NOT NULL,
    session_id uuid,
    author_id uuid NOT NULL,
    words bytea,
    created_at timestamptz NOT NULL,
    changed_by uuid NOT NULL,
    changed_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT mentoring_shared_note_pkey PRIMARY KEY (organisation_id, id),
    ${ofPair('mentoring_shared_note')},
    CONSTRAINT mentoring_shared_note_session_id_relationship_id_fkey FOREIGN KEY (organisation_id, session_id, relationship_id) REFERENCES mentoring_session (organisation_id, id, relationship_id),
    ${ofMember('mentoring_shared_note', 'author_id')},
    ${ofMember('mentoring_shared_note', 'changed_by')})`,
  'CREATE INDEX mentoring_shared_note_by_pair ON mentoring_shared_note (organisation_id, relationship_id, changed_at, id)',
  `CREATE TABLE mentoring_private_note (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    relationship_id uuid NOT NULL,
    session_id uuid,
    author_id uuid NOT NULL,
    words bytea,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT mentoring_private_note_pkey PRIMARY KEY (organisation_id, id),
    ${ofPair('mentoring_private_note')},
    CONSTRAINT mentoring_private_note_session_id_relationship_id_fkey FOREIGN KEY (organisation_id, session_id, relationship_id) REFERENCES mentoring_session (organisation_id, id, relationship_id),
    ${ofMember('mentoring_private_note', 'author_id')})`,
  'CREATE INDEX mentoring_private_note_by_author ON mentoring_private_note (organisation_id, author_id, relationship_id, changed_at, id)',
  // Wrapping a key anew changes how it is wrapped; a key that nothing needs any more goes.
  ...tenantTable('organisation_data_key', 'SELECT, INSERT, UPDATE (wrapped, master_key), DELETE'),
  ...tenantTable('mentoring_prompts', 'SELECT, INSERT'),
  ...tenantTable('mentoring_session', 'SELECT, INSERT, UPDATE'),
  ...tenantTable('mentoring_stage', 'SELECT, INSERT, UPDATE, DELETE'),
  // A revision is kept as it is; sealing it with another key and erasing it are the only changes.
  ...tenantTable('mentoring_revision', 'SELECT, INSERT, UPDATE (reason, stood, stands), DELETE'),
  ...tenantTable('mentoring_pulse', 'SELECT, INSERT, UPDATE, DELETE'),
  ...tenantTable('mentoring_shared_note', 'SELECT, INSERT, UPDATE, DELETE'),
  ...tenantTable('mentoring_private_note', 'SELECT, INSERT, UPDATE, DELETE'),
];

export class SessionsRecordsAndNotes1764800000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people wrote together is never dropped');
  }
}
