import { id, instant, text } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { band, comparedRole, namedPerson } from './measured';

/** When somebody thinks that a person will be ready. A statement of a human being, never computed. */
export const horizon = z.enum(['READY_NOW', 'WITHIN_6_MONTHS', 'WITHIN_12_MONTHS', 'WITHIN_24_MONTHS', 'LONGER']);
export type Horizon = z.infer<typeof horizon>;

/** What a manager said of a person and a role, on a day. A later one stands beside it and takes nothing back. */
export const judgement = z.object({
  id,
  member: namedPerson,
  role: comparedRole,
  horizon,
  reason: z.string(),
  saidBy: namedPerson,
  saidAt: instant,
  /** The band that was computed when it was said. */
  bandThen: band,
  withdrawnAt: instant.nullable(),
});
export type JudgementView = z.infer<typeof judgement>;
export const judgements = z.object({ items: z.array(judgement) });
export const judgeReadinessBody = z.strictObject({
  versionId: id,
  horizon,
  reason: text({ min: 1, max: 2000, missing: 'Say what your judgement rests on' }),
});
export const judgementParams = z.strictObject({ judgementId: id });
