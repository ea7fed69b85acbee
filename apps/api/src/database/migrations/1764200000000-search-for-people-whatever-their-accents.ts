import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Words as they are compared when somebody searches: compatibility forms taken apart, accents left out, in small
 * letters. It is asked of rows that row level security has let through, and of nothing else.
 */
const folded = `
CREATE FUNCTION folded(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(regexp_replace(normalize(words, NFKD), '[\\u0300-\\u036f]', '', 'g') COLLATE "und-x-icu")`;

export class SearchForPeopleWhateverTheirAccents1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(folded);
    await runner.query('REVOKE ALL ON FUNCTION folded FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON FUNCTION folded TO waymark_runtime');
  }

  down(): Promise<void> {
    throw new Error('Going back is done by restoring a backup: what people wrote is never dropped');
  }
}
