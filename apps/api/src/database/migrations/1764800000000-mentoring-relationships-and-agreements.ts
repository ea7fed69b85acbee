import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table';

const statements = [
  `CREATE TABLE mentoring_relationship (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    programme_id uuid NOT NULL,
    mentor_id uuid NOT NULL,
    mentee_id uuid NOT NULL,
    status text NOT NULL,
    since timestamptz NOT NULL,
    requested_by uuid NOT NULL,
    requested_at timestamptz NOT NULL,
    message text NOT NULL,
    skill_ids uuid[] NOT NULL,
    mentee_accepted_at timestamptz,
    mentor_accepted_at timestamptz,
    accepted_at timestamptz,
    declined_by uuid,
    decline_reason text,
    decline_words text,
    active_at timestamptz,
    paused_on date,
    paused_until date,
    paused_by uuid,
    pause_words text,
    resumed_on date,
    closing_at timestamptz,
    ended_at timestamptz,
    ended_by uuid,
    end_reason text,
    end_words text,
    end_readers text[] NOT NULL DEFAULT '{}',
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT mentoring_relationship_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT mentoring_relationship_mentee_key UNIQUE (organisation_id, id, mentee_id),
    CONSTRAINT mentoring_relationship_two_people CHECK (mentor_id <> mentee_id),
    CONSTRAINT mentoring_relationship_programme_id_fkey FOREIGN KEY (organisation_id, programme_id) REFERENCES programme (organisation_id, id),
    CONSTRAINT mentoring_relationship_mentor_id_fkey FOREIGN KEY (organisation_id, mentor_id) REFERENCES member (organisation_id, id),
    CONSTRAINT mentoring_relationship_mentee_id_fkey FOREIGN KEY (organisation_id, mentee_id) REFERENCES member (organisation_id, id),
    CONSTRAINT mentoring_relationship_requested_by_fkey FOREIGN KEY (organisation_id, requested_by) REFERENCES member (organisation_id, id),
    CONSTRAINT mentoring_relationship_declined_by_fkey FOREIGN KEY (organisation_id, declined_by) REFERENCES member (organisation_id, id),
    CONSTRAINT mentoring_relationship_paused_by_fkey FOREIGN KEY (organisation_id, paused_by) REFERENCES member (organisation_id, id),
    CONSTRAINT mentoring_relationship_ended_by_fkey FOREIGN KEY (organisation_id, ended_by) REFERENCES member (organisation_id, id))`,
  // Of the same two there is one request or pair at a time.
  `CREATE UNIQUE INDEX mentoring_relationship_open_key ON mentoring_relationship (organisation_id, mentor_id, mentee_id)
    WHERE status IN ('REQUESTED', 'ACCEPTED', 'ACTIVE', 'PAUSED', 'CLOSING')`,
  `CREATE INDEX mentoring_relationship_by_mentor ON mentoring_relationship (organisation_id, mentor_id, status)`,
  `CREATE INDEX mentoring_relationship_by_mentee ON mentoring_relationship (organisation_id, mentee_id, status)`,
  `CREATE INDEX mentoring_relationship_by_programme ON mentoring_relationship (organisation_id, programme_id, status)`,
  `CREATE TABLE mentoring_reflection (
    organisation_id uuid NOT NULL,
    relationship_id uuid NOT NULL,
    part text NOT NULL,
    member_id uuid NOT NULL,
    words text NOT NULL,
    written_at timestamptz NOT NULL,
    CONSTRAINT mentoring_reflection_pkey PRIMARY KEY (organisation_id, relationship_id, part),
    CONSTRAINT mentoring_reflection_relationship_id_fkey FOREIGN KEY (organisation_id, relationship_id) REFERENCES mentoring_relationship (organisation_id, id),
    CONSTRAINT mentoring_reflection_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id))`,
  `CREATE TABLE mentoring_agreement (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    relationship_id uuid NOT NULL,
    number integer NOT NULL,
    status text NOT NULL,
    terms jsonb NOT NULL,
    mentee_signed_at timestamptz,
    mentor_signed_at timestamptz,
    signed_at timestamptz,
    superseded_at timestamptz,
    changed_by uuid NOT NULL,
    changed_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT mentoring_agreement_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT mentoring_agreement_number_key UNIQUE (organisation_id, relationship_id, number),
    CONSTRAINT mentoring_agreement_signed CHECK (status NOT IN ('SIGNED', 'SUPERSEDED') OR signed_at IS NOT NULL AND mentee_signed_at IS NOT NULL AND mentor_signed_at IS NOT NULL),
    CONSTRAINT mentoring_agreement_relationship_id_fkey FOREIGN KEY (organisation_id, relationship_id) REFERENCES mentoring_relationship (organisation_id, id),
    CONSTRAINT mentoring_agreement_changed_by_fkey FOREIGN KEY (organisation_id, changed_by) REFERENCES member (organisation_id, id))`,
  // One version is in force, and one is suggested beside it.
  `CREATE UNIQUE INDEX mentoring_agreement_in_force_key ON mentoring_agreement (organisation_id, relationship_id) WHERE status = 'SIGNED'`,
  `CREATE UNIQUE INDEX mentoring_agreement_suggested_key ON mentoring_agreement (organisation_id, relationship_id) WHERE status IN ('DRAFT', 'PARTLY_SIGNED')`,
  ...tenantTable('mentoring_relationship', 'SELECT, INSERT, UPDATE'),
  ...tenantTable('mentoring_reflection', 'SELECT, INSERT, UPDATE (words)'),
  // What was suggested may be discarded; that signed terms stay is for the lifecycle to say.
  ...tenantTable('mentoring_agreement', 'SELECT, INSERT, UPDATE, DELETE'),
];

export class MentoringRelationshipsAndAgreements1764800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people agreed is never dropped');
  }
}
