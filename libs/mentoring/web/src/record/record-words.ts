import { spokenCalendarDay, spokenMoment } from '@waymark/foundation/browser';
import { firstNameOf } from '@waymark/foundation/ui';
import {
  growTemplates, isWritten, leftInSession,
  type GrowOption, type GrowStage, type GrowTemplateKey, type LeftInSession, type PlannedAction, type StageContents, type StageView, type StageWriting,
} from '@waymark/mentoring/domain';
import { counted, listed } from '@waymark/role-profiles/web';

/** What the fields of a record are called where they are named outside their form. */
const fieldNames: Readonly<Record<string, string>> = {
  words: 'What you bring', sessionGoal: 'Goal for this session', longerGoal: 'And in the end', measure: 'How will you know?',
  goalIds: 'Goals', requirementId: 'Skill', ordinal: 'Level', now: 'What is happening now', selfScore: 'Where they see themselves',
  tried: 'What has been tried', obstacles: 'What is in the way', evidenceIds: 'Evidence', options: 'Options', actions: 'Actions',
  firstStep: 'First step', support: 'What would help', supportFrom: 'From whom', obstaclePlan: 'If something gets in the way',
  insight: 'What you saw', reflection: 'What was useful', nextOn: 'Meet again on',
};

/** A field of a stage in words, such as “Reality: what has been tried”. */
export function fieldWords(stage: GrowStage, field: string, template: GrowTemplateKey): string {
  const name = growTemplates[template].stages.find((each) => each.stage === stage)?.name ?? '';
  return stage === 'PREPARATION' || stage === 'TOPIC' || stage === 'TACTICS' || stage === 'HABITS' ? name : `${name}: ${(fieldNames[field] ?? field).toLowerCase()}`;
}

/** A version of a field, for whoever compares two. */
export function versionWords(value: unknown): string {
  if (value === null || value === '') return 'Nothing';
  if (!Array.isArray(value)) return typeof value === 'string' ? value : JSON.stringify(value);
  if (value.length === 0) return 'None';
  return value.map((each: unknown) => (isThing(each) ? thingWords(each) : String(each))).join('\n');
}

function isThing(value: unknown): value is GrowOption | PlannedAction {
  return typeof value === 'object' && value !== null && 'words' in value;
}

function thingWords(thing: GrowOption | PlannedAction): string {
  const words = thing.words === '' ? 'Without words' : thing.words;
  if ('for' in thing) return [words, thing.for === '' ? '' : `For: ${thing.for}`, thing.against === '' ? '' : `Against: ${thing.against}`, thing.chosen ? 'Chosen' : ''].filter(Boolean).join('. ');
  return [words, thing.dueOn === null ? '' : `by ${spokenCalendarDay(thing.dueOn)}`, thing.commitment === null ? '' : `commitment ${thing.commitment}`, thing.makesItEight].filter(Boolean).join(', ');
}

/** The next thing in a session: a heading that starts with a verb, why, and where it is. */
export interface NextInSession {
  readonly stage: GrowStage;
  readonly heading: string;
  readonly why: string;
  readonly go: string;
}

/** @param other the first name of the mentee, of whom the words speak; to the mentee themselves it is "you". */
export function nextInSession(contents: StageContents, template: GrowTemplateKey, mentee: string | null): NextInSession | null {
  const left = leftInSession(contents);
  const [first] = left;
  if (first === undefined) return null;
  const name = growTemplates[template].stages.find((each) => each.stage === first.stage)?.name ?? '';
  return { stage: first.stage, go: `Go to ${name}`, ...leftWords(first, left, contents, mentee) };
}

/** What is known of everything that is left of one kind. */
interface Left {
  /** What the mentee is called; null: they read it themselves. */
  readonly mentee: string | null;
  readonly names: string;
  readonly count: number;
  /** How many actions have a commitment. */
  readonly given: number;
}

