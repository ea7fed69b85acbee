/** What a window over many lines, rows or columns, is drawn from. */
export interface WindowFacts {
  /** How many there are. */
  readonly count: number;
  /** The first that is seen at least in part. */
  readonly first: number;
  /** How many are seen. */
  readonly seen: number;
  /** One that is drawn wherever it is, because the focus is in it; null: none. */
  readonly kept: number | null;
}

/** How a window behaves. */
export interface WindowRules {
  /** So few are drawn all together. */
  readonly alwaysDrawn: number;
  /** How many are drawn beyond what is seen, on either side. */
  readonly ahead: number;
  /** The window moves by so many, so that not every pixel changes it. */
  readonly step: number;
}

export const rowWindow: WindowRules = { alwaysDrawn: 40, ahead: 4, step: 2 };
export const columnWindow: WindowRules = { alwaysDrawn: 24, ahead: 2, step: 3 };

/** A line that is drawn, or the room of some that are not. */
export type DrawnLine = { readonly kind: 'LINE'; readonly index: number } | { readonly kind: 'ROOM'; readonly lines: number; readonly before: number };

/** The lines that are drawn, in their order, with room between them for the others. */
export function drawnLines({ count, first, seen, kept }: WindowFacts, { alwaysDrawn, ahead, step }: WindowRules): DrawnLine[] {
  if (count <= alwaysDrawn) return Array.from({ length: count }, (_, index) => ({ kind: 'LINE', index }));
  const start = Math.max(0, Math.floor((first - ahead) / step) * step);
  const end = Math.min(count, Math.ceil((first + seen + ahead) / step) * step);
  const indexes = new Set(Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset));
  if (kept !== null && kept >= 0 && kept < count) indexes.add(kept);
  return withRoom([...indexes].sort((one, other) => one - other), count);
}

function withRoom(indexes: readonly number[], count: number): DrawnLine[] {
  const lines: DrawnLine[] = [];
  let next = 0;
  for (const index of indexes) {
    if (index > next) lines.push({ kind: 'ROOM', lines: index - next, before: index });
    lines.push({ kind: 'LINE', index });
    next = index + 1;
  }
  return next < count ? [...lines, { kind: 'ROOM', lines: count - next, before: count }] : lines;
}
