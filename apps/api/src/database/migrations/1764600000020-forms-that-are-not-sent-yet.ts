import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table';

/** What people type into forms that are sent once, so that they can go on with it on another device. */
const statements = [
  `CREATE TABLE unsent_form (
    organisation_id uuid NOT NULL,
    member_id uuid NOT NULL,
    form text NOT NULL,
    subject_id uuid NOT NULL,
    about_id uuid,
    fields jsonb NOT NULL,
    version integer NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT unsent_form_pkey PRIMARY KEY (organisation_id, member_id, form, subject_id),
    CONSTRAINT unsent_form_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id),
    CONSTRAINT unsent_form_about_id_fkey FOREIGN KEY (organisation_id, about_id) REFERENCES member (organisation_id, id)
  )`,
  'CREATE INDEX unsent_form_about ON unsent_form (organisation_id, about_id)',
  ...tenantTable('unsent_form', 'SELECT, INSERT, UPDATE, DELETE'),
];

export class FormsThatAreNotSentYet1764600000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people wrote is never dropped');
  }
}
