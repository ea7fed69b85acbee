import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ending a waiver changes its last day, and what was known before has to be told later. Of what was ended already it is not. */
const statements = [`ALTER TABLE waiver ADD COLUMN ended_at timestamptz, ADD COLUMN granted_to date`];

export class WhenWaiversWereEnded1764700000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what was granted is never dropped');
  }
}
