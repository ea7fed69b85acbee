import { id, instant, pageOf, pageQuery } from '@waymark/foundation/kernel';
import * as z from 'zod';

/**
 * On what ground somebody reads an item of another person. The vocabulary is data: a new word is given the words that
 * stand after the reader's name where its owner looks.
 */
export const accessGrounds = {
  mentor: 'your mentor',
  'line-manager': 'your manager',
  assessor: 'assessor of this claim',
  released: 'you released it',
  report: 'somebody you manage',
  'programme-owner': 'owner of the programme',
  'organisation-admin': 'admin of the organisation',
} as const;
export type AccessGround = keyof typeof accessGrounds;
export const accessGround = z.enum(Object.keys(accessGrounds) as [AccessGround, ...AccessGround[]]);

/** What kind of item: lower-case words, such as `claim` or `member`. The domain that owns the item names it. */
export const subjectKind = z.string().max(40).regex(/^[a-z]+(-[a-z]+)*$/, 'Use lower-case words, like claim');

/** An item that can be read by some and not by others. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
}

/** Within how many minutes the same person reading the same item on the same ground again is the same line. */
export const foldedMinutes = 5;

/** Who read an item of the person who asks. Reads within `foldedMinutes` of each other are one line, at the first. */
export const accessEvent = z.object({
  id,
  at: instant,
  readerId: id,
  readerName: z.string(),
  ground: accessGround,
  subjectKind,
  subjectId: id,
});
export type AccessEventView = z.infer<typeof accessEvent>;

export const accessEventPage = pageOf(accessEvent);
export const accessEventQuery = pageQuery.extend({ subjectKind: subjectKind.optional(), subjectId: id.optional() });

/** How often items of a kind were read on a ground in a month: all that an admin sees of the ledger. */
export const accessCounts = z.object({
  items: z.array(
    z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), subjectKind, ground: accessGround, reads: z.int(), readers: z.int() }),
  ),
});
export type AccessCounts = z.infer<typeof accessCounts>;
