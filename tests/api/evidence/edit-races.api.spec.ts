import { EvidenceRepository } from '@waymark/evidence/api';
import { emptyContent, evidenceApi } from '@waymark/evidence/domain';
import { newId } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';

const races = 10_000;
const items = 20;

/** Saves a text against a version; true where it was saved. */
type Save = (evidenceId: string, version: number, text: string) => Promise<boolean>;
interface Race {
  winners: number;
  lateWinners: number;
}

let api: TestApi;
let story: Story;
let amara: Person;

beforeAll(async () => {
  api = await startApi();
  story = await Story.begin(api);
  amara = await story.person('Amara Okafor');
}, 60_000);
afterAll(() => api.close());

const within = <T>(work: () => Promise<T>): Promise<T> => api.get(Tenancy).run(story.organisationId, work);

/** As the api saves evidence. */
const saving: Save = (id, version, text) => within(() => api.get(EvidenceRepository).change({ id, version }, { action: text }, api.clock.now()));

/** As nobody should. */
const savingBlindly: Save = (id, _, text) =>
  within(async () => {
    const [, affected] = await api.get(Tenancy).manager.query<[unknown[], number]>(
      'UPDATE evidence SET content = content || $3::jsonb, version = version + 1 WHERE organisation_id = $1 AND id = $2',
      [story.organisationId, id, JSON.stringify({ action: text })],
    );
    return affected === 1;
  });

async function newEvidence(): Promise<string> {
  const { body } = await ask(amara, evidenceApi.createEvidence, { body: { content: { ...emptyContent, title: 'A race' } } });
  return body.id;
}

async function stored(evidenceId: string): Promise<{ version: number; action: string }> {
  const { body } = await ask(amara, evidenceApi.readEvidence, { params: { evidenceId } });
  return { version: body.version, action: body.content.action };
}

/** A number from 0 up to `below`, the same sequence in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

/** Two tabs, and now and then a third that read an older version, save at once; over and over on one item. */
async function raceOn(evidenceId: string, rounds: number, save: Save, throwDice: (below: number) => number): Promise<Race[]> {
  const results: Race[] = [];
  for (let version = 1; version <= rounds; version++) {
    const late = version > 1 && throwDice(4) === 0 ? [save(evidenceId, version - 1 - throwDice(Math.min(version - 1, 5)), 'late')] : [];
    const saved = await Promise.all([save(evidenceId, version, `one ${version}`), save(evidenceId, version, `other ${version}`), ...late]);
    results.push({ winners: saved.slice(0, 2).filter(Boolean).length, lateWinners: saved.slice(2).filter(Boolean).length });
  }
  return results;
}

describe('edits that race', () => {
  it(`${races} times, of two of the same version exactly one wins, none of an older one does, and versions only rise`, async () => {
    const ids = await Promise.all(Array.from({ length: items }, newEvidence));
    const results = await Promise.all(ids.map((id, seed) => raceOn(id, races / items, saving, dice(seed + 1))));
    expect(results.flat()).toHaveLength(races);
    expect(results.flat().filter(({ winners, lateWinners }) => winners !== 1 || lateWinners !== 0)).toEqual([]);
    for (const id of ids) {
      const { version, action } = await stored(id);
      expect(version).toBe(races / items + 1);
      expect(action).toMatch(new RegExp(`^(?:one|other) ${races / items}$`));
    }
  }, 60_000);

  it('would both win if the version were left out of the statement, and this test would see it', async () => {
    const results = await raceOn(await newEvidence(), 20, savingBlindly, dice(1));
    expect(results.filter(({ winners, lateWinners }) => winners !== 1 || lateWinners !== 0)).not.toEqual([]);
  });
});

describe('two tabs', () => {
  const save = (evidenceId: string, version: number, action: string) =>
    ask(amara, evidenceApi.changeEvidence, { params: { evidenceId }, body: { action }, ifMatch: version });

  it('that save at once never lose a word in silence: the one that comes late is shown the other text', async () => {
    const evidenceId = await newEvidence();
    for (let version = 1; version <= 40; version++) {
      const answers = await Promise.all([save(evidenceId, version, `one ${version}`), save(evidenceId, version, `other ${version}`)]);
      const [won, lost] = answers.toSorted((one, other) => one.status - other.status);
      expect([won?.status, lost?.status]).toEqual([200, 412]);
      const { current } = lost?.body as unknown as { current: { version: number; content: { action: string } } };
      expect(current).toMatchObject({ version: version + 1, content: { action: won?.body.content.action } });
    }
  });

  it('that write in different parts at once are told too, because each read the other part before', async () => {
    const evidenceId = await newEvidence();
    const [one, other] = await Promise.all([
      ask(amara, evidenceApi.changeEvidence, { params: { evidenceId }, body: { task: 'A task' }, ifMatch: 1 }),
      ask(amara, evidenceApi.changeEvidence, { params: { evidenceId }, body: { result: 'A result' }, ifMatch: 1 }),
    ]);
    expect([one.status, other.status].toSorted((a, b) => a - b)).toEqual([200, 412]);
  });

  it('of something that is not there find nothing', async () => {
    expect((await save(newId(), 1, 'Hello')).status).toBe(404);
  });
});
