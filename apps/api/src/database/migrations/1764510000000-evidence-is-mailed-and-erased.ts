import type { MigrationInterface, QueryRunner } from 'typeorm';
import { signInLookup } from '../tenant-table';

/** The worker finds which questions to witnesses wait, whichever organisation they are of, and nothing of what they say. */
const delivery = signInLookup('witness_request', 'organisation_id, id, requested_at, sent_at, claimed_until');

export class EvidenceIsMailedAndErased1764510000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of delivery) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people wrote is never dropped');
  }
}
