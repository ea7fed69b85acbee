import { runMigrations } from 'bullmq';
import pg from 'pg';
import { queueName, queueSchema } from './job-queue';

/**
 * Brings the queue's own tables to this release, as the owner, and lets `role` use them. A worker that met missing
 * tables would try again for ever, so nothing starts before this has run.
 */
export async function migrateQueue(ownerUrl: string, role: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${queueSchema}`);
    await runMigrations(client, queueSchema);
    // A queue makes its sequence with its first job, which the role, who may not create anything, could not.
    await client.query(`SELECT ${queueSchema}.next_job_id($1)`, [queueName]);
    for (const statement of [
      `GRANT USAGE ON SCHEMA ${queueSchema} TO ${role}`,
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${queueSchema} TO ${role}`,
      `GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${queueSchema} TO ${role}`,
      `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${queueSchema} TO ${role}`,
    ]) {
      await client.query(statement);
    }
  } finally {
    await client.end();
  }
}
