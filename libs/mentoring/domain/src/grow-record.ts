import { calendarDate, id, instant } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { action } from './action';
import { goalLink } from './goal';
import { stagePrompts } from './grow-prompts';
import { growStage, stageView } from './grow-stage';
import { growTemplateKey } from './grow-template';
import { person } from './person';
import { session } from './session';
import { aimView } from './sought-skill';

/** All that the editor of a session shows, but for notes, which have requests of their own. */
export const growRecord = z.object({
  session,
  template: growTemplateKey,
  /** The stages of the template, in its order. */
  stages: z.array(stageView),
  /** What each stage asks, as the programme asked it when the session began. */
  prompts: z.array(stagePrompts.extend({ stage: growStage })),
  promptVersion: z.int(),
  /** What was open when the session began, with how it stands now. */
  actionsFromLastTime: z.array(action),
  /** What was agreed in this session, once it is logged. */
  actions: z.array(action),
  /** The goals, the requirement and the evidence that the stages name by id. */
  goals: z.array(goalLink),
  requirement: aimView.nullable(),
  /** Evidence that the reader may read; the others are left out. */
  evidence: z.array(z.object({ id, title: z.string() })),
  /** Who reads all this. */
  readers: z.array(person),
  /** To whom the summary was released. */
  releasedTo: z.array(person),
});
export type GrowRecordView = z.infer<typeof growRecord>;

/** An option or an action of a summary, as it reads on paper. */
const summarisedAction = z.object({ words: z.string(), owner: person, dueOn: calendarDate.nullable() });

/**
 * What a session came to, short enough to read and to print: what the mentee can release to somebody. No notes, no
 * preparation, no reality, no commitments.
 */
export const sessionSummary = z.object({
  sessionId: id,
  mentee: person,
  mentor: person,
  number: z.int().nullable(),
  startsAt: instant,
  timeZone: z.string(),
  topic: z.string(),
  goal: z.string(),
  measure: z.string(),
  /** The options that were chosen. */
  chosen: z.array(z.string()),
  actions: z.array(summarisedAction),
  firstStep: z.string(),
  insight: z.string(),
  nextOn: calendarDate.nullable(),
  loggedAt: instant,
});
export type SessionSummaryView = z.infer<typeof sessionSummary>;
