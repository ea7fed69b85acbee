/** Two versions of one field, of which a person chooses. */
export interface FieldConflict<Fields> {
  field: keyof Fields & string;
  mine: Fields[keyof Fields];
  theirs: Fields[keyof Fields];
}

export interface MergedEdits<Fields> {
  /** What is shown: the typed words where only this person wrote, the stored ones where only somebody else did. */
  fields: Fields;
  /** The fields in which both wrote different things. Until one is chosen, what this person typed is shown. */
  conflicts: FieldConflict<Fields>[];
}

/**
 * Puts together what this person typed (`mine`) and what somebody else stored meanwhile (`theirs`), field by field, by
 * what both began with (`before`). Nothing is lost: where both wrote, both versions are given back.
 */
export function mergeEdits<Fields extends object>(before: Fields, mine: Fields, theirs: Fields): MergedEdits<Fields> {
  const names = Object.keys(theirs) as (keyof Fields & string)[];
  const conflicts = names
    .filter((field) => !same(mine[field], before[field]) && !same(theirs[field], before[field]) && !same(mine[field], theirs[field]))
    .map((field) => ({ field, mine: mine[field], theirs: theirs[field] }));
  const shown = names.map((field) => [field, same(mine[field], before[field]) ? theirs[field] : mine[field]] as const);
  return { fields: Object.fromEntries(shown) as Fields, conflicts };
}

/** The fields in which two versions differ, with their value in the first. */
export function changedFields<Fields extends object>(now: Fields, before: Fields): Partial<Fields> {
  const names = (Object.keys(now) as (keyof Fields & string)[]).filter((field) => !same(now[field], before[field]));
  return Object.fromEntries(names.map((field) => [field, now[field]])) as Partial<Fields>;
}

/** Whether two values say the same but for spaces around their words, which the server trims. */
export function sameTrimmed(one: unknown, other: unknown): boolean {
  return same(trimmed(one), trimmed(other));
}

function trimmed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null), (_, part: unknown) => (typeof part === 'string' ? part.trim() : part)) as unknown;
}

/** Values are what JSON can say, with their keys in the order of the schema. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
