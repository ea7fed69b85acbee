import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A claim that came back is worked on where its assessor and mentors can read it, so they are shown what was submitted.
 * Of what was submitted before, that is what stands there now. The owner of the table is held by the wall too, so it
 * comes down meanwhile.
 */
const statements = [
  `ALTER TABLE claim ADD COLUMN submitted jsonb`,
  `ALTER TABLE claim NO FORCE ROW LEVEL SECURITY`,
  `UPDATE claim SET submitted = jsonb_build_object('ordinal', ordinal, 'clauses', clauses, 'words', words) WHERE submission > 0`,
  `ALTER TABLE claim FORCE ROW LEVEL SECURITY`,
];

export class ClaimsAsTheyWereSubmitted1764540000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people wrote is never dropped');
  }
}
