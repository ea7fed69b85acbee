import { Tenancy } from '@waymark/foundation/server';
import { HistoryQueries, packedStanding, PackedStandingQueries, type PackedStanding } from '@waymark/readiness/api';
import { currentRuleSet, requiredLineOf, standingCells, statusLetters, type RequiredLine } from '@waymark/readiness/domain';
import { startApi, type TestApi } from '@waymark/tests/support';
import fc from 'fast-check';
import { asAdministrator } from '../database-contents';
import { skilledStory, type SkilledStory } from '../evidence/skilled-story';
import { randomInstants, randomOrganisation, recorded, writePeople, type RecordedPerson } from './random-histories';

const gates = ['MANDATORY', 'DESIRABLE', 'INFORMATIONAL'];
const organisations = fc.sample(randomOrganisation, { numRuns: 1000, seed: 20261126 });
/** So many of them are looked at together, at the same instants. */
const atOnce = 20;
const instants = fc.sample(randomInstants, { numRuns: (3 * organisations.length) / atOnce, seed: 4140 });

let api: TestApi;
let told: SkilledStory;
let lines: RequiredLine[];
let people: RecordedPerson[][];
let questions: Question[];

beforeAll(async () => {
  api = await startApi();
  told = await skilledStory(api);
  lines = told.requirements.map(requiredLineOf);
  people = organisations.map((members) => members.map((person) => recorded(person, lines)));
  questions = questionsOf();
  await asAdministrator(api.database.adminUrl, (client) => writePeople(client, told.story.organisationId, told.priya.memberId, people.flat()));
}, 60_000);
afterAll(() => api.close());

/** People at two instants, and what the domain says of them. */
type Question = (typeof instants)[number] & { asked: RecordedPerson[]; expected: PackedStanding[] };

/** Each organisation at three pairs of instants. */
function questionsOf(): Question[] {
  return instants.map((pair, place) => {
    const first = (place % (organisations.length / atOnce)) * atOnce;
    const asked = people.slice(first, first + atOnce).flat();
    return { ...pair, asked, expected: expectedOf(asked, pair) };
  });
}

const letters = new Map(Object.entries(statusLetters).filter(([letter]) => letter !== 'S').map(([letter, status]) => [status, letter]));

/** What the domain says, from the raw history. */
function expectedOf(asked: readonly RecordedPerson[], pair: (typeof instants)[number]): PackedStanding[] {
  return asked.map(({ memberId, history }) => {
    const cells = standingCells(history, lines, pair, currentRuleSet);
    return { memberId, attained: cells.map(({ attained }) => attained), letters: cells.map(({ status }) => letters.get(status) ?? '?').join('') };
  });
}

function inOrganisation<T>(work: () => Promise<T>): Promise<T> {
  return api.get(Tenancy).run(told.story.organisationId, work);
}

/** What a statement says. */
function answered(statement: string, { asked, at, knownAt }: Question): Promise<PackedStanding[]> {
  const { tenancy, organisationId } = { tenancy: api.get(Tenancy), organisationId: told.story.organisationId };
  return tenancy.manager.query<PackedStanding[]>(statement, [organisationId, asked.map(({ memberId }) => memberId), told.versionId, at, knownAt, currentRuleSet.expiringDays, gates]);
}

it('the statement for many people says of 1,000 random organisations what the domain says of each person', async () => {
  const seen = new Set<string>();
  await inOrganisation(async () => {
    for (const question of questions) {
      const packed = await api.get(PackedStandingQueries).of(question.asked.map(({ memberId }) => memberId), told.versionId, gates, question, currentRuleSet);
      expect(packed).toEqual(question.expected);
      for (const { letters: row } of packed) for (const letter of row) seen.add(letter);
    }
  });
  expect([...seen].sort().join('')).toBe('GLMNRWX');
});

it('the histories that are read are those that were written', async () => {
  await inOrganisation(async () => {
    const asked = people.flat();
    const historyOf = await api.get(HistoryQueries).of(asked.map(({ memberId }) => memberId), [told.versionId]);
    const byId = <Item extends { id: string }>(items: readonly Item[]) => items.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    for (const { memberId, history } of asked) {
      const read = historyOf(memberId);
      expect([byId(read.decisions), byId(read.waivers)]).toEqual([byId(history.decisions), byId(history.waivers)]);
    }
  });
});

describe('the comparison finds a statement that', () => {
  it.each([
    ['lets a level count at the very instant of its end', 'decided.valid_until > $4', 'decided.valid_until >= $4'],
    ['counts what takes effect later', 'd.effective_at <= $4', '$4::timestamptz IS NOT NULL'],
    ['leaves out what takes effect at this very instant', 'd.effective_at <= $4', 'd.effective_at < $4'],
    ['knows the state of today', ' AND e.at <= $5', ''],
    ['takes the first thing that happened for the state', 'e.number DESC', 'e.number'],
    ['forgets that an appeal still counts', `'CONFIRMED', 'APPEALED'`, `'CONFIRMED'`],
    ['takes the earlier of two that took effect together', 'd.recorded_at DESC, d.id DESC', 'd.recorded_at, d.id DESC'],
    ['takes the smaller id of two that are alike', 'd.id DESC', 'd.id'],
    ['lets a level expire a day too early', '24 * $6::int', '24 * $6::int - 1'],
    ['knows waivers before they were granted', ' AND w.decided_at <= $5', ''],
    ['begins a waiver a moment late', '<= $4 AND coalesce(', '< $4 AND coalesce('],
    ['knows the end of a waiver before somebody ended it', 'CASE WHEN w.ended_at > $5 THEN w.granted_to ELSE w.to_date END', 'w.to_date'],
    ['ends a waiver a moment late', '> $4, true)', '>= $4, true)'],
    ['lets what was revoked stand before what counts', `known.status = 'REVOKED', d.effective_at`, `known.status <> 'REVOKED', d.effective_at`],
  ])('%s', async (_, from, to) => {
    const wrong = packedStanding.replaceAll(from, to);
    expect(wrong).not.toBe(packedStanding);
    const isFound = await inOrganisation(async () => {
      for (const question of questions) {
        if (JSON.stringify(await answered(wrong, question)) !== JSON.stringify(question.expected)) return true;
      }
      return false;
    });
    expect(isFound).toBe(true);
  });
});
