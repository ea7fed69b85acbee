import type { MigrationInterface, QueryRunner } from 'typeorm';
import { signInLookup, tenantTable } from '../tenant-table';

const statements = [
  'ALTER TABLE sign_in_session ADD COLUMN earlier_token_hash text',
  'ALTER TABLE sign_in_session ADD CONSTRAINT sign_in_session_earlier_token_key UNIQUE (earlier_token_hash)',
  `CREATE TABLE account_event (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    action text NOT NULL,
    session_id uuid,
    at timestamptz NOT NULL,
    CONSTRAINT account_event_pkey PRIMARY KEY (organisation_id, id),
    CONSTRAINT account_event_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id))`,
  // Written by whoever signs people in, taken out together with the entry of the log by whoever is in the organisation.
  ...tenantTable('account_event', 'SELECT, DELETE'),
  ...signInLookup('account_event', 'organisation_id'),
  'CREATE POLICY sign_in_note ON account_event FOR INSERT TO waymark_sign_in WITH CHECK (true)',
  'GRANT INSERT ON account_event TO waymark_sign_in',
  `CREATE TABLE familiar_place (
    account_id uuid NOT NULL,
    place_hash text NOT NULL,
    seen_at timestamptz NOT NULL,
    CONSTRAINT familiar_place_pkey PRIMARY KEY (account_id, place_hash),
    CONSTRAINT familiar_place_account_id_fkey FOREIGN KEY (account_id) REFERENCES account (id))`,
  'GRANT SELECT, INSERT, UPDATE, DELETE ON familiar_place TO waymark_sign_in',
  'GRANT SELECT ON familiar_place TO waymark_backup',
];

export class LeaveByAnEarlierCookieAndAccountForSigningIn1764200100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people wrote is never dropped');
  }
}
