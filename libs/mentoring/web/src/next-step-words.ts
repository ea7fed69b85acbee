import { clockTime, onMoment, shortDay, spokenCalendarDay } from '@waymark/foundation/browser';
import type { GrowStage, NextStep } from '@waymark/mentoring/domain';
import { capitalised, counted, listed } from '@waymark/role-profiles/web';
import { todayIn } from './today';

/** The clock of whoever reads, and the present. */
export interface ReadAt {
  readonly timeZone: string;
  readonly now: Date;
}

/** A step in words: what to do, beginning with a verb, why or by when, and the button that leads there. */
export interface StepWords {
  readonly heading: string;
  readonly why: string;
  readonly action: string;
}

const stageWords: Readonly<Record<GrowStage, string>> = {
  PREPARATION: 'preparation', TOPIC: 'topic', GOAL: 'goal', REALITY: 'reality', OPTIONS: 'options', WILL: 'will', TACTICS: 'tactics', HABITS: 'habits', CLOSE: 'close',
};

/** What waits for somebody in their mentoring, in words. */
export function stepWords(step: NextStep, at: ReadAt): StepWords {
  return wordsOf[step.kind](step, at);
}

/** Where a step is taken: the path, and the part of the page. */
export interface StepLink {
  readonly path: string[];
  readonly fragment?: string;
}

export function stepLink(step: NextStep): StepLink {
  return linkOf[step.kind](step);
}

const sessionPath = ({ sessionId }: NextStep) => ['/sessions', sessionId ?? ''];
const pairPath = ({ relationshipId }: NextStep) => ['/pairs', relationshipId];

const linkOf: Readonly<Record<NextStep['kind'], (step: NextStep) => StepLink>> = {
  LOG_SESSION: (step) => ({ path: sessionPath(step) }),
  PREPARE_SESSION: (step) => ({ path: sessionPath(step) }),
  CONFIRM_SESSION: (step) => ({ path: sessionPath(step), fragment: 'confirm' }),
  CORRECT_SESSION: (step) => ({ path: sessionPath(step), fragment: 'confirm' }),
  ANSWER_PULSE: (step) => ({ path: sessionPath(step), fragment: 'pulse' }),
  ACTION_DUE: ({ actionId }) => ({ path: ['/actions', actionId ?? ''] }),
  AGREE_GOAL: ({ goalId }) => ({ path: ['/goals', goalId ?? ''] }),
  SIGN_AGREEMENT: (step) => ({ path: [...pairPath(step), 'agreement'] }),
  WRITE_AGREEMENT: (step) => ({ path: [...pairPath(step), 'agreement'] }),
  REFLECT: (step) => ({ path: pairPath(step), fragment: 'closing' }),
  ANSWER_REQUEST: (step) => ({ path: pairPath(step) }),
  PLAN_SESSION: (step) => ({ path: pairPath(step) }),
};

