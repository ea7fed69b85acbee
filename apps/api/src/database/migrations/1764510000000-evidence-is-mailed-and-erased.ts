import type { MigrationInterface, QueryRunner } from 'typeorm';
import { signInLookup } from '../tenant-table';

/** The worker finds which questions to witnesses wait, whichever organisation they are of, and nothing of what they say. */
const delivery = signInLookup('witness_request', 'organisation_id, id, requested_at, sent_at, claimed_until');

/** What was frozen, decided or said keeps its ids, days and levels for ever; its words go when the person is erased. */
const clearedWords: readonly (readonly [table: string, column: string])[] = [
  ['evidence_version', 'content'],
  ['claim_event', 'words'],
  ['conflict_of_interest', 'reason'],
  ['decision', 'rationale'],
  ['decision_event', 'reason'],
];

/** Words become empty and nothing else: no statement gives them others, or touches what stands beside them. */
const erasing = [
  `CREATE FUNCTION keep_but_clear() RETURNS trigger LANGUAGE plpgsql AS $body$
  BEGIN
    IF EXISTS (
      SELECT FROM jsonb_each(to_jsonb(NEW)) present JOIN jsonb_each(to_jsonb(OLD)) earlier USING (key)
      WHERE present.value <> earlier.value AND NOT (key = ANY (TG_ARGV) AND present.value IN ('null', '""', '{}'))
    ) THEN
      RAISE EXCEPTION 'a row of % does not change; its words can only be cleared', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
  END $body$`,
  ...clearedWords.flatMap(([table, column]) => [
    `CREATE TRIGGER keep_but_clear BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION keep_but_clear('${column}')`,
    `GRANT UPDATE (${column}) ON ${table} TO waymark_runtime`,
  ]),
  `DROP TRIGGER keep_spoken_review ON review`,
  `DROP FUNCTION keep_spoken_review`,
  `CREATE TRIGGER keep_but_clear BEFORE UPDATE ON review FOR EACH ROW WHEN (OLD.spoken_at IS NOT NULL)
    EXECUTE FUNCTION keep_but_clear('checks', 'rationale')`,
  `GRANT DELETE ON self_rating TO waymark_runtime`,
];

export class EvidenceIsMailedAndErased1764510000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...delivery, ...erasing]) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people wrote is never dropped');
  }
}
