import { DomainError, type Id, type Issue } from '@waymark/foundation/kernel';
import { firstCodePoints } from './action-rules';
import { emptyStages, type GrowOption, type GrowStage, type PlannedAction, type StageContents, type StageWriting } from './grow-stage';
import { growTemplates, type GrowTemplateKey } from './grow-template';

/** A commitment below this asks what would make it so. */
export const sureEnough = 8;

/** Whether a commitment asks "What would make it an 8?": one that was given and is below 8. */
export function asksForEight(commitment: number | null): boolean {
  return commitment !== null && commitment < sureEnough;
}

/** How sure each number is, in words, for whoever chooses one of 1 to 10. */
export const commitmentWords: readonly string[] = [
  'Very unlikely', 'Very unlikely', 'Unlikely', 'Unlikely', 'As likely as not', 'More likely than not', 'Likely', 'Very likely', 'Almost certain', 'Certain',
];

/** Whether an option may be chosen: with at least a for or an against. */
export function mayBeChosen(option: Pick<GrowOption, 'for' | 'against'>): boolean {
  return option.for !== '' || option.against !== '';
}

/** Whether anything is written in a stage. */
export function isWritten({ stage, content }: StageWriting): boolean {
  return JSON.stringify(inKeyOrder(content)) !== JSON.stringify(inKeyOrder(emptyStages[stage]));
}

