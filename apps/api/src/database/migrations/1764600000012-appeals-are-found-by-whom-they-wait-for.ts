import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every visit asks how many appeals wait for somebody. */
const index = 'CREATE INDEX decision_event_by_assessor ON decision_event (organisation_id, assessor_id) WHERE assessor_id IS NOT NULL';

export class AppealsAreFoundByWhomTheyWaitFor1764600000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(index);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people wrote is never dropped');
  }
}
