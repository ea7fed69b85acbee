/** What a person reads alike in an address, and what mail systems often treat alike. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/0/g, 'o'],
  [/[1i|]/g, 'l'],
  [/5/g, 's'],
];

/**
 * The shape of an address in lower case: two addresses of one shape look alike, or differ in dots, hyphens, underscores
 * or in what stands after a plus. For warnings only, never to find a person.
 */
export function addressShape(address: string): string {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at).replace(/\+.*$/, '').replace(/[._-]/g, '');
  return alike.reduce((text, [pattern, letter]) => text.replace(pattern, letter), `${local}${address.slice(at)}`);
}

/** The first letter of a text that is none of ASCII, as a person is told about it; null where there is none. */
export function strangeLetter(text: string): string | null {
  const found = /\P{ASCII}/u.exec(text)?.[0];
  if (found === undefined) return null;
  return `“${found}” (U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
}

/** Whether two names of different things are close enough to be one that somebody mistyped or cut short. */
export function areAlike(one: string, other: string): boolean {
  const [short, long] = [plain(one), plain(other)].toSorted((a, b) => a.length - b.length) as [string, string];
  if (short.length < 4) return false;
  return long.startsWith(short) || (long.length - short.length <= 2 && withinTwoEdits(short, long));
}

function plain(name: string): string {
  return name.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '').replace(/s$/, '');
}

/** Whether at most one in five letters, and at most two, have to be typed differently. */
function withinTwoEdits(one: string, other: string): boolean {
  const most = Math.min(2, Math.floor(other.length / 5));
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      current.push(Math.min((above[column - 1] ?? 0) + (same ? 0 : 1), (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return (above[other.length] ?? 99) <= most;
}
