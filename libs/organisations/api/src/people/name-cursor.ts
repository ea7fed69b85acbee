import { decodeCursor, id, invalid, type Id } from '@waymark/foundation/kernel';
import type { z } from 'zod';

/** The last row of the page before, in a list that is ordered by name and then id. */
export interface NameCursor {
  name: string;
  id: Id;
}

/** @throws DomainError INVALID at `query.cursor` where the word is not one that a list by name gave. */
export function readNameCursor(cursor: string | undefined): NameCursor | null {
  if (cursor === undefined) return null;
  const [name, lastId] = decodeCursor(cursor, 2) ?? [];
  const parsed = id.safeParse(lastId);
  if (typeof name !== 'string' || !parsed.success) throw strangeCursor();
  return { name, id: parsed.data };
}

/**
 * The values that order a list, of the last row of the page before; null on the first page.
 * @throws DomainError INVALID at `query.cursor` where they are not of this shape.
 */
export function readCursor<const Parts extends [z.ZodType, ...z.ZodType[]]>(
  cursor: string | undefined,
  shape: z.ZodTuple<Parts, null>,
): z.output<z.ZodTuple<Parts, null>> | null {
  if (cursor === undefined) return null;
  const parsed = shape.safeParse(decodeCursor(cursor, shape.def.items.length));
  if (!parsed.success) throw strangeCursor();
  return parsed.data;
}

export function strangeCursor() {
  return invalid('query.cursor', 'This is not a cursor of this list. Begin with the first page.');
}
