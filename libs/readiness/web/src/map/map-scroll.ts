import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import { columnWindow, drawnLines, rowWindow, type DrawnLine, type WindowFacts } from './map-window';

/** How high a row and how wide a skill is until they have been measured, in pixels. */
const guessedPitch = 59;
const guessedWidth = 79;

interface Seen {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

/** Which part of a map is seen, and how a row comes into view behind the head and the row of cover, which stay. */
@Injectable()
export class MapScroll {
  private readonly destroyed = inject(DestroyRef);
  private readonly seen = signal<Seen>({ row: 0, rows: 12, column: 0, columns: 14 }, { equal: sameSeen });
  private readonly rowPitch = signal(guessedPitch);
  private readonly edges = { top: 0, bottom: 0, left: 0, width: guessedWidth };
  private scroller: HTMLElement | null = null;
  private table: HTMLTableElement | null = null;
  /** From one row to the next, in pixels. */
  readonly pitch = this.rowPitch.asReadonly();

  /** How many rows a Page key moves by. */
  page(): number {
    return Math.max(1, this.seen().rows - 1);
  }

  rows(facts: Pick<WindowFacts, 'count' | 'kept'>): DrawnLine[] {
    const { row, rows } = this.seen();
    return drawnLines({ ...facts, first: row, seen: rows }, rowWindow);
  }

  columns(facts: Pick<WindowFacts, 'count' | 'kept'>): DrawnLine[] {
    const { column, columns } = this.seen();
    return drawnLines({ ...facts, first: column, seen: columns }, columnWindow);
  }

  /** Keeps up with how the map is scrolled and how large it is, until the map is gone. */
  follow(scroller: HTMLElement, table: HTMLTableElement): void {
    this.scroller = scroller;
    this.table = table;
    const look = () => this.look();
    const sizes = new ResizeObserver(() => this.measure());
    scroller.addEventListener('scroll', look, { passive: true });
    sizes.observe(scroller);
    sizes.observe(table);
    this.destroyed.onDestroy(() => {
      scroller.removeEventListener('scroll', look);
      sizes.disconnect();
    });
  }

  /** Scrolls just so far that a cell is seen whole, beside the names and between the head and the foot. */
  reveal(row: number | null, column: number | null): void {
    const { scroller } = this;
    if (scroller === null) return;
    const { top, bottom, left, width } = this.edges;
    if (row !== null) scroller.scrollTop = nearest(scroller.scrollTop, scroller.clientHeight - top - bottom, row * this.rowPitch(), this.rowPitch());
    if (column !== null) scroller.scrollLeft = nearest(scroller.scrollLeft, scroller.clientWidth - left, column * width, width);
    this.look();
  }

  /** Sizes change seldom, and to ask for them while scrolling would have the browser lay the map out once more. */
  private measure(): void {
    const { scroller, table } = this;
    if (scroller === null || table === null || scroller.clientHeight === 0) return;
    Object.assign(this.edges, edgesOf(table));
    const [first, second] = table.querySelectorAll<HTMLElement>('tbody tr[data-row]');
    const pitch = first === undefined || second === undefined ? 0 : second.offsetTop - first.offsetTop;
    // Two rows that are drawn need not be neighbours: the focus keeps one of them.
    if (pitch > 0 && pitch < 3 * guessedPitch) this.rowPitch.set(pitch);
    this.look();
  }

  private look(): void {
    const { scroller } = this;
    if (scroller === null || scroller.clientHeight === 0) return;
    const { top, bottom, left, width } = this.edges;
    const pitch = this.rowPitch();
    this.seen.set({
      row: Math.floor(scroller.scrollTop / pitch),
      rows: Math.ceil(Math.max(pitch, scroller.clientHeight - top - bottom) / pitch) + 1,
      column: Math.floor(scroller.scrollLeft / width),
      columns: Math.ceil(Math.max(width, scroller.clientWidth - left) / width) + 1,
    });
  }
}

/** How much of the window head, foot and names cover, and how wide a skill is. */
function edgesOf({ tHead, tFoot, offsetWidth }: HTMLTableElement) {
  const [names, ...skills] = [...(tHead?.lastElementChild?.children ?? [])] as HTMLElement[];
  const left = names?.offsetWidth ?? 0;
  return { top: tHead?.offsetHeight ?? 0, bottom: tFoot?.offsetHeight ?? 0, left, width: skills.length === 0 ? guessedWidth : (offsetWidth - left) / skills.length };
}

/** How far to scroll so that a stretch is seen whole in a window, and no further than that. */
function nearest(scrolled: number, room: number, from: number, length: number): number {
  if (from < scrolled) return from;
  return from + length > scrolled + room ? from + length - room : scrolled;
}

function sameSeen(one: Seen, other: Seen): boolean {
  return one.row === other.row && one.rows === other.rows && one.column === other.column && one.columns === other.columns;
}
