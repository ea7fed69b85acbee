import { id, instant, line, pageOf, pageQuery } from '@waymark/foundation/kernel';
import * as z from 'zod';
import { accessGround, subjectKind } from './access-event';

/** Which item: what a domain puts into its own parameters where an item is released. */
export const subject = z.strictObject({ subjectKind, subjectId: id });

/** To whom an item is released. */
export const releaseBody = z.strictObject({ readerId: id });

/** Somebody to whom the reader may release something of theirs: enough to choose them by, and no more of their profile. */
export const possibleReader = z.object({ id, name: z.string(), jobTitle: z.string().nullable() });
export type PossibleReader = z.infer<typeof possibleReader>;
export const possibleReaders = pageOf(possibleReader);
export const possibleReadersQuery = pageQuery.extend({
  /** Part of a name; letters match in either case and whatever their accents. */
  search: line({ max: 100 }).optional(),
});

/** Somebody who can read an item, why, and when they last did. */
export const itemReader = z.object({
  memberId: id,
  name: z.string(),
  ground: accessGround,
  /** When the owner released it; null where they read it on another ground. */
  releasedAt: instant.nullable(),
  /** The last read that the ledger knows of; null: not read yet. */
  lastReadAt: instant.nullable(),
});
export type ItemReader = z.infer<typeof itemReader>;

export const itemReaders = z.object({ items: z.array(itemReader) });

/** Who can read a person's profile. Those below them are counted: there may be thousands, who only look up their own chain. */
export const profileReaders = itemReaders.extend({ below: z.int() });
export type ProfileReaders = z.infer<typeof profileReaders>;
