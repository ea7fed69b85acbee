import { id, instant, pageOf, pageQuery, text } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { person } from './person';

/** Who reads a note: PRIVATE, the author alone; SHARED, both of the pair. Chosen before writing, and never changed. */
export const noteTier = z.enum(['PRIVATE', 'SHARED']);
export type NoteTier = z.infer<typeof noteTier>;

/** The longest note, in code points. */
export const longestNote = 20_000;
const words = text({ max: longestNote });

const note = {
  id,
  relationshipId: id,
  /** Null: a note beside the sessions. */
  sessionId: id.nullable(),
  words: z.string(),
  createdAt: instant,
  changedAt: instant,
  version: z.int(),
};

/** A note that both read and both may write in. */
export const sharedNote = z.object({
  ...note,
  tier: z.literal('SHARED'),
  author: person,
  changedBy: person,
  /** Both of the pair, by name. */
  readers: z.array(person),
  /** The author alone takes it away. */
  mayDelete: z.boolean(),
  mayWrite: z.boolean(),
});
export type SharedNoteView = z.infer<typeof sharedNote>;

/** A note that nobody but its author reads: it has requests, pages and a store of its own, and cannot become shared. */
export const privateNote = z.object({ ...note, tier: z.literal('PRIVATE'), readers: z.array(person) });
export type PrivateNoteView = z.infer<typeof privateNote>;

export const sharedNotePage = pageOf(sharedNote);
export const privateNotePage = pageOf(privateNote);
/** Of one session, or of everything between the two, the latest changed first. */
export const noteQuery = pageQuery.extend({ relationshipId: id, sessionId: id.optional() });
export const noteParams = z.strictObject({ noteId: id });

export const beginNoteBody = z.strictObject({ relationshipId: id, sessionId: id.nullable().default(null), words });
export const changeNoteBody = z.strictObject({ words });
