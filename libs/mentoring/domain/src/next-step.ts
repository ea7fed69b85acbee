import { calendarDate, id, instant } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { growStage } from './grow-stage';
import { pairPart, person } from './person';

/** What waits for somebody in their mentoring; the most urgent kind first. */
export const nextStepKind = z.enum([
  'LOG_SESSION', 'ANSWER_REQUEST', 'CONFIRM_SESSION', 'CORRECT_SESSION', 'SIGN_AGREEMENT', 'ACTION_DUE', 'PREPARE_SESSION',
  'WRITE_AGREEMENT', 'AGREE_GOAL', 'REFLECT', 'PLAN_SESSION', 'ANSWER_PULSE',
]);
export type NextStepKind = z.infer<typeof nextStepKind>;

/** One thing that somebody can do now. What does not belong to its kind is null. */
export const nextStep = z.object({
  kind: nextStepKind,
  relationshipId: id,
  /** The reader's part, and the other one of the pair. */
  part: pairPart,
  with: person,
  sessionId: id.nullable(),
  sessionNumber: z.int().nullable(),
  goalId: id.nullable(),
  actionId: id.nullable(),
  /** The words of the action or the goal; null for every other kind. */
  title: z.string().nullable(),
  /** Of a session to confirm: how many actions were agreed in it. */
  actionsAgreed: z.int().nullable(),
  /** Since when it waits, or when the session began or begins. */
  at: instant.nullable(),
  /** The day by which it should be done; null: no day. */
  dueOn: calendarDate.nullable(),
  /** Of a session to log: the stages that are written and those that are left. */
  written: z.array(growStage),
  left: z.array(growStage),
  /** When its draft was saved last. */
  savedAt: instant.nullable(),
});
export type NextStep = z.infer<typeof nextStep>;
