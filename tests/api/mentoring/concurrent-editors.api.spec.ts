import { sessionsApi, type StageView } from '@waymark/mentoring/domain';
import { startApi, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { done, held, pairStory, write, type PairStory } from './pair-story';

/** Fifty browsers of each of the two, and how often each of them saves. */
const browsers = 100;
const edits = 4;
const stages = ['TOPIC', 'TACTICS', 'HABITS'] as const;
type Words = (typeof stages)[number];

let api: TestApi;
let told: PairStory;

beforeAll(async () => {
  api = await startApi();
  told = await pairStory(api);
}, 60_000);
afterAll(() => api.close());

/** Saves words on top of what a browser has seen; gives what it shows when they were not saved. */
type Save = (person: Person, sessionId: string, stage: Words, words: string, version: number) => Promise<{ saved: StageView } | { conflict: StageView }>;

const save: Save = async (person, sessionId, stage, words, version) => {
  const { status, body } = await write(person, sessionId, stage, { words }, version);
  if (status === 200) return { saved: body };
  // Too busy: the browser keeps the words and tries again.
  if (status === 503) return save(person, sessionId, stage, words, version);
  if (status !== 412) throw new Error(`Saving answered ${status}`);
  return { conflict: (body as unknown as { current: StageView }).current };
};

/** The control: a browser that takes the present version without looking at what is there, and so writes over it. */
const saveOver: Save = async (person, sessionId, stage, words) => {
  const { body: present } = await ask(person, sessionsApi.readStage, { params: { sessionId, stage } });
  const { status, body } = await write(person, sessionId, stage, { words }, present.version);
  return status === 200 ? { saved: { ...body, version: 1 } } : saveOver(person, sessionId, stage, words, 1);
};

const textOf = ({ writing }: StageView) => (writing.content as { words: string }).words;

interface Outcome {
  /** Words that a browser believes to be saved, and those that it still shows beside a conflict. */
  believed: Set<string>;
  shown: Set<string>;
}

/** Everybody adds words of their own to a stage as they last saw it, again and again, and all at once. */
async function everybodyWrites(sessionId: string, saving: Save, editors = browsers): Promise<Outcome> {
  const outcome: Outcome = { believed: new Set(), shown: new Set() };
  const edit = async (browser: number): Promise<void> => {
    const person = browser % 2 === 0 ? told.mentee : told.mentor;
    const seen = new Map<Words, { version: number; words: string }>(stages.map((stage) => [stage, { version: 1, words: '' }]));
    for (let round = 0; round < edits; round++) {
      const stage = stages[Math.floor(Math.random() * stages.length)] ?? 'TOPIC';
      const word = `w${browser}x${round}`;
      const before = seen.get(stage) ?? { version: 1, words: '' };
      const answer = await saving(person, sessionId, stage, `${before.words} ${word}`.trim(), before.version);
      const current = 'saved' in answer ? answer.saved : answer.conflict;
      seen.set(stage, { version: current.version, words: textOf(current) });
      ('saved' in answer ? outcome.believed : outcome.shown).add(`${stage}/${word}`);
    }
  };
  await Promise.all(Array.from({ length: editors }, (_, browser) => edit(browser)));
  return outcome;
}

/** The words that stand in a record, by stage. */
async function keptIn(sessionId: string): Promise<Set<string>> {
  const kept = new Set<string>();
  for (const stage of stages) {
    const view = await done(ask(told.mentor, sessionsApi.readStage, { params: { sessionId, stage } }));
    for (const word of textOf(view).split(' ')) if (word !== '') kept.add(`${stage}/${word}`);
  }
  return kept;
}

describe('a hundred editors of one record at once', () => {
  it('lose no word: each stands in the record, or beside a conflict that its author is shown', async () => {
    const { id: sessionId } = await held(told.mentee, told.relationshipId);
    const { believed, shown } = await everybodyWrites(sessionId, save);
    expect(believed.size + shown.size).toBe(browsers * edits);
    expect(believed.size).toBeGreaterThan(0);
    expect(shown.size).toBeGreaterThan(0);
    for (const stage of stages) {
      const { version } = await done(ask(told.mentor, sessionsApi.readStage, { params: { sessionId, stage } }));
      // Every save that was taken raised the version by one, so none was taken on top of an older one.
      expect(version - 1).toBe([...believed].filter((one) => one.startsWith(`${stage}/`)).length);
    }
    const kept = await keptIn(sessionId);
    expect([...believed].filter((one) => !kept.has(one))).toEqual([]);
    expect([...shown].filter((one) => kept.has(one))).toEqual([]);
  }, 60_000);

  it('lose words where a browser does not look at what is there: the count sees it', async () => {
    const { id: sessionId } = await held(told.mentee, told.relationshipId);
    const { believed } = await everybodyWrites(sessionId, saveOver, 10);
    const kept = await keptIn(sessionId);
    expect([...believed].filter((one) => !kept.has(one)).length).toBeGreaterThan(0);
  }, 60_000);
});
