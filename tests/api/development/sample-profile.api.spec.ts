import { developmentApi, type RecordView } from '@waymark/development/domain';
import { evidenceApi } from '@waymark/evidence/domain';
import type { RequirementView } from '@waymark/role-profiles/domain';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { publishText, readVersion, sample } from '../role-profiles/uploading';
import { aRecord, beginEvidence, body, cancelRecord, completeRecord, logHours, startRecord } from './records';

const kinds = { TRAINING: 'TRAINING', DEVELOPMENT_ACTIVITY: 'PDA', QUALIFICATION: 'QUALIFICATION', WORK_ACTIVITY: 'WORK_ACTIVITY' } as const;
type ComponentKind = keyof typeof kinds;
type Component = RequirementView & { kind: ComponentKind };

let api: TestApi;
let amara: Person;
let rhys: Person;
let components: Component[];

beforeAll(async () => {
  api = await startApi();
  const story = await Story.begin(api, 'Calder Digital');
  [amara, rhys] = [await story.person('Amara Okafor'), await story.person('Rhys Bevan')];
  const { versionId } = await publishText(story.admin, sample);
  for (const { memberId } of [amara, rhys]) await story.admin.post('/role-assignments', { memberId, kind: 'TARGET', versionId, from: '2026-01-01' });
  const { items } = await readVersion(story.admin, versionId);
  components = items.filter((item): item is Component => item.kind in kinds);
}, 60_000);
afterAll(() => api.close());

const countOf = (kind: ComponentKind) => components.filter((component) => component.kind === kind).length;

/** Planned, begun, timed, done with a certificate and told of by evidence. */
async function throughAllOfIt(component: Component, minutes: number): Promise<RecordView> {
  const planned = await aRecord(amara, { kind: kinds[component.kind], title: component.title, componentId: component.id, plannedOn: '2026-02-01' });
  const started = body(await startRecord(amara, planned, { startedOn: '2026-02-01' }));
  const timed = body(await logHours(amara, started, '2026-02-01', minutes));
  const certificate = component.kind === 'QUALIFICATION' ? { name: component.title, expiresOn: null } : null;
  const done = body(await completeRecord(amara, timed, { finishedOn: '2026-02-02', reflection: `What I took from ${component.title}`, certificate }));
  return body(await beginEvidence(amara, done));
}

describe('what the sample profile asks people to do', () => {
  it('is 9 training activities, 7 PDAs, 3 qualifications and 9 work activities', () => {
    expect([countOf('TRAINING'), countOf('DEVELOPMENT_ACTIVITY'), countOf('QUALIFICATION'), countOf('WORK_ACTIVITY')]).toEqual([9, 7, 3, 9]);
  });

  it('is each planned, done and tied to evidence that claims it, and all of its time adds up', async () => {
    const told: RecordView[] = [];
    for (const [place, component] of components.entries()) told.push(await throughAllOfIt(component, place + 1));
    expect(told.map(({ component, status }) => [component?.id, status])).toEqual(components.map(({ id }) => [id, 'COMPLETED']));
    for (const { evidence, component, reflection } of told) {
      const read = body(await ask(amara, evidenceApi.readEvidence, { params: { evidenceId: evidence?.id ?? '' } }));
      expect(read.claims).toMatchObject([{ requirement: { id: component?.id }, claimed: { ordinal: 1 }, status: 'DRAFT' }]);
      expect(read.content.result).toBe(reflection);
    }
    expect(new Set(told.map(({ evidence }) => evidence?.id)).size).toBe(28);
    const { items } = body(await ask(amara, developmentApi.listRecords, { query: { state: 'DONE', limit: 100 } }));
    expect(items).toHaveLength(28);
    const asked = body(await ask(amara, developmentApi.listComponents));
    expect(asked.role).toMatchObject({ kind: 'TARGET' });
    expect(asked.items.map(({ id, record }) => [id, record?.id, record?.status])).toEqual(told.map(({ id, component }) => [component?.id, id, 'COMPLETED']));
    const minutesOf = (kind: RecordView['kind']) => told.filter((record) => record.kind === kind).reduce((total, { minutes }) => total + minutes, 0);
    const byKind = { TRAINING: minutesOf('TRAINING'), PDA: minutesOf('PDA'), QUALIFICATION: minutesOf('QUALIFICATION'), WORK_ACTIVITY: minutesOf('WORK_ACTIVITY') };
    expect(body(await ask(amara, developmentApi.readHours)).years).toEqual([{ year: 2026, minutes: (28 * 29) / 2, byKind }]);
  });

  it('shows how far the person has come with each, whatever they cancelled and whatever others did', async () => {
    const [training] = components.filter(({ kind }) => kind === 'TRAINING');
    const tied = { kind: 'TRAINING', componentId: training?.id ?? null } as const;
    const recordOf = async () => body(await ask(rhys, developmentApi.listComponents)).items.find(({ id }) => id === training?.id)?.record;
    expect(body(await ask(rhys, developmentApi.listComponents)).items.every(({ record }) => record === null)).toBe(true);
    const planned = await aRecord(rhys, { ...tied, plannedOn: '2026-09-01' });
    expect(await recordOf()).toEqual({ id: planned.id, status: 'PLANNED', plannedOn: '2026-09-01', finishedOn: null });
    const begun = body(await startRecord(rhys, await aRecord(rhys, tied), { startedOn: '2026-01-05' }));
    expect(await recordOf()).toMatchObject({ id: begun.id, status: 'IN_PROGRESS' });
    await cancelRecord(rhys, begun);
    expect(await recordOf()).toMatchObject({ id: planned.id });
    expect(body(await ask(rhys, developmentApi.listComponents, { query: { role: 'CURRENT' } }))).toEqual({ role: null, items: [] });
  });
});
