import { id, instant, line, text } from '@waymark/foundation/kernel';
import * as z from 'zod';

export const programme = z.object({
  id,
  name: z.string(),
  /** What the programme says it is for, in its owner's words. */
  purpose: z.string(),
  /** Counts up with each change of the purpose. What a manager acknowledges is one version of it. */
  purposeVersion: z.int(),
  /** The owners who can act: active members. */
  owners: z.array(z.object({ id, name: z.string() })),
  /** While it is archived nobody takes part in it and nothing of it can be changed. */
  archivedAt: instant.nullable(),
  version: z.int(),
});
export type ProgrammeView = z.infer<typeof programme>;

export const programmes = z.object({ items: z.array(programme) });
export const programmeParams = z.strictObject({ programmeId: id });

/** The purpose a programme starts with. */
export const developmentOnly =
  'Development only. What is recorded here helps people grow and is not used for pay, grading or discipline.';

const name = line({ min: 1, max: 120, missing: 'Enter a name' });
const purpose = text({ min: 1, max: 2000, missing: 'Enter what the programme is for' });

export const createProgrammeBody = z.strictObject({ name, purpose: purpose.default(developmentOnly) });
export const changeProgrammeBody = z
  .strictObject({ name, purpose })
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, 'Send at least one field to change');

/** How a programme stands, in numbers, for those who look after it. */
export const programmeOverview = z.object({
  /** People who take part today, by what they take part as. */
  people: z.object({ mentees: z.int(), mentors: z.int(), both: z.int(), toCome: z.int() }),
  /** Those who manage somebody in it, directly or above, and have acknowledged the purpose as it is now, or have not. */
  managers: z.object({ acknowledged: z.int(), waiting: z.int() }),
});
export type ProgrammeOverview = z.infer<typeof programmeOverview>;
