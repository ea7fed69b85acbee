import { instant } from '@waymark/foundation/kernel';
import * as z from 'zod';

/** What both are asked after a session, each with 1 (not at all) to 5 (very much). */
export const pulseQuestions = {
  useful: 'This session was useful to me',
  open: 'I could say what I wanted to say',
} as const;
export type PulseQuestion = keyof typeof pulseQuestions;

const step = z.int().min(1).max(5);
export const pulseAnswer = z.strictObject({ useful: step, open: step });
export type PulseAnswer = z.infer<typeof pulseAnswer>;

/** For how many days after a session the question stays open. */
export const pulseDays = 14;

/** The pulse of one session. `theirs` is null until both have answered. It cannot be changed after that. */
export const pulse = z.object({
  mine: pulseAnswer.nullable(),
  theirs: pulseAnswer.nullable(),
  /** Whether the other one has answered is not told before the reader has. */
  bothAnswered: z.boolean(),
  /** Until when it can be answered. */
  closesAt: instant,
});
export type PulseView = z.infer<typeof pulse>;

/** The pulse of a programme over a quarter: never of a pair. Null where fewer than five people answered. */
export const pulseSummary = z.object({
  answers: z.int(),
  people: z.int(),
  /** How many said 4 or 5, by question. */
  agree: z.object({ useful: z.int(), open: z.int() }),
});
export type PulseSummary = z.infer<typeof pulseSummary>;