const leftKinds: Readonly<Record<LeftInSession['kind'], (left: Left) => { heading: string; why: string }>> = {
  NO_GOAL: ({ mentee }) => ({ heading: `Write what ${mentee === null ? 'you want' : `${mentee} wants`} from this session`, why: 'A session is logged with a goal, and with something of what you talked about.' }),
  NOTHING_TALKED_ABOUT: () => ({ heading: 'Write what is happening now', why: 'One of reality, options and will is enough to log the session.' }),
  OPTION_NOT_WEIGHED: ({ names, count }) => ({ heading: 'Say what speaks for it or against it', why: `${names} ${count === 1 ? 'is' : 'are'} chosen and not weighed.` }),
  NO_ACTION: () => ({ heading: 'Agree a first action', why: 'What will happen, who does it, and by when.' }),
  ACTION_WITHOUT_WORDS: ({ count }) => ({ heading: 'Say what will be done', why: `${counted(count, 'action')} ${count === 1 ? 'has' : 'have'} no words yet.` }),
  ACTION_WITHOUT_DAY: ({ names, count }) => ({ heading: 'Agree by when', why: `${names} ${count === 1 ? 'has' : 'have'} no day yet.` }),
  COMMITMENT_MISSING: ({ mentee, names, count, given }) => ({
    heading: `Agree how sure ${mentee === null ? 'you are' : `${mentee} is`} about each action`,
    why: `${given === 0 ? '' : `${counted(given, 'action')} ${given === 1 ? 'has' : 'have'} a commitment. `}${names} ${count === 1 ? 'does' : 'do'} not yet.`,
  }),
  EIGHT_MISSING: ({ names }) => ({ heading: 'Ask what would make it an 8', why: `The commitment to ${names} is low. Write what would help.` }),
};

function leftWords(first: LeftInSession, left: readonly LeftInSession[], { WILL }: StageContents, mentee: string | null): { heading: string; why: string } {
  const same = left.filter(({ kind }) => kind === first.kind);
  const names = listed(same.map((each) => ('words' in each && each.words !== '' ? `“${each.words}”` : 'One without words')));
  return leftKinds[first.kind]({ mentee, names, count: same.length, given: WILL.actions.filter(({ commitment }) => commitment !== null).length });
}

/** A stage on the stepper: whether it is written, and what is in it in a few words. */
export interface Step {
  readonly stage: GrowStage;
  readonly letter: string;
  readonly name: string;
  readonly done: boolean;
  readonly words: string;
}

/** The steps of a record, in the order of its template. */
export function stepsOf(template: GrowTemplateKey, contents: StageContents, views: (stage: GrowStage) => StageView | null, timeZone: string, now: Date): Step[] {
  const left = leftInSession(contents);
  return growTemplates[template].stages.map(({ stage, letter, name }) => {
    const content = contents[stage];
    const written = isWritten({ stage, content } as StageWriting);
    const toFinish = left.filter((each) => each.stage === stage && written).length;
    return { stage, letter, name, done: written && toFinish === 0, words: toFinish > 0 ? `${toFinish} to finish` : written ? inIt(stage, contents, views(stage), timeZone, now) : 'Not yet' };
  });
}

function inIt(stage: GrowStage, { OPTIONS, WILL }: StageContents, view: StageView | null, timeZone: string, now: Date): string {
  if (stage === 'OPTIONS') return `${OPTIONS.options.length}, ${OPTIONS.options.filter(({ chosen }) => chosen).length} chosen`;
  if (stage === 'WILL' && WILL.actions.length > 0) return counted(WILL.actions.length, 'action');
  if (stage === 'PREPARATION' && view?.changedBy && view.changedAt !== null) return `${firstNameOf(view.changedBy.name)}, ${spokenMoment(view.changedAt, timeZone, now)}`;
  return 'Written';
}

/** The record after an option was ticked: an action is made of it; and unticked: that action goes, unless somebody went on with it. */
export function actionsAfterTick(actions: readonly PlannedAction[], option: GrowOption, newAction: () => PlannedAction): PlannedAction[] {
  const words = [...option.words.replace(/\s+/g, ' ').trim()].slice(0, 300).join('');
  if (option.chosen) return actions.some(({ optionId }) => optionId === option.id) || words === '' ? [...actions] : [...actions, { ...newAction(), words, optionId: option.id }];
  return actions.filter(({ optionId, ...action }) => optionId !== option.id || action.words !== words || action.dueOn !== null || action.commitment !== null || action.makesItEight !== '');
}
