/** What the window of the map is drawn from. */
export interface WindowFacts {
  /** How many rows there are. */
  readonly count: number;
  /** The first row that is seen at least in part. */
  readonly first: number;
  /** How many are seen. */
  readonly seen: number;
  /** A row that is drawn wherever it is, because the focus is in it; null: none. */
  readonly kept: number | null;
}

/** A row that is drawn, or the room of some that are not. */
export type DrawnRow = { readonly kind: 'ROW'; readonly index: number } | { readonly kind: 'ROOM'; readonly rows: number; readonly before: number };

/** So few are drawn all together. */
const alwaysDrawn = 40;
/** How many are drawn beyond what is seen, on either side. */
const ahead = 6;
/** The window moves by so many rows, so that not every pixel changes it. */
const step = 2;

/** The rows that are drawn, in their order, with room between them for the others. */
export function drawnRows({ count, first, seen, kept }: WindowFacts): DrawnRow[] {
  if (count <= alwaysDrawn) return Array.from({ length: count }, (_, index) => ({ kind: 'ROW', index }));
  const start = Math.max(0, Math.floor((first - ahead) / step) * step);
  const end = Math.min(count, Math.ceil((first + seen + ahead) / step) * step);
  const indexes = new Set(Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset));
  if (kept !== null && kept < count) indexes.add(kept);
  return withRoom([...indexes].sort((one, other) => one - other), count);
}

function withRoom(indexes: readonly number[], count: number): DrawnRow[] {
  const rows: DrawnRow[] = [];
  let next = 0;
  for (const index of indexes) {
    if (index > next) rows.push({ kind: 'ROOM', rows: index - next, before: index });
    rows.push({ kind: 'ROW', index });
    next = index + 1;
  }
  return next < count ? [...rows, { kind: 'ROOM', rows: count - next, before: count }] : rows;
}
