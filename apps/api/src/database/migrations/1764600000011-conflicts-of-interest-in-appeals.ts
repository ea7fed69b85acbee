import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table';

/** Whoever is to answer an appeal may say that they should not. Words go by erasure and in no other way. */
const statements = [
  `CREATE TABLE appeal_conflict (
    organisation_id uuid NOT NULL,
    decision_id uuid NOT NULL,
    member_id uuid NOT NULL,
    reason text NOT NULL,
    declared_at timestamptz NOT NULL,
    CONSTRAINT appeal_conflict_pkey PRIMARY KEY (organisation_id, decision_id, member_id),
    CONSTRAINT appeal_conflict_decision_id_fkey FOREIGN KEY (organisation_id, decision_id) REFERENCES decision (organisation_id, id),
    CONSTRAINT appeal_conflict_member_id_fkey FOREIGN KEY (organisation_id, member_id) REFERENCES member (organisation_id, id))`,
  ...tenantTable('appeal_conflict', 'SELECT, INSERT'),
  `CREATE TRIGGER keep_but_clear BEFORE UPDATE ON appeal_conflict FOR EACH ROW EXECUTE FUNCTION keep_but_clear('reason')`,
  `GRANT UPDATE (reason) ON appeal_conflict TO waymark_runtime`,
];

export class ConflictsOfInterestInAppeals1764600000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people wrote is never dropped');
  }
}
