import { developmentApi, recordStatus, type RecordStatus, type RecordView } from '@waymark/development/domain';
import { newId } from '@waymark/foundation/kernel';
import { startApi, Story, type Answer, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { skilledStory, type SkilledStory } from '../evidence/skilled-story';
import { refusal } from '../people/refusal';
import { aRecord, beginEvidence, body, cancelRecord, changeRecord, completeRecord, logHours, readRecord, reopenRecord, startRecord } from './records';

let api: TestApi;
let told: SkilledStory;
let amara: Person;

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
  ({ amara } = told);
}, 60_000);
afterAll(() => api.close());

const today = () => api.clock.now().toISOString().slice(0, 10);
const inDays = (count: number) => new Date(api.clock.now().getTime() + count * 86_400_000).toISOString().slice(0, 10);

async function recordIn(status: RecordStatus): Promise<RecordView> {
  const planned = await aRecord(amara);
  if (status === 'IN_PROGRESS') return body(await startRecord(amara, planned));
  if (status === 'COMPLETED') return body(await completeRecord(amara, planned));
  return status === 'CANCELLED' ? body(await cancelRecord(amara, planned)) : planned;
}

type Step = 'change' | 'start' | 'complete' | 'cancel' | 'reopen' | 'log' | 'tell';
const steps: Record<Step, (person: Person, record: RecordView) => Promise<Answer>> = {
  change: (person, record) => changeRecord(person, record, { title: 'Another name' }),
  start: (person, record) => startRecord(person, record),
  complete: (person, record) => completeRecord(person, record),
  cancel: (person, record) => cancelRecord(person, record),
  reopen: (person, record) => reopenRecord(person, record),
  log: (person, record) => logHours(person, record, today(), 1),
  tell: (person, record) => beginEvidence(person, record),
};
const names = Object.keys(steps) as Step[];
const possible: Record<RecordStatus, Step[]> = {
  PLANNED: ['change', 'start', 'complete', 'cancel', 'log'],
  IN_PROGRESS: ['change', 'complete', 'cancel', 'log'],
  COMPLETED: ['change', 'reopen', 'log', 'tell'],
  CANCELLED: [],
};

describe.each(recordStatus.options)('a record that is %s', (status) => {
  it('lets its owner do what the lifecycle allows and nothing else', async () => {
    const done: Step[] = [];
    for (const name of names) {
      const answer = await steps[name](amara, await recordIn(status));
      expect([200, 201, 409]).toContain(answer.status);
      if (answer.status < 300) done.push(name);
    }
    expect(done).toEqual(possible[status]);
  });

  it('is there for nobody else, whoever they are', async () => {
    const record = await recordIn(status);
    const elsewhere = await Story.begin(api, `Elsewhere ${status}`);
    for (const other of [told.priya, told.hana, told.owner, told.rhys, told.colleague, told.story.admin, elsewhere.admin]) {
      expect((await readRecord(other, record)).status).toBe(404);
      for (const name of names) expect((await steps[name](other, record)).status).toBe(404);
      expect((await ask(other, developmentApi.listRecords, { query: { state: 'ALL' } })).body.items).toEqual([]);
    }
    expect((await readRecord(amara, record)).body).toEqual(record);
  });
});

