import { developmentApi, hoursByYear, recordKind, yearKind, type HoursEntry, type RecordView } from '@waymark/development/domain';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import fc from 'fast-check';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { aRecord, body, logHours, readRecord } from './records';

let api: TestApi;
let story: Story;

beforeAll(async () => {
  api = await startApi();
  story = await Story.begin(api);
}, 60_000);
afterAll(() => api.close());

/** Days around the ends of years of both kinds. */
const day = fc.constantFrom('2024-12-31', '2025-01-01', '2025-03-31', '2025-04-01', '2025-12-31', '2026-01-01');
const minutes = fc.integer({ min: 1, max: 40 });
const edit = fc.oneof(
  fc.record({ step: fc.constant('add' as const), place: fc.nat(3), doneOn: day, minutes }),
  fc.record({ step: fc.constant('change' as const), place: fc.nat(20), doneOn: day, minutes }),
  fc.record({ step: fc.constant('remove' as const), place: fc.nat(20), doneOn: day, minutes }),
);
type Edit = typeof edit extends fc.Arbitrary<infer Made> ? Made : never;
const names = ['Amara Okafor', 'Priya Nair', 'Rhys Bevan', 'Helen Marsh'];
const histories = fc.sample(fc.array(edit, { minLength: 12, maxLength: 20 }), { numRuns: names.length, seed: 1508 });

/** An entry as the test remembers it. */
type Remembered = HoursEntry & { readonly recordId: string; readonly id: string };

/** Makes an edit over HTTP. @returns what is there after it, as it should be. */
async function made(person: Person, records: readonly RecordView[], before: readonly Remembered[], { step, place, doneOn, minutes: count }: Edit): Promise<Remembered[]> {
  const record = records[place % records.length];
  if (record === undefined) throw new Error('There is no record');
  if (step === 'add') {
    const known = new Set(before.map(({ id }) => id));
    const id = body(await logHours(person, record, doneOn, count)).hours.find((entry) => !known.has(entry.id))?.id ?? '';
    return [...before, { recordId: record.id, id, kind: record.kind, title: record.title, doneOn, minutes: count }];
  }
  const entry = before[place % Math.max(before.length, 1)];
  if (entry === undefined) return [...before];
  const params = { recordId: entry.recordId, hoursId: entry.id };
  const { version } = body(await readRecord(person, { id: entry.recordId }));
  const others = before.filter(({ id }) => id !== entry.id);
  if (step === 'remove') {
    body(await ask(person, developmentApi.removeHours, { params, ifMatch: version }));
    return others;
  }
  body(await ask(person, developmentApi.changeHours, { params, body: { doneOn, minutes: count }, ifMatch: version }));
  return [...others, { ...entry, doneOn, minutes: count }];
}

describe('hours that are added, corrected and taken back in any order', () => {
  it.each(histories.map((history, place) => [names[place] ?? '', history] as const))('add up to what is left of them, for %s', async (name, history) => {
    const person = await story.person(name);
    const records: RecordView[] = [];
    for (const kind of recordKind.options) records.push(await aRecord(person, { kind, title: kind }));
    let left: Remembered[] = [];
    for (const each of history) left = await made(person, records, left, each);
    for (const years of yearKind.options) expect(body(await ask(person, developmentApi.readHours, { query: { years } })).years).toEqual(hoursByYear(left, years));
  });
});

describe('a day', () => {
  const inZone = (timeZone: string) => asAdministrator(api.database.adminUrl, (client) => client.query('UPDATE organisation SET time_zone = $1 WHERE id = $2', [timeZone, story.organisationId]));
  const dayIn = (timeZone: string, offset: number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(api.clock.now().getTime() + offset * 86_400_000);

  it.each(['Pacific/Kiritimati', 'Europe/London', 'Pacific/Niue'])('has come when it has in %s, where the organisation is', async (timeZone) => {
    await inZone(timeZone);
    const record = await aRecord(story.admin);
    expect((await logHours(story.admin, record, dayIn(timeZone, 1), 1)).status).toBe(400);
    expect((await logHours(story.admin, record, dayIn(timeZone, 0), 1)).status).toBe(201);
  });

  it('stays in its year when the organisation moves to another zone', async () => {
    await inZone('Pacific/Kiritimati');
    const person = await story.person('Hana Ito');
    await logHours(person, await aRecord(person), '2025-01-01', 60);
    const yearsOf = async () => body(await ask(person, developmentApi.readHours)).years.map(({ year }) => year);
    expect(await yearsOf()).toEqual([2025]);
    await inZone('Pacific/Niue');
    expect(await yearsOf()).toEqual([2025]);
  });
});
