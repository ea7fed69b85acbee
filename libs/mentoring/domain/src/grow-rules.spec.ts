import { newId, type DomainError } from '@waymark/foundation/kernel';
import { promptSet, usualPrompts } from './grow-prompts';
import {
  actionsToBegin,
  asksForEight,
  commitmentWords,
  contentsOf,
  headlineOf,
  isWritten,
  leftInSession,
  mayBeChosen,
  progressOf,
  requireLoggable,
  requireWeighedOptions,
  summaryWords,
} from './grow-rules';
import { emptyStages, growStage, reviseBody, stageContents, stageWriting, type GrowOption, type PlannedAction, type StageContents, type StageWriting } from './grow-stage';
import { growTemplateKey, growTemplates } from './grow-template';

const option = (change: Partial<GrowOption> = {}): GrowOption => ({ id: newId(), words: 'Run the failover drill', for: 'Covers several services', against: '', chosen: true, idea: 'MENTEE', ...change });
const planned = (change: Partial<PlannedAction> = {}): PlannedAction => ({ id: newId(), words: 'Attach the June results', owner: 'MENTEE', dueOn: '2026-06-19', commitment: 9, makesItEight: '', optionId: null, goalId: null, ...change });
const written = (change: Partial<StageContents>): StageContents => ({ ...emptyStages, ...change });
const goal = { ...emptyStages.GOAL, sessionGoal: 'Decide what would show it' };

/** The code of the refusal; null where nothing is refused. */
function codeOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return (error as DomainError).code;
  }
}

function missing(contents: StageContents): string[] {
  try {
    requireLoggable(contents);
    return [];
  } catch (error) {
    return (error as { details: { issues: { path: string }[] } }).details.issues.map(({ path }) => path);
  }
}

describe('a session is logged', () => {
  it.each<[string, StageContents, string[]]>([
    ['with nothing written: not', emptyStages, ['GOAL.sessionGoal', 'REALITY.now']],
    ['with a goal alone: not', written({ GOAL: goal }), ['REALITY.now']],
    ['with Reality alone: not', written({ REALITY: { ...emptyStages.REALITY, now: 'Tests run' } }), ['GOAL.sessionGoal']],
    ['with a goal and Reality', written({ GOAL: goal, REALITY: { ...emptyStages.REALITY, now: 'Tests run' } }), []],
    ['with a goal and a self-score of 0, which is an answer', written({ GOAL: goal, REALITY: { ...emptyStages.REALITY, selfScore: 0 } }), []],
    ['with a goal and an option', written({ GOAL: goal, OPTIONS: { options: [option()] } }), []],
    ['with a goal and Will', written({ GOAL: goal, WILL: { ...emptyStages.WILL, firstStep: 'Ask Owen' } }), []],
    ['with the longer goal alone as goal', written({ GOAL: { ...emptyStages.GOAL, longerGoal: 'Lead' }, WILL: { ...emptyStages.WILL, actions: [planned()] } }), []],
    ['with topic, close and preparation alone: not', written({ TOPIC: { words: 'x' }, PREPARATION: { words: 'x' }, CLOSE: { ...emptyStages.CLOSE, insight: 'x' } }), ['GOAL.sessionGoal', 'REALITY.now']],
    ['with a chosen option that nobody weighed: not', written({ GOAL: goal, OPTIONS: { options: [option(), option({ for: '' })] } }), ['OPTIONS.options.1.for']],
    ['with an action without words and a day: not', written({ GOAL: goal, WILL: { ...emptyStages.WILL, actions: [planned({ words: '', dueOn: null })] } }), ['WILL.actions.0.words', 'WILL.actions.0.dueOn']],
    ['while a commitment is still open', written({ GOAL: goal, WILL: { ...emptyStages.WILL, actions: [planned({ commitment: null })] } }), []],
  ])('%s', (_, contents, paths) => {
    expect(missing(contents)).toEqual(paths);
  });
});