describe('planning', () => {
  it('ties it to a line of the role and to the skills that it is to serve', async () => {
    const [component, skill] = [told.requirements.find(({ kind }) => kind === 'TRAINING'), told.requirement('Lamp care')];
    const record = await aRecord(amara, { componentId: component?.id ?? null, aims: [{ requirementId: skill.id, ordinal: 2 }], provider: 'Calder College', plannedOn: inDays(20), costPence: 12_500 });
    expect(record).toMatchObject({
      kind: 'TRAINING', status: 'PLANNED', title: 'Facilitation', component: component === undefined ? null : { id: component.id, title: component.title },
      aims: [{ requirementId: skill.id, title: 'Lamp care', level: { ordinal: 2 } }], provider: 'Calder College', plannedOn: inDays(20), costPence: 12_500,
      hours: [], minutes: 0, evidence: null, certificate: null, version: 1, may: { change: true, beginEvidence: false },
    });
  });

  it('refuses a line of another kind, one that is not there and a level that the scale does not have', async () => {
    const skill = told.requirement('Lamp care');
    const refused = async (wanted: Parameters<typeof aRecord>[1]) => refusal(await ask(amara, developmentApi.addRecord, { body: { kind: 'PDA', title: 'Deputising', ...wanted } }));
    expect(await refused({ componentId: skill.id })).toMatchObject({ status: 400, paths: ['body.componentId'] });
    expect(await refused({ componentId: newId() })).toMatchObject({ status: 400, paths: ['body.componentId'] });
    expect(await refused({ aims: [{ requirementId: skill.id, ordinal: 9 }] })).toMatchObject({ status: 400, paths: ['body.aims.0.ordinal'] });
    expect(await refused({ aims: [{ requirementId: newId(), ordinal: 1 }] })).toMatchObject({ status: 400, paths: ['body.aims.0.requirementId'] });
    expect(await refused({ aims: [{ requirementId: skill.id, ordinal: 1 }, { requirementId: skill.id, ordinal: 2 }] })).toMatchObject({ status: 400, paths: ['body.aims'] });
  });

  it('makes one record of a double click', async () => {
    const wanted = { kind: 'PDA', title: 'Shadowing the keeper' } as const;
    const headers = { 'idempotency-key': newId() };
    const answers = await Promise.all([1, 2].map(() => ask(amara, developmentApi.addRecord, { body: wanted, headers })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    const { items } = (await ask(amara, developmentApi.listRecords, { query: { state: 'ALL', kind: 'PDA', limit: 100 } })).body;
    expect(items.filter(({ title }) => title === wanted.title)).toHaveLength(1);
  });
});

describe('a list of records', () => {
  it('has the soonest first, what has no day last, and what is done the latest first, page by page', async () => {
    const { colleague } = told;
    for (const [title, plannedOn] of [['Third', null], ['Second', '2026-09-02'], ['First', '2026-09-01']] as const) await aRecord(colleague, { title, plannedOn });
    for (const finishedOn of ['2026-02-01', '2026-02-03', '2026-02-02']) await completeRecord(colleague, await aRecord(colleague, { title: finishedOn }), { finishedOn });
    const titlesOf = async (state: 'LIVE' | 'DONE') => {
      const titles: string[] = [];
      let cursor: string | undefined;
      do {
        const page = body(await ask(colleague, developmentApi.listRecords, { query: { state, limit: 2, ...(cursor === undefined ? {} : { cursor }) } }));
        titles.push(...page.items.map(({ title }) => title));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return titles;
    };
    expect(await titlesOf('LIVE')).toEqual(['First', 'Second', 'Third']);
    expect(await titlesOf('DONE')).toEqual(['2026-02-03', '2026-02-02', '2026-02-01']);
  });
});

describe('writing in a record', () => {
  it('is refused on what somebody else has changed since, with the record as it is now', async () => {
    const record = await aRecord(amara);
    const changed = body(await changeRecord(amara, record, { reflection: 'I ask before I answer.' }));
    const late = await changeRecord(amara, record, { reflection: 'Something else' });
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({ current: { reflection: 'I ask before I answer.', version: changed.version } });
    for (const step of ['start', 'complete', 'cancel'] as const) expect((await steps[step](amara, record)).status).toBe(412);
    expect((await readRecord(amara, record)).body).toEqual(changed);
  });

  it('keeps the days of what is done together', async () => {
    const started = body(await startRecord(amara, await aRecord(amara), { startedOn: '2026-02-10' }));
    expect(refusal(await completeRecord(amara, started, { finishedOn: inDays(2) }))).toMatchObject({ status: 400, paths: ['body.finishedOn'] });
    expect(refusal(await completeRecord(amara, started, { finishedOn: '2026-02-09' }))).toMatchObject({ status: 400, paths: ['body.finishedOn'] });
    expect(refusal(await changeRecord(amara, started, { finishedOn: '2026-02-11' }))).toMatchObject({ status: 400, paths: ['body.finishedOn'] });
    expect(refusal(await changeRecord(amara, started, { startedOn: inDays(3) }))).toMatchObject({ status: 400, paths: ['body.startedOn'] });
    const done = body(await completeRecord(amara, started, { finishedOn: '2026-02-12', reflection: 'Ask first', certificate: { name: 'Facilitator', expiresOn: inDays(10) } }));
    expect(done).toMatchObject({ status: 'COMPLETED', finishedOn: '2026-02-12', reflection: 'Ask first', certificate: { name: 'Facilitator', state: 'EXPIRING' } });
    expect(refusal(await changeRecord(amara, done, { startedOn: '2026-02-13' }))).toMatchObject({ status: 400, paths: ['body.finishedOn'] });
    expect(body(await changeRecord(amara, done, { certificate: null })).certificate).toBeNull();
  });

  it('loses no word when it is reopened', async () => {
    const done = body(await completeRecord(amara, await aRecord(amara), { reflection: 'Ask first', certificate: { name: 'Facilitator', expiresOn: null } }));
    expect(body(await reopenRecord(amara, done))).toMatchObject({ status: 'IN_PROGRESS', finishedOn: null, reflection: 'Ask first', certificate: { name: 'Facilitator', state: 'LASTING' } });
  });
});
