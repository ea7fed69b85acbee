import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A decision carries the words of whoever made it, which the map of a team does not want: with the levels in the index,
 * those of 300 people are read without one page of the table.
 */
const statements = [
  `DROP INDEX decision_by_member`,
  `CREATE INDEX decision_by_member ON decision (organisation_id, member_id, measure, effective_at) INCLUDE (recorded_at, ordinal, valid_until, id)`,
];

export class LevelsAreReadFromAnIndexAlone1764700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup');
  }
}
