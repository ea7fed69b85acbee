import fc from 'fast-check';
import { z } from 'zod';
import { cutPage, decodeCursor, encodeCursor, maxPageSize, pageOf, pageQuery } from './paging';

/** What a row is ordered by: names, instants, ids and counts. */
const orderingKey = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }).filter((value) => !value.includes('\u0000')),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
  ),
  { minLength: 1, maxLength: 4 },
);

describe('a cursor', () => {
  it('comes back as the key it was made from', () => {
    fc.assert(
      fc.property(orderingKey, (key) => {
        expect(decodeCursor(encodeCursor(key), key.length)).toEqual(key);
      }),
    );
  });

  it('can stand in an address as it is', () => {
    fc.assert(
      fc.property(orderingKey, (key) => {
        expect(encodeCursor(key)).toMatch(/^[\w.!~*'()%-]*$/);
      }),
    );
  });

  it('of the longest name in any alphabet is accepted for the next page', () => {
    const longestName = '😀'.repeat(200);
    const cursor = encodeCursor([longestName, '01890a5d-ac96-774b-bcce-b302099a8057']);
    expect(pageQuery.safeParse({ cursor }).success).toBe(true);
  });

  it('of another list is not one of this list', () => {
    expect(decodeCursor(encodeCursor(['Amara', 1]), 1)).toBeNull();
  });

  it('made up by a caller is null and never an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (madeUp) => {
        expect(decodeCursor(`x${madeUp}`, 1)).toBeNull();
      }),
    );
  });

  it.each([
    ['an object', '{"length":1}'],
    ['a nested list', '[["Amara"]]'],
    ['null', '[null]'],
    ['a number too large to be one', '[1e999]'],
    ['U+0000, which cannot be stored', String.raw`["\u0000"]`],
    ['half of a surrogate pair', String.raw`["\ud800"]`],
    ['a bare word', 'Amara'],
    ['a broken escape', '%E0%A4%A'],
  ])('that holds %s is null', (_, madeUp) => {
    expect(decodeCursor(madeUp, 1)).toBeNull();
  });
});

describe('cutPage', () => {
  const people = ['Amara', 'Priya', 'Rhys', 'Sunita', 'Tomasz'];

  /** Reads `people` the way a repository does: one more than the limit, after the cursor. */
  function readPage(limit: number, cursor: string | null) {
    const after = cursor === null ? null : decodeCursor(cursor, 1);
    const start = after === null ? 0 : people.indexOf(String(after[0])) + 1;
    return cutPage(people.slice(start, start + limit + 1), limit, (name) => [name]);
  }

  it('gives every row once and in order, whatever the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), (limit) => {
        const seen: string[] = [];
        let cursor: string | null = null;
        do {
          const page = readPage(limit, cursor);
          seen.push(...page.items);
          cursor = page.nextCursor;
        } while (cursor !== null);
        expect(seen).toEqual(people);
      }),
    );
  });

  it('has no next page where the rows end exactly at the limit', () => {
    expect(readPage(people.length, null)).toEqual({ items: people, nextCursor: null });
  });

  it('of no rows is empty and last', () => {
    expect(cutPage([], 10, () => [])).toEqual({ items: [], nextCursor: null });
  });
});

describe('pageQuery', () => {
  it('asks for 50 items where the caller names no limit', () => {
    expect(pageQuery.parse({})).toEqual({ limit: 50 });
  });

  it('reads a limit from the address', () => {
    expect(pageQuery.parse({ limit: '7' })).toEqual({ limit: 7 });
  });

  it.each(['0', '-1', '1.5', 'many', String(maxPageSize + 1)])('refuses a limit of %s', (limit) => {
    expect(pageQuery.safeParse({ limit }).success).toBe(false);
  });

  it('refuses a word it does not know', () => {
    expect(pageQuery.safeParse({ page: '2' }).success).toBe(false);
  });
});

it('a page strips from its items what the contract does not name', () => {
  const page = pageOf(z.object({ name: z.string() }));
  expect(page.parse({ items: [{ name: 'Amara', salary: 1 }], nextCursor: null })).toEqual({
    items: [{ name: 'Amara' }],
    nextCursor: null,
  });
});
