import { allows, newId } from '@waymark/foundation/kernel';
import { newState, stateAfter, type ActionState } from '@waymark/mentoring/api';
import { actionLifecycle, actionStatus, goalsApi, isOpenAction, progressStep, unblocking, type ActionStep, type ActionView } from '@waymark/mentoring/domain';
import { startApi, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { anAction, mentoredStory, type MentoredStory } from './mentored-story';

let api: TestApi;
let told: MentoredStory;

beforeAll(async () => {
  api = await startApi();
  told = await mentoredStory(api);
}, 60_000);
afterAll(() => api.close());

const steps: readonly ActionStep[] = ['start', 'block', 'unblock', 'unblockStarted', 'finish', 'reopen', 'drop', 'renegotiate', 'change'];
/** The same numbers each time. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Life {
  readonly state: ActionState;
  readonly refused: number;
}

/** The state after a step; null where it was refused. */
function stepped(...[before, step, occasion]: Parameters<typeof stateAfter>): ActionState | null {
  try {
    return stateAfter(before, step, occasion);
  } catch {
    return null; // the refusal is what is asked about
  }
}

/** Up to twelve steps, each as likely as the others; those that the table does not have are refused and change nothing. */
function liveAtRandom(random: (below: number) => number, by: string): Life {
  let [state, refused] = [newState, 0];
  for (let step = 0; step < 1 + random(12); step += 1) {
    const wanted = steps[random(steps.length)] ?? 'start';
    const after = stepped(state, wanted, { at: new Date(1_750_000_000_000 + step * 1000), by, reason: 'Because' });
    expect(after !== null).toBe(allows(actionLifecycle, state.status, wanted));
    state = after ?? state;
    refused += after === null ? 1 : 0;
  }
  return { state, refused };
}

it('ten thousand actions that live at random end in states that their table takes, and that say what belongs to them alone', async () => {
  const random = seeded(20_260_618);
  const lives = Array.from({ length: 10_000 }, () => liveAtRandom(random, told.amara.memberId));
  for (const { state } of lives) {
    expect([state.finishedAt !== null, state.blockedAt !== null, state.droppedAt !== null]).toEqual(['DONE', 'BLOCKED', 'DROPPED'].map((status) => state.status === status));
    const wasBegun = state.status === 'IN_PROGRESS' || state.blockedFrom === 'IN_PROGRESS';
    expect(!wasBegun || state.startedAt !== null).toBe(true);
  }
  expect(actionStatus.options.filter((status) => lives.every(({ state }) => state.status !== status))).toEqual([]);
  expect(lives.some(({ refused }) => refused > 0)).toBe(true);
  const states = lives.map(({ state }) => state);
  await asAdministrator(api.database.adminUrl, (client) =>
    client.query(
      `INSERT INTO mentoring_action (organisation_id, id, mentee_id, owner_id, relationship_id, title, makes_it_eight, created_at, created_by, status, started_at, finished_at,
         blocked_from, blocked_reason, blocked_at, blocked_by, dropped_reason, dropped_at, dropped_by)
       SELECT $1, l.id, $2, $2, $3, 'Lived', '', now(), $2, l.status, l.started_at, l.finished_at, l.blocked_from, l.blocked_reason, l.blocked_at, l.blocked_by,
         l.dropped_reason, l.dropped_at, l.dropped_by
       FROM unnest($4::uuid[], $5::text[], $6::timestamptz[], $7::timestamptz[], $8::text[], $9::text[], $10::timestamptz[], $11::uuid[], $12::text[], $13::timestamptz[], $14::uuid[])
         l (id, status, started_at, finished_at, blocked_from, blocked_reason, blocked_at, blocked_by, dropped_reason, dropped_at, dropped_by)`,
      [
        told.story.organisationId, told.amara.memberId, told.relationshipId, states.map(() => newId()), states.map(({ status }) => status),
        states.map(({ startedAt }) => startedAt), states.map(({ finishedAt }) => finishedAt), states.map(({ blockedFrom }) => blockedFrom),
        states.map(({ blockedReason }) => blockedReason), states.map(({ blockedAt }) => blockedAt), states.map(({ blockedBy }) => blockedBy),
        states.map(({ droppedReason }) => droppedReason), states.map(({ droppedAt }) => droppedAt), states.map(({ droppedBy }) => droppedBy),
      ],
    ),
  );
  const { rows } = await asAdministrator(api.database.adminUrl, (client) => client.query<{ open: number }>(`SELECT count(*)::int AS open FROM mentoring_action WHERE title = 'Lived' AND status IN ('OPEN', 'IN_PROGRESS', 'BLOCKED')`));
  expect(rows[0]?.open).toBe(states.filter(({ status }) => isOpenAction(status)).length);
});

it('a row that says something of a state that it is not in is refused by the table', async () => {
  const { id } = await anAction(told.amara);
  const set = (columns: string) => asAdministrator(api.database.adminUrl, (client) => client.query(`UPDATE mentoring_action SET ${columns} WHERE id = $1`, [id]));
  await expect(set('finished_at = now()')).rejects.toThrow('mentoring_action_finished');
  await expect(set(`status = 'BLOCKED'`)).rejects.toThrow('mentoring_action_blocked');
  await expect(set(`status = 'DROPPED'`)).rejects.toThrow('mentoring_action_dropped');
});

it('actions that are asked for steps at random by both of the pair follow the table over HTTP as well', async () => {
  const random = seeded(7);
  for (let life = 0; life < 12; life += 1) {
    let action = await anAction(told.amara, { relationshipId: told.relationshipId });
    for (let step = 0; step < 6; step += 1) action = await taken(action, random);
  }

  async function taken(action: ActionView, next: (below: number) => number): Promise<ActionView> {
    const [person, wanted] = [next(2) === 0 ? told.amara : told.rhys, (['OPEN', 'IN_PROGRESS', 'DONE', 'block', 'unblock', 'drop'] as const)[next(6)] ?? 'OPEN'];
    const asked = { params: { actionId: action.id }, ifMatch: action.version };
    if (wanted === 'block') return settled(action, allows(actionLifecycle, action.status, 'block'), await ask(person, goalsApi.blockAction, { ...asked, body: { reason: 'Why' } }));
    if (wanted === 'unblock') return settled(action, allows(actionLifecycle, action.status, unblocking('OPEN')), await ask(person, goalsApi.unblockAction, asked));
    if (wanted === 'drop') return settled(action, allows(actionLifecycle, action.status, 'drop'), await ask(person, goalsApi.dropAction, { ...asked, body: { reason: 'Why' } }));
    const progress = progressStep(action, wanted);
    return settled(action, progress === null || allows(actionLifecycle, action.status, progress), await ask(person, goalsApi.progressAction, { ...asked, body: { to: wanted } }));
  }

  function settled(before: ActionView, allowed: boolean, { status, body }: { status: number; body: ActionView }): ActionView {
    expect([before.status, status]).toEqual([before.status, allowed ? 200 : 409]);
    return allowed ? body : before;
  }
});
