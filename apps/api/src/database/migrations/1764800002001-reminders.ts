import type { MigrationInterface, QueryRunner } from 'typeorm';
import { signInLookup, tenantTable } from '../tenant-table';

const statements = [
  `CREATE TABLE reminder_intent (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    type text NOT NULL,
    cause_kind text NOT NULL,
    cause_id uuid NOT NULL,
    occasion text NOT NULL,
    due_at timestamptz NOT NULL,
    status text NOT NULL,
    reason text,
    settled_at timestamptz,
    created_at timestamptz NOT NULL,
    CONSTRAINT reminder_intent_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT reminder_intent_settled CHECK ((status = 'PENDING') = (settled_at IS NULL)),
    CONSTRAINT reminder_intent_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id))`,
  `CREATE UNIQUE INDEX reminder_intent_key ON reminder_intent (organisation_id, cause_id, type, member_id, occasion)`,
  `CREATE INDEX reminder_intent_by_member ON reminder_intent (organisation_id, member_id)`,
  `CREATE INDEX reminder_intent_due ON reminder_intent (due_at) WHERE status = 'PENDING'`,
  `CREATE TABLE reminder_notice (
    organisation_id uuid NOT NULL,
    intent_id uuid NOT NULL,
    member_id uuid NOT NULL,
    told_at timestamptz NOT NULL,
    read_at timestamptz,
    CONSTRAINT reminder_notice_pkey PRIMARY KEY (organisation_id, intent_id),
    CONSTRAINT reminder_notice_intent_id_fkey FOREIGN KEY (organisation_id, intent_id) REFERENCES reminder_intent (organisation_id, id),
    CONSTRAINT reminder_notice_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id))`,
  `CREATE INDEX reminder_notice_by_member ON reminder_notice (organisation_id, member_id, told_at, intent_id)`,
  `CREATE INDEX reminder_notice_unread ON reminder_notice (organisation_id, member_id) WHERE read_at IS NULL`,
  ...tenantTable('reminder_intent', 'SELECT, INSERT, UPDATE (due_at, status, reason, settled_at), DELETE'),
  ...tenantTable('reminder_notice', 'SELECT, INSERT, UPDATE (read_at), DELETE'),
  // The sweep asks where anything is due before an organisation is known.
  ...signInLookup('reminder_intent', 'organisation_id, status, due_at'),
];

export class Reminders1764800002001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what was promised is never dropped');
  }
}
