import { id, text } from '@waymark/foundation/kernel';
import * as z from 'zod';

/** A form that is sent once, with what its words are about: a decision, a claim, a person, a team, a requirement or a piece of evidence. */
export const unsentFormKind = z.enum(['APPEAL', 'APPEAL_ANSWER', 'REVOCATION', 'CONFLICT', 'RETRACTION', 'WAIVER', 'PRIOR_LEVELS', 'SELF_RATING', 'JUDGEMENT', 'WITNESS', 'NEW_EVIDENCE']);
export type UnsentFormKind = z.infer<typeof unsentFormKind>;

/** What can be typed into such forms. All of it is text, as it stands in the field. */
export const unsentField = z.enum(['reason', 'note', 'ordinal', 'requirementId', 'from', 'to', 'levels', 'horizon', 'name', 'email', 'message', 'title', 'link']);
export type UnsentFields = Partial<Record<z.infer<typeof unsentField>, string>>;

/** How many forms are kept for one person; of more than these the oldest go. */
export const mostUnsentForms = 100;

export const unsentFormParams = z.strictObject({ form: unsentFormKind, subjectId: id });
/** What somebody typed and has not sent. Version 0: nothing yet. It counts for nothing, and nobody else reads it. */
export const unsentForm = z.object({ fields: z.partialRecord(unsentField, z.string()), version: z.int() });
export type UnsentFormView = z.infer<typeof unsentForm>;
export const keepUnsentFormBody = z.strictObject({ fields: z.partialRecord(unsentField, text({ max: 50_000 })) });