describe('what is left in a session', () => {
  it('begins with the goal and ends with how sure the two are', () => {
    const contents = written({ GOAL: goal, OPTIONS: { options: [option({ for: '' })] }, WILL: { ...emptyStages.WILL, actions: [planned(), planned({ commitment: 6 }), planned({ commitment: null })] } });
    expect(leftInSession(emptyStages).map(({ kind }) => kind)).toEqual(['NO_GOAL', 'NOTHING_TALKED_ABOUT']);
    expect(leftInSession(contents).map(({ kind }) => kind)).toEqual(['OPTION_NOT_WEIGHED', 'EIGHT_MISSING', 'COMMITMENT_MISSING']);
  });

  it('is an action where none is agreed, and nothing once all is there', () => {
    expect(leftInSession(written({ GOAL: goal, REALITY: { ...emptyStages.REALITY, now: 'x' } }))).toEqual([{ kind: 'NO_ACTION', stage: 'WILL' }]);
    expect(leftInSession(written({ GOAL: goal, WILL: { ...emptyStages.WILL, actions: [planned({ commitment: 6, makesItEight: 'Owen agreeing' })] } }))).toEqual([]);
  });
});

describe('a commitment', () => {
  it.each([[null, false], [1, true], [7, true], [8, false], [10, false]])('of %s asks what would make it an 8: %s', (given, asks) => {
    expect(asksForEight(given)).toBe(asks);
  });

  it('has a word for each number', () => {
    expect(commitmentWords).toHaveLength(10);
    expect([commitmentWords[8], commitmentWords[5]]).toEqual(['Almost certain', 'More likely than not']);
  });
});

describe('an option', () => {
  it.each([['', '', false], ['x', '', true], ['', 'x', true], ['x', 'x', true]])('with for %j and against %j may be chosen: %s', (pro, against, may) => {
    expect(mayBeChosen({ for: pro, against })).toBe(may);
    expect(codeOf(() => { requireWeighedOptions({ stage: 'OPTIONS', content: { options: [option({ for: pro, against })] } }); })).toBe(may ? null : 'option-not-weighed');
  });

  it('that is not chosen is saved as it is', () => {
    expect(() => { requireWeighedOptions({ stage: 'OPTIONS', content: { options: [option({ for: '', chosen: false })] } }); }).not.toThrow();
  });
});

describe('a stage', () => {
  it.each(growStage.options)('%s is empty as it begins, and fits the contract', (stage) => {
    const writing = { stage, content: emptyStages[stage] } as StageWriting;
    expect(stageWriting.parse(writing)).toEqual(writing);
    expect(isWritten(writing)).toBe(false);
  });

  it('is written whatever the order of its fields', () => {
    const { sessionGoal, ...others } = emptyStages.GOAL;
    expect(isWritten({ stage: 'GOAL', content: { ...others, sessionGoal } })).toBe(false);
    expect(isWritten({ stage: 'GOAL', content: goal })).toBe(true);
  });

  it.each<[string, unknown, boolean]>([
    ['takes 2000 code points where an emoji counts as one', { stage: 'TOPIC', content: { words: '🧭'.repeat(2000) } }, true],
    ['refuses one more', { stage: 'TOPIC', content: { words: '🧭'.repeat(2001) } }, false],
    ['refuses half a character', { stage: 'TOPIC', content: { words: '\ud83e' } }, false],
    ['refuses a commitment of 0', { stage: 'WILL', content: { ...emptyStages.WILL, actions: [planned({ commitment: 0 })] } }, false],
    ['refuses a commitment of 11', { stage: 'WILL', content: { ...emptyStages.WILL, actions: [planned({ commitment: 11 })] } }, false],
    ['refuses a self-score of 11', { stage: 'REALITY', content: { ...emptyStages.REALITY, selfScore: 11 } }, false],
    ['refuses the content of another stage', { stage: 'TOPIC', content: emptyStages.GOAL }, false],
    ['refuses a field that it does not have', { stage: 'TOPIC', content: { words: '', note: 'x' } }, false],
    ['takes 20000 code points in all', { stage: 'REALITY', content: { ...emptyStages.REALITY, now: 'x'.repeat(8000), tried: 'x'.repeat(8000), obstacles: 'x'.repeat(4000) } }, true],
    ['refuses one more in all', { stage: 'REALITY', content: { ...emptyStages.REALITY, now: 'x'.repeat(8000), tried: 'x'.repeat(8000), obstacles: 'x'.repeat(4001) } }, false],
    ['refuses options that are too long together', { stage: 'OPTIONS', content: { options: Array.from({ length: 20 }, () => option({ for: 'x'.repeat(2000) })) } }, false],
    ['refuses 21 options', { stage: 'OPTIONS', content: { options: Array.from({ length: 21 }, () => option()) } }, false],
  ])('%s', (_, writing, fits) => {
    expect(stageWriting.safeParse(writing).success).toBe(fits);
  });

  it('fits into one request, however its characters are written', () => {
    const longest = { reason: 'x'.repeat(500), writing: { stage: 'REALITY', content: { ...emptyStages.REALITY, now: '🧭'.repeat(8000), tried: '🧭'.repeat(8000), obstacles: '🧭'.repeat(4000), evidenceIds: Array.from({ length: 20 }, () => newId()) } } };
    expect(reviseBody.safeParse(longest).success).toBe(true);
    const bytes = encodeURIComponent(JSON.stringify(longest)).replace(/%../g, 'x').length;
    expect(bytes).toBeGreaterThan(80_000);
    expect(bytes).toBeLessThan(100_000);
  });

  it('refuses the same option or action twice', () => {
    const twice = option();
    expect(stageContents.OPTIONS.safeParse({ options: [twice, twice] }).success).toBe(false);
    const action = planned();
    expect(stageContents.WILL.safeParse({ ...emptyStages.WILL, actions: [action, action] }).success).toBe(false);
  });
});

