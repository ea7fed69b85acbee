import { goalsApi, type ActionView } from '@waymark/mentoring/domain';
import { ReminderJobs } from '@waymark/reminders/api';
import { startApi, type TestApi } from '@waymark/tests/support';
import type { Client } from 'pg';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { anAction, dayIn, mentoredStory, type MentoredStory } from '../mentoring/mentored-story';

let api: TestApi;
let told: MentoredStory;
let actions: ActionView[];

beforeAll(async () => {
  api = await startApi();
  told = await mentoredStory(api);
  actions = [];
  for (let count = 0; count < 40; count += 1) actions.push(await anAction(told.amara, { relationshipId: told.relationshipId, title: `Promise ${count}`, dueOn: dayIn(api, 20) }));
}, 60_000);
afterAll(() => api.close());

const administer = <Row extends object>(sql: string, parameters: unknown[] = []) => asAdministrator(api.database.adminUrl, async (client) => (await client.query<Row>(sql, parameters)).rows);
const deliver = () => api.get(ReminderJobs).deliver();
const idsOf = (some: readonly ActionView[]) => some.map(({ id }) => id);

/** As if these had been due the day before yesterday, with everything that is to be said about them. */
async function letComeDue(some: readonly ActionView[]): Promise<void> {
  await administer(`UPDATE mentoring_action SET due_on = current_date - 2, created_at = now() - interval '20 days' WHERE id = ANY ($1::uuid[])`, [idsOf(some)]);
  await administer(`UPDATE reminder_intent SET occasion = (current_date - 2)::text, due_at = now() - interval '1 second', status = 'PENDING', reason = NULL, settled_at = NULL WHERE cause_id = ANY ($1::uuid[])`, [idsOf(some)]);
}

/** How many notices there are of each intent about these. */
const noticesOf = async (some: readonly ActionView[]) =>
  (await administer<{ count: number }>(`SELECT count(n.intent_id)::int AS count FROM reminder_intent i LEFT JOIN reminder_notice n ON n.intent_id = i.id WHERE i.cause_id = ANY ($1::uuid[]) AND i.type = 'ACTION_OVERDUE' GROUP BY i.id`, [idsOf(some)])).map(({ count }) => count);

describe('reminders that are due', () => {
  it('are told once, however many deliver them at once', async () => {
    const some = actions.slice(0, 10);
    await letComeDue(some);
    await Promise.all(Array.from({ length: 6 }, () => deliver()));
    expect(await noticesOf(some)).toEqual(Array.from({ length: 10 }, () => 1));
  });

  it('are told by the next one where whoever held them was killed, once', async () => {
    const some = actions.slice(10, 20);
    await letComeDue(some);
    await asAdministrator(api.database.adminUrl, async (killed: Client) => {
      await killed.query('BEGIN');
      await killed.query(`SELECT id FROM reminder_intent WHERE cause_id = ANY ($1::uuid[]) AND status = 'PENDING' FOR UPDATE`, [idsOf(some)]);
      await deliver();
      expect((await noticesOf(some)).every((count) => count === 0)).toBe(true);
      await killed.query('ROLLBACK');
    });
    await deliver();
    await deliver();
    expect(await noticesOf(some)).toEqual(Array.from({ length: 10 }, () => 1));
  });

  it('are told of nothing that was finished before, while people finish things and others deliver', async () => {
    const some = actions.slice(20, 40);
    await letComeDue(some);
    const finished = await Promise.all([
      ...some.map(async ({ id: actionId, version }) => {
        const { status } = await ask(told.amara, goalsApi.progressAction, { params: { actionId }, body: { to: 'DONE' }, ifMatch: version });
        return status;
      }),
      ...Array.from({ length: 8 }, async () => {
        await deliver();
        return 200;
      }),
    ]);
    expect(new Set(finished)).toEqual(new Set([200]));
    await deliver();
    const rows = await administer<{ status: string; late: boolean }>(
      `SELECT i.status, n.told_at IS NOT NULL AND n.told_at > a.finished_at + interval '1 second' AS late
       FROM reminder_intent i JOIN mentoring_action a ON a.id = i.cause_id LEFT JOIN reminder_notice n ON n.intent_id = i.id WHERE i.cause_id = ANY ($1::uuid[])`,
      [idsOf(some)],
    );
    expect(rows.filter(({ late }) => late)).toEqual([]);
    expect(new Set(rows.map(({ status }) => status)).has('PENDING')).toBe(false);
    expect((await noticesOf(some)).every((count) => count <= 1)).toBe(true);
  });

  it('would be told twice by a delivery that looks first and writes later', async () => {
    const some = actions.slice(0, 1);
    await administer('DELETE FROM reminder_notice WHERE intent_id IN (SELECT id FROM reminder_intent WHERE cause_id = ANY ($1::uuid[]))', [idsOf(some)]);
    await letComeDue(some);
    const naive = async (): Promise<number> => {
      const due = await administer<{ id: string }>(`SELECT id FROM reminder_intent WHERE status = 'PENDING' AND due_at <= now()`);
      await new Promise((others) => setTimeout(others, 50));
      return due.length;
    };
    const told = await Promise.all([naive(), naive()]);
    expect(told[0] + told[1]).toBeGreaterThan(2);
  });
});
