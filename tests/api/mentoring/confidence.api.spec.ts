import { newId, type EndpointDefinition } from '@waymark/foundation/kernel';
import { Sealing } from '@waymark/foundation/server';
import { emptyStages, goalsApi, notesApi, sessionsApi, type PlannedAction } from '@waymark/mentoring/domain';
import { DataExportMaking, Erasing } from '@waymark/organisations/api';
import type { Caller, Person } from '@waymark/tests/support';
import { columnsWith, findings } from '../accountability/canary';
import { unzipped } from '../accountability/unzipped';
import { ask, addressOf } from '../ask';
import { routeOf } from '../authorisation/matrix-rows';
import { servedEndpoints } from '../authorisation/served-endpoints';
import { asAdministrator } from '../database-contents';
import { captureLog } from '../operations/captured-log';
import { encodedForm } from '../world/form';
import { validRequests } from '../world/requests';
import { sessionsOf, type WorldSessions } from '../world/session-requests';
import { buildWorld, everyScope, type World } from '../world/world';
import { aGoal, done, inDays, write } from './pair-story';

/** A word in each place where something is said in confidence. */
const words = { ofMentor: 'xyloprivatementor', ofMentee: 'xyloprivatementee', shared: 'xyloshared', stage: 'xylostage', revised: 'xylorevised' };
const everything = Object.values(words);
/** What each of the two may read. */
const forMentor = [words.ofMentor, words.shared, words.stage, words.revised];
const forMentee = [words.ofMentee, words.shared, words.stage, words.revised];

const log = captureLog();
let world: World;
let sessions: WorldSessions;
let endpoints: EndpointDefinition[];

beforeAll(async () => {
  world = await buildWorld({ logger: log.logger });
  sessions = await sessionsOf(world);
  endpoints = servedEndpoints(world.api.app);
  const { mentee, relationshipId, plannedId, loggedId, sharedNoteId, privateNoteId } = sessions;
  await done(ask(world.self, notesApi.changePrivateNote, { params: { noteId: privateNoteId }, body: { words: words.ofMentor }, ifMatch: 1 }));
  await done(ask(mentee, notesApi.beginPrivateNote, { body: { relationshipId, words: words.ofMentee }, headers: { 'idempotency-key': 'canary' } }));
  await done(ask(world.self, notesApi.changeSharedNote, { params: { noteId: sharedNoteId }, body: { words: words.shared }, ifMatch: 1 }));
  await done(write(mentee, plannedId, 'GOAL', { ...aGoal, sessionGoal: words.stage }));
  const revised = { reason: words.revised, writing: { stage: 'GOAL' as const, content: { ...aGoal, sessionGoal: words.stage } } };
  await done(ask(mentee, sessionsApi.reviseStage, { params: { sessionId: loggedId, stage: 'GOAL' }, body: revised, ifMatch: 2 }));
  await reviseActions(mentee, loggedId);
}, 60_000);
afterAll(() => world.api.close());

/** Two actions that a revision adds, and the next one moves and takes out: what is kept of why is for the two alone. */
async function reviseActions(mentee: Caller, sessionId: string): Promise<void> {
  const action = (change: Partial<PlannedAction>): PlannedAction => ({ id: newId(), words: 'Run the drill', owner: 'MENTEE', dueOn: null, commitment: 8, makesItEight: '', optionId: null, goalId: null, ...change });
  const [moved, gone] = [action({ dueOn: inDays(5).slice(0, 10) }), action({ words: 'Ask Owen', dueOn: inDays(6).slice(0, 10) })];
  for (const [before, actions] of [[moved, gone], [{ ...moved, dueOn: inDays(9).slice(0, 10) }]].entries()) {
    const writing = { stage: 'WILL' as const, content: { ...emptyStages.WILL, actions } };
    await done(ask(mentee, sessionsApi.reviseStage, { params: { sessionId, stage: 'WILL' }, body: { reason: words.revised, writing }, ifMatch: before + 1 }));
  }
  const changes = await Promise.all([moved, gone].map(({ id: actionId }) => done(ask(mentee, goalsApi.readAction, { params: { actionId } }))));
  expect(changes).toMatchObject([{ dueChanges: [{ reason: 'Changed in a revision of the session' }] }, { dropped: { reason: 'Changed in a revision of the session' } }]);
}

