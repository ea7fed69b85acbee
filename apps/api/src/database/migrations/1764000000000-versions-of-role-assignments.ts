import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A role that somebody has is changed like everything else: by whoever read it as it is now. */
export class VersionsOfRoleAssignments1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE role_assignment ADD COLUMN version int NOT NULL DEFAULT 1');
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people wrote is never dropped');
  }
}
