import * as z from 'zod';

/** The most items one page carries. */
export const maxPageSize = 100;

/**
 * What a list takes: `cursor` is what the page before gave as `nextCursor` and means nothing to the caller;
 * `limit` is 1 to 100 items, 50 when absent.
 */
export const pageQuery = z.strictObject({
  // The longest name, 200 code points, takes up to 2,400 characters of a cursor.
  cursor: z.string().max(4096).optional(),
  limit: z.coerce.number().int().min(1).max(maxPageSize).default(50),
});
export type PageQuery = z.infer<typeof pageQuery>;

/** A page of a list. `nextCursor` is null on the last page. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/**
 * Cuts a page out of rows that were read with one more than the limit.
 * `keyOf` gives the values that order the list, so that the next page starts after the last row of this one.
 */
export function cutPage<Row>(rows: Row[], limit: number, keyOf: (row: Row) => readonly (string | number)[]): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null;
  return { items, nextCursor };
}

/** The ordering values of a row as an opaque, URL-safe word. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return encodeURIComponent(JSON.stringify(key));
}

/**
 * The ordering values that `encodeCursor` wrote, or null where the word is not a cursor of `size` values
 * (the list then answers 400 with the path `query.cursor`).
 */
export function decodeCursor(cursor: string, size: number): (string | number)[] | null {
  try {
    const key: unknown = JSON.parse(decodeURIComponent(cursor));
    const ofKnownShape = Array.isArray(key) && key.length === size && key.every(isOrderingValue);
    return ofKnownShape ? key : null;
  } catch {
    return null; // not something we wrote: the caller names the path
  }
}

/** Whether a made-up cursor's part is one that a query can be asked with. */
function isOrderingValue(part: unknown): part is string | number {
  if (typeof part === 'string') return part.isWellFormed() && !part.includes('\u0000');
  return typeof part === 'number' && Number.isFinite(part);
}
