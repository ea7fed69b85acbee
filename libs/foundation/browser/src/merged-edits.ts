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
 * what both began with (`before`). A list of things with ids is put together thing by thing. Nothing is lost: where both
 * wrote, both versions are given back.
 */
export function mergeEdits<Fields extends object>(before: Fields, mine: Fields, theirs: Fields): MergedEdits<Fields> {
  const names = Object.keys(theirs) as (keyof Fields & string)[];
  const merged = names.map((field) => ({ field, ...mergeValues(before[field], mine[field], theirs[field]) }));
  return {
    fields: Object.fromEntries(merged.map(({ field, mine: shown }) => [field, shown])) as Fields,
    conflicts: merged.filter(({ clash }) => clash).map(({ field, mine: here, theirs: there }) => ({ field, mine: here, theirs: there })),
  };
}

/** Two versions of a value, each with what only the other one changed; they differ where both wrote (`clash`). */
interface MergedValue<Value> {
  readonly mine: Value;
  readonly theirs: Value;
  readonly clash: boolean;
}

const agreed = <Value>(value: Value): MergedValue<Value> => ({ mine: value, theirs: value, clash: false });

function mergeValues<Value>(before: Value, mine: Value, theirs: Value): MergedValue<Value> {
  if (same(mine, before)) return agreed(theirs);
  if (same(theirs, before) || same(mine, theirs)) return agreed(mine);
  const lists: readonly unknown[] = [before, mine, theirs];
  return lists.every(isListOfThings) ? (mergeLists(...(lists as [Thing[], Thing[], Thing[]])) as MergedValue<Value>) : { mine, theirs, clash: true };
}

/** Something in a list that has an id of its own. */
interface Thing {
  readonly id: string;
}

function isListOfThings(value: unknown): value is Thing[] {
  return Array.isArray(value) && value.every((each: unknown) => typeof each === 'object' && each !== null && 'id' in each && typeof each.id === 'string');
}

/** In this person's order, and what somebody else added at the end. What one removed stays where the other one wrote in it. */
function mergeLists(before: Thing[], mine: Thing[], theirs: Thing[]): MergedValue<Thing[]> {
  const find = (list: Thing[], id: string) => list.find((each) => each.id === id);
  const ids = [...new Set([...mine, ...theirs].map(({ id }) => id))];
  const merged = ids.flatMap((id) => {
    const [began, here, there] = [find(before, id), find(mine, id), find(theirs, id)];
    if (here !== undefined && there !== undefined) return [mergeThings(began ?? there, here, there)];
    const left = here ?? there;
    return left === undefined || same(left, began) ? [] : [agreed(left)];
  });
  return { mine: merged.map((each) => each.mine), theirs: merged.map((each) => each.theirs), clash: merged.some(({ clash }) => clash) };
}

function mergeThings(before: Thing, mine: Thing, theirs: Thing): MergedValue<Thing> {
  const { fields, conflicts } = mergeEdits(before, mine, theirs);
  const other = Object.fromEntries(conflicts.map(({ field, theirs: there }) => [field, there]));
  return { mine: fields, theirs: { ...fields, ...other }, clash: conflicts.length > 0 };
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
