import { calendarDate, id } from '@waymark/foundation/kernel';
import * as z from 'zod';

/** The fields of a STAR story that evidence begins with, and the levels that it could claim. Everything can be changed. */
export const evidenceDraft = z.object({
  title: z.string(),
  situation: z.string(),
  task: z.string(),
  action: z.string(),
  result: z.string(),
  startedOn: calendarDate.nullable(),
  endedOn: calendarDate.nullable(),
  claims: z.array(z.object({ requirementId: id, ordinal: z.int() })),
});
export type EvidenceDraft = z.infer<typeof evidenceDraft>;
