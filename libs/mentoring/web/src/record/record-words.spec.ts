import { emptyStages, type GrowOption, type PlannedAction, type StageContents } from '@waymark/mentoring/domain';
import { actionsAfterTick, fieldWords, nextInSession, stepsOf, versionWords } from './record-words';

const action: PlannedAction = { id: 'ask', words: 'Ask Owen to observe', owner: 'MENTEE', dueOn: '2026-06-26', commitment: 9, makesItEight: '', optionId: null, goalId: null };
const option: GrowOption = { id: 'drill', words: 'Run the drill', for: 'It covers several services', against: '', chosen: true, idea: 'MENTEE' };
const written: StageContents = { ...emptyStages, GOAL: { ...emptyStages.GOAL, sessionGoal: 'Plan a first step' }, REALITY: { ...emptyStages.REALITY, now: 'Two of five incidents' } };
const withActions = (...actions: PlannedAction[]): StageContents => ({ ...written, WILL: { ...emptyStages.WILL, actions } });

describe('what is next in a session', () => {
  it.each<[string, StageContents, string | null]>([
    ['begins with the goal', emptyStages, 'Write what Amara wants from this session'],
    ['asks for something of the talk', { ...emptyStages, GOAL: written.GOAL }, 'Write what is happening now'],
    ['asks to weigh what was chosen', { ...written, OPTIONS: { options: [{ ...option, for: '' }] } }, 'Say what speaks for it or against it'],
    ['asks for an action', written, 'Agree a first action'],
    ['asks by when', withActions({ ...action, dueOn: null }), 'Agree by when'],
    ['asks how sure they are', withActions(action, { ...action, id: 'two', commitment: null }), 'Agree how sure Amara is about each action'],
    ['asks what would make it an 8', withActions({ ...action, commitment: 6 }), 'Ask what would make it an 8'],
    ['is nothing once all is there', withActions(action), null],
  ])('%s', (_, contents, heading) => {
    expect(nextInSession(contents, 'GROW', 'Amara')?.heading ?? null).toBe(heading);
  });

  it('speaks to the mentee as you, and names what it is about', () => {
    expect(nextInSession(withActions(action, { ...action, id: 'two', words: 'Write it up', commitment: null }), 'GROW', null)).toEqual({
      stage: 'WILL', go: 'Go to Will', heading: 'Agree how sure you are about each action', why: '1 action has a commitment. “Write it up” does not yet.',
    });
  });
});

describe('the steps of a session', () => {
  const words = (contents: StageContents) => stepsOf('GROW', contents, () => null, 'Europe/London', new Date('2026-06-18T10:00:00Z')).map(({ stage, done, words: said }) => [stage, done, said]);

  it('say what is in each part and what is left in it', () => {
    const options = { OPTIONS: { options: [option, { ...option, id: 'two', chosen: false }] } };
    expect(words({ ...withActions(action, { ...action, id: 'two', commitment: null }), ...options })).toEqual([
      ['PREPARATION', false, 'Not yet'], ['GOAL', true, 'Written'], ['REALITY', true, 'Written'],
      ['OPTIONS', true, '2, 1 chosen'], ['WILL', false, '1 to finish'], ['CLOSE', false, 'Not yet'],
    ]);
  });
});

describe('ticking an option', () => {
  const made = () => ({ ...action, id: 'new', words: '', dueOn: null, commitment: null });

  it('turns it into an action, once', () => {
    const after = actionsAfterTick([action], option, made);
    expect(after).toEqual([action, { ...made(), words: 'Run the drill', optionId: 'drill' }]);
    expect(actionsAfterTick(after, option, made)).toEqual(after);
  });

  it('off takes the action out again, unless somebody went on with it', () => {
    const [, begun] = actionsAfterTick([action], option, made);
    if (begun === undefined) throw new Error('Nothing was made of it');
    const off = { ...option, chosen: false };
    expect(actionsAfterTick([action, begun], off, made)).toEqual([action]);
    const agreed = { ...begun, dueOn: '2026-07-03' };
    expect(actionsAfterTick([action, agreed], off, made)).toEqual([action, agreed]);
  });
});

describe('two versions of a part', () => {
  it('are told in words, with where they stand', () => {
    expect([fieldWords('REALITY', 'tried', 'GROW'), fieldWords('REALITY', 'now', 'UNSTRUCTURED'), fieldWords('TOPIC', 'words', 'TGROW')]).toEqual([
      'Reality: what has been tried', 'What you talked about: what is happening now', 'Topic',
    ]);
    expect(versionWords([action])).toBe('Ask Owen to observe, by 26 June 2026, commitment 9');
    expect(versionWords([option])).toBe('Run the drill. For: It covers several services. Chosen');
    expect([versionWords(''), versionWords(null), versionWords([]), versionWords(7)]).toEqual(['Nothing', 'Nothing', 'None', '7']);
  });
});