function inKeyOrder(content: object): unknown {
  return Object.entries(content).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** The stages of a record as they are, the empty ones filled in. */
export function contentsOf(writings: readonly StageWriting[]): StageContents {
  return writings.reduce<StageContents>((all, { stage, content }) => ({ ...all, [stage]: content }), emptyStages);
}

/** What is left to do in a session, the first thing first. Nothing here keeps anybody from writing on. */
export type LeftInSession =
  | { readonly kind: 'NO_GOAL' | 'NOTHING_TALKED_ABOUT' | 'NO_ACTION'; readonly stage: GrowStage }
  | { readonly kind: 'OPTION_NOT_WEIGHED'; readonly stage: 'OPTIONS'; readonly optionId: Id; readonly words: string }
  | {
      readonly kind: 'ACTION_WITHOUT_WORDS' | 'ACTION_WITHOUT_DAY' | 'COMMITMENT_MISSING' | 'EIGHT_MISSING';
      readonly stage: 'WILL';
      readonly actionId: Id;
      readonly words: string;
    };

/** What is left in a session, in the order of its stages. The first is what the editor shows as next. */
export function leftInSession(contents: StageContents): LeftInSession[] {
  const { GOAL, OPTIONS, WILL } = contents;
  return [
    ...(hasGoal(contents) ? [] : [{ kind: 'NO_GOAL', stage: 'GOAL' } as const]),
    ...(hasThinking(contents) ? [] : [{ kind: 'NOTHING_TALKED_ABOUT', stage: 'REALITY' } as const]),
    ...OPTIONS.options
      .filter((option) => option.chosen && !mayBeChosen(option))
      .map(({ id, words }) => ({ kind: 'OPTION_NOT_WEIGHED', stage: 'OPTIONS', optionId: id, words }) as const),
    ...(WILL.actions.length === 0 && GOAL.sessionGoal !== '' ? [{ kind: 'NO_ACTION', stage: 'WILL' } as const] : []),
    ...WILL.actions.flatMap(leftOfAction),
  ];
}

function leftOfAction(action: PlannedAction): LeftInSession[] {
  const { id: actionId, words, dueOn, commitment, makesItEight } = action;
  const wants: [boolean, 'ACTION_WITHOUT_WORDS' | 'ACTION_WITHOUT_DAY' | 'COMMITMENT_MISSING' | 'EIGHT_MISSING'][] = [
    [words === '', 'ACTION_WITHOUT_WORDS'],
    [dueOn === null, 'ACTION_WITHOUT_DAY'],
    [commitment === null, 'COMMITMENT_MISSING'],
    [asksForEight(commitment) && makesItEight === '', 'EIGHT_MISSING'],
  ];
  return wants.filter(([holds]) => holds).map(([, kind]) => ({ kind, stage: 'WILL', actionId, words }));
}

/** Whether the session has a goal: for itself, or the longer one. */
function hasGoal({ GOAL }: StageContents): boolean {
  return GOAL.sessionGoal !== '' || GOAL.longerGoal !== '';
}

/** Whether one of Reality, Options and Will is written. */
function hasThinking({ REALITY, OPTIONS, WILL }: StageContents): boolean {
  return (
    isWritten({ stage: 'REALITY', content: REALITY }) ||
    OPTIONS.options.some(({ words }) => words !== '') ||
    isWritten({ stage: 'WILL', content: WILL })
  );
}

/**
 * A session is logged with a goal and one of Reality, Options and Will; an option that was chosen has a for or an
 * against; an action says what will be done and by when. How sure the two are may stay open.
 * @throws DomainError WRONG_STATE with code `log-incomplete` and an issue for each thing that is missing, at the path of
 * its stage, such as `WILL.actions.0.dueOn`.
 */
export function requireLoggable(contents: StageContents): void {
  const issues: Issue[] = [
    ...(hasGoal(contents) ? [] : [{ path: 'GOAL.sessionGoal', message: 'Write the goal of this session' }]),
    ...(hasThinking(contents) ? [] : [{ path: 'REALITY.now', message: 'Write something in Reality, Options or Will' }]),
    ...contents.OPTIONS.options.flatMap((option, index) =>
      option.chosen && !mayBeChosen(option) ? [{ path: `OPTIONS.options.${index}.for`, message: 'Say what speaks for it or against it' }] : [],
    ),
    ...contents.WILL.actions.flatMap(({ words, dueOn }, index) => [
      ...(words === '' ? [{ path: `WILL.actions.${index}.words`, message: 'Say what will be done' }] : []),
      ...(dueOn === null ? [{ path: `WILL.actions.${index}.dueOn`, message: 'Say by when' }] : []),
    ]),
  ];
  if (issues.length > 0) throw new DomainError('WRONG_STATE', 'log-incomplete', 'The session is not ready to be logged yet.', { issues });
}

/**
 * An option is chosen only once it has a for or an against. Held at every save, so that no draft says otherwise.
 * @throws DomainError INVALID at `body.content.options.<index>.chosen`.
 */
export function requireWeighedOptions(writing: StageWriting): void {
  if (writing.stage !== 'OPTIONS') return;
  const issues = writing.content.options.flatMap((option, index) =>
    option.chosen && !mayBeChosen(option) ? [{ path: `body.content.options.${index}.chosen`, message: 'Say what speaks for it or against it before you choose it' }] : [],
  );
  if (issues.length > 0) throw new DomainError('INVALID', 'option-not-weighed', 'Some of what was sent is not valid.', { issues });
}

/** The actions that logging or a revision begins: those of Will that are not actions yet. Taking one out of Will drops none. */
export function actionsToBegin(known: ReadonlySet<Id>, planned: readonly PlannedAction[]): PlannedAction[] {
  return planned.filter(({ id }) => !known.has(id));
}

/** The stages of a template that are written, and those that are left; closing and preparing are never left. */
export function progressOf(template: GrowTemplateKey, contents: StageContents): { written: GrowStage[]; left: GrowStage[] } {
  const stages = growTemplates[template].stages.map(({ stage }) => stage);
  const written = stages.filter((stage) => isWritten({ stage, content: contents[stage] } as StageWriting));
  return { written, left: stages.filter((stage) => !written.includes(stage) && stage !== 'PREPARATION' && stage !== 'CLOSE') };
}

/** The line under a session in a list: the beginning of its topic, or else of its goal. */
export function headlineOf({ TOPIC, GOAL }: StageContents): string {
  const words = [TOPIC.words, GOAL.sessionGoal, GOAL.longerGoal].find((one) => one !== '') ?? '';
  return firstCodePoints(words.replace(/\s+/g, ' '), 200);
}

/** The words of a session for a summary: what was decided, not what was said on the way, and not how sure anybody is. */
export function summaryWords({ TOPIC, GOAL, OPTIONS, WILL, CLOSE }: StageContents) {
  return {
    topic: TOPIC.words,
    goal: GOAL.sessionGoal === '' ? GOAL.longerGoal : GOAL.sessionGoal,
    measure: GOAL.measure,
    chosen: OPTIONS.options.filter(({ chosen }) => chosen).map(({ words }) => words),
    firstStep: WILL.firstStep,
    insight: CLOSE.insight,
    nextOn: CLOSE.nextOn,
  };
}
