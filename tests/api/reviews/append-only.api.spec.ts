import { startApi, type TestApi } from '@waymark/tests/support';
import { Client } from 'pg';
import { letJudge, skilledStory, type SkilledStory } from '../evidence/skilled-story';
import { confirm, submitted } from './judging';

let api: TestApi;
let told: SkilledStory;
let runtime: Client;
let owner: Client;

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
  await letJudge(told, told.rhys);
  await confirm(told.rhys, await submitted(told.amara, told, 'Lamp care', 3), 3);
  [runtime, owner] = [new Client({ connectionString: api.database.runtimeUrl }), new Client({ connectionString: api.database.adminUrl })];
  for (const client of [runtime, owner]) await client.connect();
}, 60_000);
afterAll(async () => {
  for (const client of [runtime, owner]) await client.end();
  await api.close();
});

/** Tries a statement in the organisation's transaction, and takes it back. @returns the rows that it met, or why it was refused. */
async function attempt(client: Client, sql: string): Promise<number | string> {
  await client.query('BEGIN');
  try {
    await client.query(`SELECT set_config('app.organisation_id', $1, true)`, [told.story.organisationId]);
    return (await client.query(sql)).rowCount ?? 0;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await client.query('ROLLBACK');
  }
}

/** What PostgreSQL answers whoever has no right to it (insufficient_privilege), and a trigger that keeps a row as it is. */
const [denied, kept] = ['42501', '23000'];

/** A change of each table that would tell another story. */
const changes = [
  ['decision', 'UPDATE decision SET ordinal = 4'],
  ['decision_event', `UPDATE decision_event SET status = 'REVOKED'`],
  ['decision_citation', 'UPDATE decision_citation SET evidence_number = 2'],
  ['claim_event', 'UPDATE claim_event SET ordinal = 4'],
  ['evidence_version', 'UPDATE evidence_version SET number = 2'],
] as const;

describe('what was frozen, decided or happened', () => {
  it.each(changes)('stays: nobody who runs the application changes or deletes a row of %s', async (table, change) => {
    expect(await attempt(runtime, change)).toBe(denied);
    expect(await attempt(runtime, `DELETE FROM ${table}`)).toBe(denied);
    // The control: the same statement meets rows, where somebody has the right to it.
    expect(await attempt(owner, `SELECT FROM ${table}`)).toBeGreaterThan(0);
    expect(await attempt(owner, `ALTER TABLE ${table} DISABLE TRIGGER USER; ${change}`)).not.toBe(denied);
  });

  it.each([
    ['decision', `UPDATE decision SET rationale = 'Another reason'`],
    ['decision_event', `UPDATE decision_event SET reason = 'Another reason'`],
    ['claim_event', `UPDATE claim_event SET words = 'Other words'`],
    ['evidence_version', `UPDATE evidence_version SET content = '{"title": "Another night"}'`],
    ['review', `UPDATE review SET rationale = 'Another reason'`],
    ['review', 'UPDATE review SET ordinal = 4'],
  ])('keeps its words: %s', async (_, change) => {
    expect(await attempt(runtime, change)).toBe(kept);
  });

  it.each([
    ['decision', `UPDATE decision SET rationale = ''`],
    ['evidence_version', `UPDATE evidence_version SET content = '{}'`],
    ['review', `UPDATE review SET rationale = '', checks = '{}'`],
  ])('can be cleared where a person is erased: %s', async (_, change) => {
    expect(await attempt(runtime, change)).toBe(1);
  });

  it('is added to', async () => {
    const again = `INSERT INTO decision_event (organisation_id, decision_id, number, action, status, at)
      SELECT organisation_id, decision_id, number + 1, 'revoke', 'REVOKED', at FROM decision_event`;
    expect(await attempt(runtime, again)).toBe(1);
  });
});
