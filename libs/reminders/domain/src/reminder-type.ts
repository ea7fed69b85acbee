import * as z from 'zod';

/** What a reminder is about: the thing whose change plans it anew. */
export const causeKind = z.enum(['ACTION', 'SESSION', 'PAIR', 'CLAIM']);
export type CauseKind = z.infer<typeof causeKind>;

/** What people are reminded of (DESIGN.md section 9). */
export const reminderType = z.enum([
  'ACTION_CHECK', 'ACTION_DUE', 'ACTION_OVERDUE',
  'SESSION_PREPARE', 'SESSION_TOMORROW', 'SESSION_SOON', 'SESSION_TO_LOG', 'SESSION_TO_CONFIRM',
  'REQUEST_WAITING', 'AGREEMENT_TO_SIGN', 'NO_FIRST_MEETING', 'NO_MEETING',
  'CLAIM_WAITING', 'CLAIM_RETURNED', 'CLAIM_ACCEPTED',
]);
export type ReminderType = z.infer<typeof reminderType>;
