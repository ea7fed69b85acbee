import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appeals from before have no day; they are counted as due by the default of the policies. */
const dueOn = 'ALTER TABLE decision_event ADD COLUMN due_on date';

export class AppealsAreAnsweredByADay1764600000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(dueOn);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people wrote is never dropped');
  }
}
