/** A place in the map: row 0 is the head, then the people, then the cover; column 0 is the name. */
export interface MapPlace {
  readonly row: number;
  readonly column: number;
}

export interface MapExtent {
  /** Head and cover included. */
  readonly rows: number;
  /** The column of names included. */
  readonly columns: number;
  /** How many people fit into the window. */
  readonly page: number;
}

type Step = (place: MapPlace, extent: MapExtent) => MapPlace;

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  PageUp: ({ row, column }, { page }) => ({ row: Math.max(1, row - page), column }),
  PageDown: ({ row, column }, { page, rows }) => ({ row: Math.min(rows - 2, row + page), column }),
  'Control+Home': () => ({ row: 1, column: 0 }),
  'Control+End': (_, { rows, columns }) => ({ row: rows - 2, column: columns - 1 }),
};

/**
 * Where a key leads from a place, within the map; null for a key that moves nothing, which is left to the browser.
 * Source: the grid pattern of the ARIA Authoring Practices Guide.
 */
export function placeAfter({ key, ctrlKey, altKey, metaKey, shiftKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>, place: MapPlace, extent: MapExtent): MapPlace | null {
  if (altKey || metaKey || shiftKey) return null;
  const step = steps[ctrlKey ? `Control+${key}` : key];
  return step === undefined ? null : within(step(place, extent), extent);
}

/** The place, or the nearest one that there is. The corner above the names says nothing that can be used. */
export function within({ row, column }: MapPlace, { rows, columns }: MapExtent): MapPlace {
  const inside = { row: clamp(row, rows - 1), column: clamp(column, columns - 1) };
  return inside.row === 0 && inside.column === 0 ? { row: row <= 0 && column > 0 ? 0 : 1, column: 0 } : inside;
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(value, last));
}
