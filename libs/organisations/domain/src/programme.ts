import { id, line, text } from '@waymark/foundation/kernel';
import * as z from 'zod';

export const programme = z.object({
  id,
  name: z.string(),
  /** What the programme says it is for, in its owner's words. */
  purpose: z.string(),
  owners: z.array(z.object({ id, name: z.string() })),
  version: z.int(),
});
export type ProgrammeView = z.infer<typeof programme>;

export const programmes = z.object({ items: z.array(programme) });
export const programmeParams = z.strictObject({ programmeId: id });
export const changeProgrammeBody = z
  .strictObject({ name: line({ min: 1, max: 120 }), purpose: text({ min: 1, max: 2000 }) })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'Send at least one field to change');

/** The purpose a programme starts with. */
export const developmentOnly =
  'Development only. What is recorded here helps people grow and is not used for pay, grading or discipline.';