describe('a template', () => {
  it.each(growTemplateKey.options)('%s begins with preparing, ends with closing, and has no stage twice', (key) => {
    const stages = growTemplates[key].stages.map(({ stage }) => stage);
    expect([stages[0], stages.at(-1)]).toEqual(['PREPARATION', 'CLOSE']);
    expect(new Set(stages).size).toBe(stages.length);
  });

  it.each(growTemplateKey.options)('%s lets a session be logged with its own stages', (key) => {
    const stages = growTemplates[key].stages.map(({ stage }) => stage);
    expect(stages).toEqual(expect.arrayContaining(['GOAL', 'REALITY', 'WILL']));
  });

  it('says what is written and what is left, but for preparing and closing', () => {
    expect(progressOf('TGROW', written({ GOAL: goal }))).toEqual({ written: ['GOAL'], left: ['TOPIC', 'REALITY', 'OPTIONS', 'WILL'] });
  });

  it('has prompts for every stage', () => {
    expect(promptSet.parse(usualPrompts)).toEqual(usualPrompts);
    expect(Object.keys(usualPrompts)).toEqual(growStage.options);
  });
});

describe('the words of a session', () => {
  it('in a list are its topic, or else its goal, on one line of 200 code points at most', () => {
    expect(headlineOf(written({ TOPIC: { words: 'One\ntwo' }, GOAL: goal }))).toBe('One two');
    expect(headlineOf(written({ GOAL: goal }))).toBe(goal.sessionGoal);
    expect([...headlineOf(written({ TOPIC: { words: '🧭'.repeat(300) } }))]).toHaveLength(200);
    expect(headlineOf(emptyStages)).toBe('');
  });

  it('in a summary are what was decided, and nothing of Reality, preparation or how sure anybody is', () => {
    const contents = written({
      GOAL: goal,
      PREPARATION: { words: 'canary preparation' },
      REALITY: { ...emptyStages.REALITY, now: 'canary now', tried: 'canary tried' },
      OPTIONS: { options: [option(), option({ words: 'canary option', chosen: false })] },
      WILL: { ...emptyStages.WILL, firstStep: 'Ask Owen', obstaclePlan: 'canary plan', actions: [planned({ makesItEight: 'canary eight' })] },
      CLOSE: { ...emptyStages.CLOSE, insight: 'Retention first', reflection: 'canary reflection' },
    });
    const summary = summaryWords(contents);
    expect(summary).toMatchObject({ goal: goal.sessionGoal, chosen: ['Run the failover drill'], firstStep: 'Ask Owen', insight: 'Retention first' });
    expect(JSON.stringify(summary)).not.toContain('canary');
    expect(JSON.stringify(contents)).toContain('canary');
  });

  it('are put together from the stages that are there', () => {
    expect(contentsOf([{ stage: 'GOAL', content: goal }])).toEqual(written({ GOAL: goal }));
  });
});

it('logging begins the actions that are not there yet, and a revision only the new ones', () => {
  const [one, two] = [planned(), planned()];
  expect(actionsToBegin(new Set(), [one, two])).toEqual([one, two]);
  expect(actionsToBegin(new Set([one.id]), [one, two])).toEqual([two]);
});
