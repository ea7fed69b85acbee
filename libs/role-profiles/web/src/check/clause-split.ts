import { coverDescription } from '@waymark/role-profiles/domain';

/** Clauses as they stand in a field: one on each line. */
export function clausesFrom(field: string): string[] {
  return field
    .split('\n')
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

export function fieldFrom(clauses: readonly string[]): string {
  return clauses.join('\n');
}

/**
 * Where clauses, joined by spaces, stop being the description: the words around that place, or null where nothing is
 * lost and nothing was added. White space does not count, and the words before a list may stand in each of its clauses.
 */
export function lostBySplitting(clauses: readonly string[], description: string): string | null {
  if (coverDescription(clauses, description)) return null;
  const [split, whole] = [clauses.join(' '), description].map((text) => text.trim().split(/\s+/));
  if (split === undefined || whole === undefined) return null;
  const length = Math.max(split.length, whole.length);
  for (let at = 0; at < length; at++) {
    if (split[at] !== whole[at]) return (whole[at] === undefined ? split : whole).slice(Math.max(0, at - 2), at + 3).join(' ');
  }
  return null;
}
