import { decodeCursor, id, invalid, type Id } from '@waymark/foundation/kernel';

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

export function strangeCursor() {
  return invalid('query.cursor', 'This is not a cursor of this list. Begin with the first page.');
}