async function answered(caller: Caller, definition: EndpointDefinition): Promise<string> {
  const request = validRequests[routeOf(definition)];
  // That every route has a request is for the matrix to hold.
  if (request === undefined) return '';
  const { params = {}, query, body, form, ifMatch } = await request.standing(world, caller);
  const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
  const sent = form === undefined ? { body, headers: {} } : encodedForm(form);
  const { bytes } = await caller.call(definition.method, `${addressOf(definition, params)}${search}`, sent.body, { ifMatch, headers: sent.headers });
  return bytes.toString('utf8');
}

/** The routes by which a caller is shown one of some words, reading first: what writes may end what is asked about. */
async function routesThatShow(caller: () => Promise<Caller>, hidden: readonly string[]): Promise<string[]> {
  const shown: string[] = [];
  for (const definition of endpoints.filter(({ method }) => method === 'GET')) {
    const answer = await answered(await caller(), definition);
    shown.push(...hidden.filter((word) => answer.includes(word)).map((word) => `${routeOf(definition)} shows ${word}`));
  }
  return shown;
}

/** What writes, asked by somebody who may not: nothing of what is there comes back with the refusal. */
async function refusalsThatShow(caller: () => Promise<Caller>, hidden: readonly string[]): Promise<string[]> {
  const shown: string[] = [];
  for (const definition of endpoints.filter(({ method, path }) => method !== 'GET' && /mentoring|notes|relationships/.test(path))) {
    const answer = await answered(await caller(), definition);
    shown.push(...hidden.filter((word) => answer.includes(word)).map((word) => `${routeOf(definition)} shows ${word}`));
  }
  return shown;
}

const exportOf = async (person: Person, asker: Person) => {
  const body = await done(asker.post('/data-exports', asker === person ? {} : { memberId: person.memberId }));
  await world.api.get(DataExportMaking).make(world.story.organisationId, body.id);
  const { status, bytes } = await asker.get(`/data-exports/${String(body.id)}/file`);
  if (status !== 200) throw new Error(`The export answered ${status}: ${bytes.toString('utf8')}`);
  return [...(await unzipped(bytes)).values()].join('\n');
};
const seenIn = (text: string) => everything.filter((word) => text.includes(word));

