import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A witness is shown the story as it was when they were asked, so that nobody changes what their words are about. Whoever
 * was asked before and has not answered is shown the story as it is now; what those saw who have answered is not known.
 * The owner of the tables is held by the wall too, so it comes down meanwhile.
 */
const statements = [
  `ALTER TABLE witness_request ADD COLUMN shown jsonb`,
  ...['witness_request', 'evidence', 'claim', 'requirement'].map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`),
  `UPDATE witness_request w SET shown = (
     SELECT jsonb_object_agg(part.key, part.value) || jsonb_build_object('skills', ARRAY(
       SELECT r.title FROM claim c JOIN requirement r ON r.organisation_id = c.organisation_id AND r.id = c.requirement_id
       WHERE c.organisation_id = e.organisation_id AND c.evidence_id = e.id AND c.status <> 'WITHDRAWN' ORDER BY c.created_at, c.id))
     FROM jsonb_each(e.content) part WHERE part.key IN ('title', 'situation', 'task', 'action', 'result', 'startedOn', 'endedOn'))
   FROM evidence e
   WHERE e.organisation_id = w.organisation_id AND e.id = w.evidence_id
     AND w.answered_at IS NULL AND w.declined_at IS NULL AND w.withdrawn_at IS NULL`,
  ...['witness_request', 'evidence', 'claim', 'requirement'].map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`),
];

export class WitnessesSignWhatTheyWereShown1764600000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people wrote is never dropped');
  }
}
