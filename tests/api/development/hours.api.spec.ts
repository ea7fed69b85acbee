import { developmentApi, type RecordView } from '@waymark/development/domain';
import { newId } from '@waymark/foundation/kernel';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { refusal } from '../people/refusal';
import { aRecord, body, cancelRecord, logHours, readRecord } from './records';

let api: TestApi;
let story: Story;
let amara: Person;

beforeAll(async () => {
  api = await startApi();
  story = await Story.begin(api, 'Calder Digital');
  amara = await story.person('Amara Okafor');
}, 60_000);
afterAll(() => api.close());

const change = (person: Person, { id: recordId, version }: RecordView, hoursId: string, doneOn: string, minutes: number) =>
  ask(person, developmentApi.changeHours, { params: { recordId, hoursId }, body: { doneOn, minutes }, ifMatch: version });
const remove = (person: Person, { id: recordId, version }: RecordView, hoursId: string) => ask(person, developmentApi.removeHours, { params: { recordId, hoursId }, ifMatch: version });
const entryOf = ({ hours: [entry] }: RecordView): string => entry?.id ?? '';

describe('time that was spent', () => {
  it('is logged, corrected and taken back, and adds up by year and kind', async () => {
    const person = await story.person('Rhys Bevan');
    const [training, deputising] = [await aRecord(person), await aRecord(person, { kind: 'PDA', title: 'Deputising' })];
    await logHours(person, training, '2025-12-31', 60);
    const logged = body(await logHours(person, training, '2026-01-01', 90));
    await logHours(person, deputising, '2026-02-01', 30);
    expect(logged).toMatchObject({ minutes: 150, hours: [{ doneOn: '2026-01-01', minutes: 90 }, { doneOn: '2025-12-31', minutes: 60 }] });
    const years = async (kind: 'CALENDAR' | 'FINANCIAL') => body(await ask(person, developmentApi.readHours, { query: { years: kind } })).years;
    expect(await years('CALENDAR')).toEqual([
      { year: 2026, minutes: 120, byKind: { TRAINING: 90, PDA: 30, QUALIFICATION: 0, WORK_ACTIVITY: 0 } },
      { year: 2025, minutes: 60, byKind: { TRAINING: 60, PDA: 0, QUALIFICATION: 0, WORK_ACTIVITY: 0 } },
    ]);
    expect(await years('FINANCIAL')).toEqual([{ year: 2025, minutes: 180, byKind: { TRAINING: 150, PDA: 30, QUALIFICATION: 0, WORK_ACTIVITY: 0 } }]);
    const corrected = body(await change(person, logged, entryOf(logged), '2025-12-30', 45));
    expect(corrected.minutes).toBe(105);
    expect(body(await remove(person, corrected, entryOf(corrected))).minutes).toBe(45);
    expect((await years('CALENDAR')).map(({ minutes }) => minutes)).toEqual([30, 45]);
  });

  it('is saved as a table, from a day to a day', async () => {
    const person = await story.person('Hana Ito');
    const record = await aRecord(person, { title: '=Facilitation' });
    for (const day of ['2026-01-01', '2026-01-02', '2026-01-03']) await logHours(person, record, day, 90);
    const file = await person.get('/development-hours/file?from=2026-01-02&to=2026-01-02');
    expect(file.headers['content-disposition']).toContain('development-hours.csv');
    expect(file.bytes.toString('utf8').split('\r\n').slice(1)).toEqual([expect.stringMatching(/^2026-01-02,Training,.*Facilitation.*,1\.50,90$/), '']);
    expect((await person.get('/development-hours/file?from=2026-01-03&to=2026-01-02')).status).toBe(400);
  });

  it('is logged once by a double click', async () => {
    const record = await aRecord(amara);
    const params = { recordId: record.id };
    const headers = { 'idempotency-key': newId() };
    const answers = await Promise.all([1, 2].map(() => ask(amara, developmentApi.addHours, { params, body: { doneOn: '2026-01-05', minutes: 60 }, headers })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect((await readRecord(amara, record)).body).toMatchObject({ minutes: 60, hours: [{ minutes: 60 }] });
  });

  it('is never more than 24 hours of a day, also where much is logged at once', async () => {
    const records = await Promise.all([1, 2, 3, 4].map(() => aRecord(amara)));
    const answers = await Promise.all(records.map((record) => logHours(amara, record, '2026-01-06', 600)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 400, 400]);
    expect(answers.filter(({ status }) => status === 400).map((answer) => refusal(answer).paths)).toEqual([['body.minutes'], ['body.minutes']]);
  });

  it('is not of a day to come, not of what was cancelled, not changed from an old version and not of another record', async () => {
    const record = body(await logHours(amara, await aRecord(amara), '2026-01-07', 10));
    expect(refusal(await logHours(amara, record, '2099-01-01', 10))).toMatchObject({ status: 400, paths: ['body.doneOn'] });
    expect((await change(amara, { ...record, version: record.version - 1 }, entryOf(record), '2026-01-07', 20)).status).toBe(412);
    expect((await change(amara, await aRecord(amara), entryOf(record), '2026-01-07', 20)).status).toBe(404);
    expect((await remove(amara, await aRecord(amara), entryOf(record))).status).toBe(404);
    const cancelled = body(await cancelRecord(amara, record));
    expect((await logHours(amara, cancelled, '2026-01-07', 10)).status).toBe(409);
    expect((await remove(amara, cancelled, entryOf(record))).status).toBe(409);
    expect((await readRecord(amara, record)).body.minutes).toBe(10);
  });

  it('is nobody else’s to log, change or read', async () => {
    const record = body(await logHours(amara, await aRecord(amara), '2026-01-08', 10));
    const elsewhere = await Story.begin(api, 'Elsewhere');
    for (const other of [story.admin, elsewhere.admin]) {
      expect((await logHours(other, record, '2026-01-08', 10)).status).toBe(404);
      expect((await change(other, record, entryOf(record), '2026-01-08', 20)).status).toBe(404);
      expect((await remove(other, record, entryOf(record))).status).toBe(404);
      expect((await ask(other, developmentApi.readHours)).body.years).toEqual([]);
    }
  });
});