const wordsOf: Readonly<Record<NextStep['kind'], (step: NextStep, at: ReadAt) => StepWords>> = {
  LOG_SESSION: (step, at) => ({
    heading: `Log ${session(step)} with ${step.with.name}`,
    why: `${met(step, at)} ${draft(step)}`,
    action: step.written.length === 0 ? 'Write the record' : 'Go on writing',
  }),
  ANSWER_REQUEST: ({ with: other }) => ({
    heading: `Answer the request for mentoring with ${other.name}`,
    why: 'Read it, then accept it or decline it with a reason.',
    action: 'Read the request',
  }),
  CONFIRM_SESSION: (step, at) => ({
    heading: `Read and confirm the notes of ${session(step)}`,
    why: `${step.with.name} logged it${moment(step, at)}${step.actionsAgreed === null || step.actionsAgreed === 0 ? '' : `, with ${counted(step.actionsAgreed, 'action')}`}. If something is not right, say so before you confirm.`,
    action: 'Read the notes',
  }),
  CORRECT_SESSION: (step, at) => ({
    heading: `Correct the notes of ${session(step)}`,
    why: `${step.with.name} said${moment(step, at)} that something is not right. Change it with a reason, and they are asked again.`,
    action: 'Read what is not right',
  }),
  SIGN_AGREEMENT: ({ with: other }) => ({
    heading: 'Read and sign the agreement',
    why: `${other.name} has signed it. Once you both have, the mentoring begins on these terms.`,
    action: 'Read the agreement',
  }),
  ACTION_DUE: ({ title, dueOn, with: other }, at) => ({
    heading: `Keep your promise: ${title ?? 'an action'}`,
    why: `${due(dueOn, at)} You agreed it with ${other.name}.`,
    action: 'Open the action',
  }),
  PREPARE_SESSION: (step, at) => ({
    heading: `Prepare ${session(step)} with ${step.with.name}`,
    why: `It begins on ${day(step, at)}. A few lines are enough, and ${step.with.name} reads them before you meet.`,
    action: 'Start preparing',
  }),
  WRITE_AGREEMENT: ({ with: other }) => ({
    heading: `Agree with ${other.name} how you work together`,
    why: 'Say what you want to reach, how often you meet and what stays between you. It starts from the words of the programme.',
    action: 'Write the agreement',
  }),
  AGREE_GOAL: ({ title, with: other }) => ({
    heading: `Answer the goal that ${other.name} proposes`,
    why: title ?? '',
    action: 'Read the goal',
  }),
  REFLECT: ({ with: other, dueOn }) => ({
    heading: `Look back on your mentoring with ${other.name}`,
    why: `What you write is shown to ${other.name} once you both have written.${dueOn === null ? '' : ` It closes by itself on ${spokenCalendarDay(dueOn)}.`}`,
    action: 'Write your reflection',
  }),
  PLAN_SESSION: ({ with: other }) => ({
    heading: `Plan the next session with ${other.name}`,
    why: 'No session is planned. A day in both calendars is what keeps mentoring going.',
    action: 'Plan a session',
  }),
  ANSWER_PULSE: (step) => ({
    heading: `Say how ${session(step)} with ${step.with.name} was for you`,
    why: 'Two questions. Neither of you sees the other’s answers before both have answered.',
    action: 'Answer both',
  }),
};

function session({ sessionNumber }: NextStep): string {
  return sessionNumber === null ? 'a session' : `session ${sessionNumber}`;
}

function day({ at }: NextStep, { timeZone, now }: ReadAt): string {
  return at === null ? 'a day to come' : `${shortDay(at, timeZone, now)} at ${clockTime(at, timeZone)}`;
}

function moment({ at }: NextStep, { timeZone, now }: ReadAt): string {
  return at === null ? '' : ` ${onMoment(at, timeZone, now)}`;
}

function met({ at }: NextStep, { timeZone, now }: ReadAt): string {
  return at === null ? 'You have met.' : `You met on ${shortDay(at, timeZone, now)}.`;
}

function draft({ written, left }: NextStep): string {
  const named = (stages: readonly GrowStage[]) => listed(stages.map((stage) => stageWords[stage]));
  if (written.length === 0) return 'Nothing is written yet, and it takes less than five minutes.';
  const begun = `${capitalised(named(written))} ${written.length === 1 ? 'is' : 'are'} written.`;
  return left.length === 0 ? `${begun} Only logging it is left.` : `${begun} ${capitalised(named(left))} ${left.length === 1 ? 'is' : 'are'} left.`;
}

/** By when something is promised, as people say it. */
function due(dueOn: string | null, { timeZone, now }: ReadAt): string {
  if (dueOn === null) return 'It has no day yet.';
  const today = todayIn(timeZone, now);
  if (dueOn === today) return 'It is due today.';
  if (dueOn === todayIn(timeZone, new Date(now.getTime() + 86_400_000))) return 'It is due tomorrow.';
  return dueOn < today ? `It was due on ${spokenCalendarDay(dueOn)}.` : `It is due on ${spokenCalendarDay(dueOn)}.`;
}