describe('what two people say in confidence', () => {
  it.each(['admin', 'programmeOwner', 'manager', 'managerAbove', 'colleague', 'suspended', 'other', 'program', 'nobody'] as const)(
    'is shown to %s by no route',
    async (actor) => {
      const callers: Record<typeof actor, () => Promise<Caller>> = {
        admin: () => world.browserOf(world.story.admin),
        programmeOwner: () => world.browserOf(world.programmeOwner),
        manager: () => world.browserOf(world.manager),
        managerAbove: () => world.browserOf(world.managerAbove),
        colleague: () => world.browserOf(world.colleague),
        suspended: () => world.browserOf(world.suspended),
        other: () => world.browserOf(world.other.admin),
        program: () => world.programOf(world.story.admin, everyScope),
        nobody: () => Promise.resolve(world.api.anonymous()),
      };
      expect(await routesThatShow(callers[actor], everything)).toEqual([]);
      expect(await refusalsThatShow(callers[actor], everything)).toEqual([]);
    },
    60_000,
  );

  it('is shown to the two, so the search sees; and of a private note nothing to the other one', async () => {
    const toMentor = await routesThatShow(() => world.browserOf(world.self), everything);
    const toMentee = await routesThatShow(() => world.browserOf(sessions.mentee), everything);
    expect(new Set(toMentor.map((line) => line.split(' ').at(-1)))).toEqual(new Set(forMentor));
    expect(new Set(toMentee.map((line) => line.split(' ').at(-1)))).toEqual(new Set(forMentee));
  }, 60_000);

  it('stands in no table, no mail, no file and no log', async () => {
    for (const word of everything) {
      expect(await columnsWith(world.api, word)).toEqual([]);
      expect(await findings(world.api, log.text(), word)).toEqual([]);
    }
    expect(log.text()).toContain('request completed');
  });

  it('would be found in every one of its tables without encryption', async () => {
    const sealing = world.api.get(Sealing);
    const kept = { seal: sealing.seal.bind(sealing), open: sealing.open.bind(sealing) };
    Object.assign(sealing, {
      seal: (_: unknown, __: unknown, plain: string) => Promise.resolve(Buffer.from(plain)),
      open: (_: unknown, __: unknown, stored: Buffer) => Promise.resolve(stored.toString('utf8')),
    });
    const body = { relationshipId: sessions.relationshipId, words: 'xylocontrol' };
    try {
      await done(ask(world.self, notesApi.beginSharedNote, { body, headers: { 'idempotency-key': 'control' } }));
      await done(ask(world.self, notesApi.beginPrivateNote, { body }));
      await done(write(world.self, sessions.plannedId, 'TOPIC', { words: 'xylocontrol' }));
    } finally {
      Object.assign(sealing, kept);
    }
    expect(await columnsWith(world.api, 'xylocontrol')).toEqual(
      ['idempotency_record.sealed', 'mentoring_private_note.words', 'mentoring_shared_note.words', 'mentoring_stage.content'].map((column) => `public.${column}`),
    );
    await asAdministrator(world.api.database.adminUrl, async (client) => {
      for (const [table, column] of [['idempotency_record', 'sealed'], ['mentoring_private_note', 'words'], ['mentoring_shared_note', 'words'], ['mentoring_stage', 'content']] as const) {
        await client.query(`DELETE FROM ${table} WHERE position(convert_to('xylocontrol', 'UTF8') IN ${column}) > 0`);
      }
    });
  });

  it('leaves with the export that one of the two asks for themselves, and with no other', async () => {
    expect(seenIn(await exportOf(sessions.mentee, sessions.mentee)).toSorted()).toEqual(forMentee.toSorted());
    expect(seenIn(await exportOf(world.self, world.self)).toSorted()).toEqual(forMentor.toSorted());
    expect(seenIn(await exportOf(sessions.mentee, world.story.admin))).toEqual([]);
    expect(seenIn(await exportOf(world.manager, world.manager))).toEqual([]);
  }, 60_000);

  it('goes with the mentee when they are erased, what the mentor noted about them included', async () => {
    const { story, api } = world;
    const { mentee, plannedId } = sessions;
    const version = await mentee.versionAt(`/mentoring-sessions/${plannedId}`);
    const agenda = [{ id: plannedId, kind: 'OWN', subjectId: null, words: 'xyloagenda' }];
    await done(mentee.patch(`/mentoring-sessions/${plannedId}`, { agenda, place: 'xyloplace' }, { ifMatch: version }));
    await done(mentee.post(`/mentoring-sessions/${plannedId}/cancellation`, { words: 'xylocancelled' }, { ifMatch: version + 1 }));
    const clear = ['xyloagenda', 'xyloplace', 'xylocancelled'];
    expect((await Promise.all(clear.map((word) => columnsWith(api, word)))).map((columns) => columns.length > 0)).toEqual([true, true, true]);
    await story.suspend(mentee);
    const { body } = await story.admin.post(`/members/${mentee.memberId}/erasure`, { confirmation: mentee.name });
    await api.get(Erasing).carryOut(story.organisationId, body.id);
    for (const word of clear) expect(await columnsWith(api, word)).toEqual([]);
    const counted = await asAdministrator(api.database.adminUrl, (client) =>
      client.query<{ notes: number; stages: number }>(
        `SELECT ((SELECT count(*) FROM mentoring_private_note WHERE relationship_id = $1) + (SELECT count(*) FROM mentoring_shared_note WHERE relationship_id = $1))::int AS notes,
           ((SELECT count(*) FROM mentoring_stage s JOIN mentoring_session m ON m.id = s.session_id WHERE m.relationship_id = $1)
            + (SELECT count(*) FROM mentoring_revision s JOIN mentoring_session m ON m.id = s.session_id WHERE m.relationship_id = $1))::int AS stages`,
        [sessions.relationshipId],
      ),
    );
    expect(counted.rows).toEqual([{ notes: 0, stages: 0 }]);
    expect((await world.self.get(`/mentoring-sessions/${plannedId}`)).body).toMatchObject({ status: 'CANCELLED', agenda: [], place: '' });
  }, 60_000);
});
