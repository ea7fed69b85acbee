import { calendarDate, codePoints, id, instant, line, pageOf, text } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { pairPart, person } from './person';

/** The stages of a record, in their order. A template uses some of them. PREPARATION is the mentee's, before they meet. */
export const growStage = z.enum(['PREPARATION', 'TOPIC', 'GOAL', 'REALITY', 'OPTIONS', 'WILL', 'TACTICS', 'HABITS', 'CLOSE']);
export type GrowStage = z.infer<typeof growStage>;

/** The longest text of a field, in code points: a page, a paragraph. */
const page = text({ max: 8000 });
const paragraph = text({ max: 2000 });
/** The most options and actions that one session takes. */
export const mostOptions = 20;
export const mostActions = 20;
const distinct = (all: readonly { readonly id: string }[]) => new Set(all.map(({ id: one }) => one)).size === all.length;

/** An answer from 1 to 10; null: not given yet. */
export const commitment = z.int().min(1).max(10).nullable();

export const option = z.strictObject({
  /** Made by the browser, so that what two people add at once stays apart. */
  id,
  words: paragraph,
  for: paragraph,
  against: paragraph,
  chosen: z.boolean(),
  /** Whose idea it is. */
  idea: pairPart,
});
export type GrowOption = z.infer<typeof option>;

/** An action as it is written in a session. Logging the session makes an action with the same id of it. */
export const plannedAction = z.strictObject({
  id,
  words: line({ max: 300 }),
  /** Who does it. */
  owner: pairPart,
  dueOn: calendarDate.nullable(),
  commitment,
  /** What would make it an 8. */
  makesItEight: paragraph,
  /** The option that it was made of, and the goal it serves. */
  optionId: id.nullable(),
  goalId: id.nullable(),
});
export type PlannedAction = z.infer<typeof plannedAction>;

/** What each stage holds. The same shape is what is written, what autosave sends and what a revision keeps. */
export const stageContents = {
  PREPARATION: z.strictObject({ words: page }),
  TOPIC: z.strictObject({ words: paragraph }),
  GOAL: z.strictObject({
    sessionGoal: paragraph,
    longerGoal: paragraph,
    /** How they will know. */
    measure: paragraph,
    /** Goals of the mentee that it belongs to. */
    goalIds: z.array(id).max(5, 'Choose 5 goals or fewer'),
    /** The requirement and the level that it serves; null: none. */
    requirementId: id.nullable(),
    ordinal: z.int().min(1).max(20).nullable(),
  }),
  REALITY: z.strictObject({
    now: page,
    /** Where the mentee sees themselves, 0 to 10; null: not asked. */
    selfScore: z.int().min(0).max(10).nullable(),
    tried: page,
    obstacles: page,
    /** Evidence they talked about. */
    evidenceIds: z.array(id).max(20, 'Choose 20 pieces of evidence or fewer'),
  }),
  OPTIONS: z.strictObject({ options: z.array(option).max(mostOptions, `Use ${mostOptions} options or fewer`).refine(distinct, 'Use each option once') }),
  WILL: z.strictObject({
    actions: z.array(plannedAction).max(mostActions, `Use ${mostActions} actions or fewer`).refine(distinct, 'Use each action once'),
    firstStep: paragraph,
    support: paragraph,
    supportFrom: line({ max: 200 }),
    /** What might get in the way, and what they do then. */
    obstaclePlan: paragraph,
  }),
  TACTICS: z.strictObject({ words: page }),
  HABITS: z.strictObject({ words: page }),
  CLOSE: z.strictObject({ insight: paragraph, reflection: page, nextOn: calendarDate.nullable() }),
} as const satisfies Record<GrowStage, z.ZodType>;
export type StageContents = { [Stage in GrowStage]: z.infer<(typeof stageContents)[Stage]> };

/** The most that all fields of one stage hold together, in code points, so that it can always be sent in one request. */
export const longestStage = 20_000;

function writing<Stage extends GrowStage>(stage: Stage) {
  return z.strictObject({ stage: z.literal(stage), content: stageContents[stage] });
}

/** The code points of every text in a content, however deep; ids are no text. */
function wordsIn(content: unknown): number {
  if (typeof content === 'string') return id.safeParse(content).success ? 0 : codePoints(content);
  if (typeof content !== 'object' || content === null) return 0;
  return Object.values(content).reduce<number>((total, part) => total + wordsIn(part), 0);
}

/** A whole stage, as it is sent and kept. */
export const stageWriting = z.discriminatedUnion('stage', [
  writing('PREPARATION'), writing('TOPIC'), writing('GOAL'), writing('REALITY'), writing('OPTIONS'),
  writing('WILL'), writing('TACTICS'), writing('HABITS'), writing('CLOSE'),
]).refine(({ content }) => wordsIn(content) <= longestStage, { path: ['content'], message: `Use ${longestStage} characters or fewer in this part of the session` });
export type StageWriting = z.infer<typeof stageWriting>;

/** What a stage holds before anybody has written anything. */
export const emptyStages: StageContents = {
  PREPARATION: { words: '' },
  TOPIC: { words: '' },
  GOAL: { sessionGoal: '', longerGoal: '', measure: '', goalIds: [], requirementId: null, ordinal: null },
  REALITY: { now: '', selfScore: null, tried: '', obstacles: '', evidenceIds: [] },
  OPTIONS: { options: [] },
  WILL: { actions: [], firstStep: '', support: '', supportFrom: '', obstaclePlan: '' },
  TACTICS: { words: '' },
  HABITS: { words: '' },
  CLOSE: { insight: '', reflection: '', nextOn: null },
};

/** A stage of a record. `version` is its own, so two people write in two stages without meeting; 1: nobody has written. */
export const stageView = z.object({
  sessionId: id,
  writing: stageWriting,
  changedBy: person.nullable(),
  changedAt: instant.nullable(),
  version: z.int(),
});
export type StageView = z.infer<typeof stageView>;
export const stageParams = z.strictObject({ sessionId: id, stage: growStage });

/** A change of a record that was logged: why, and the whole stage as it is to be. */
export const reviseBody = z.strictObject({ reason: text({ min: 1, max: 500, missing: 'Say what you change' }), writing: stageWriting });
/** A revision keeps what stood there before. */
export const revision = z.object({ number: z.int(), by: person, at: instant, reason: z.string(), before: stageWriting, after: stageWriting });
export type RevisionView = z.infer<typeof revision>;
export const revisionPage = pageOf(revision);
