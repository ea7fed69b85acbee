import type { Id } from '@waymark/foundation/kernel';

/**
 * A column of a tenant table that holds sealed words. What is sealed is bound to its organisation, table, column and
 * the values of `bound`, so that it opens in no other row and not beside another version of its row.
 */
export interface SealedColumn<Bound extends string = string> {
  readonly table: string;
  readonly column: string;
  /** The columns of the key beside the organisation's. */
  readonly key: readonly string[];
  /** The columns whose values it is bound to: the key, and whatever has to stay as it is. */
  readonly bound: readonly Bound[];
}

/** What a sealed value is bound to, column by column. */
export type BoundTo<Bound extends string> = Readonly<Record<Bound, string | number>>;

/** Declares a sealed column; the names of what it is bound to are typed. */
export function sealedColumn<const Bound extends string>(column: SealedColumn<Bound>): SealedColumn<Bound> {
  return column;
}

/** What is said for sealing and for opening alike. */
export function placeOf<Bound extends string>(organisationId: Id, { table, column, bound }: SealedColumn<Bound>, values: BoundTo<Bound>): string {
  return JSON.stringify([organisationId, table, column, ...bound.map((name) => String(values[name]))]);
}
