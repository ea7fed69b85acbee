import { id, instant, pageOf, pageQuery } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { person } from './person';

/** What of mentoring can be released, as the ledger calls it (`subjectKind`). Each has an address of its own to be read at. */
export const releasedKind = z.enum(['goal', 'action', 'session-summary']);
export type ReleasedKind = z.infer<typeof releasedKind>;

/** Something that a mentee lets the reader see. Of a session summary `subjectId` is the session. */
export const releasedItem = z.object({ subjectKind: releasedKind, subjectId: id, title: z.string(), owner: person, releasedAt: instant });
export type ReleasedItem = z.infer<typeof releasedItem>;
export const releasedPage = pageOf(releasedItem);
export const releasedQuery = pageQuery.extend({ ownerId: id.optional() });
