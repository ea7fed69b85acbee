import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import { drawnRows, type DrawnRow, type WindowFacts } from './map-window';

/** How high a row is until one has been measured, in pixels. */
const guessedPitch = 59;

/** Which rows of a map are seen, and how a row comes into view behind the head and the row of cover, which stay. */
@Injectable()
export class MapScroll {
  private readonly destroyed = inject(DestroyRef);
  private readonly seen = signal({ first: 0, seen: 12 }, { equal: (one, other) => one.first === other.first && one.seen === other.seen });
  private readonly rowPitch = signal(guessedPitch);
  private scroller: HTMLElement | null = null;
  private table: HTMLTableElement | null = null;
  /** From one row to the next, in pixels. */
  readonly pitch = this.rowPitch.asReadonly();

  /** How many rows a Page key moves by. */
  page(): number {
    return Math.max(1, this.seen().seen - 1);
  }

  rows({ count, kept }: Pick<WindowFacts, 'count' | 'kept'>): DrawnRow[] {
    return drawnRows({ count, kept, ...this.seen() });
  }

  /** Keeps up with how the map is scrolled, until the map is gone. */
  follow(scroller: HTMLElement, table: HTMLTableElement): void {
    this.scroller = scroller;
    this.table = table;
    const look = () => this.look();
    scroller.addEventListener('scroll', look, { passive: true });
    const sizes = new ResizeObserver(look);
    sizes.observe(scroller);
    this.destroyed.onDestroy(() => {
      scroller.removeEventListener('scroll', look);
      sizes.disconnect();
    });
  }

  /** Scrolls just so far that a row is seen whole. */
  reveal(index: number): void {
    const { scroller } = this;
    if (scroller === null) return;
    const { top, bottom } = this.edges();
    const from = index * this.rowPitch();
    const to = from + this.rowPitch();
    const room = scroller.clientHeight - top - bottom;
    if (from < scroller.scrollTop) scroller.scrollTop = from;
    else if (to > scroller.scrollTop + room) scroller.scrollTop = to - room;
    this.look();
  }

  /** Tells the browser what covers the edges, so that it scrolls a focused cell clear of them. */
  keepClear(): void {
    const { top, bottom } = this.edges();
    const left = this.table?.tHead?.rows[0]?.cells[0]?.offsetWidth ?? 0;
    if (this.scroller !== null) this.scroller.style.scrollPadding = `${top + 8}px 8px ${bottom + 8}px ${left + 8}px`;
  }

  private look(): void {
    const { scroller } = this;
    if (scroller === null || scroller.clientHeight === 0) return;
    this.measure();
    const { top, bottom } = this.edges();
    const pitch = this.rowPitch();
    const room = Math.max(pitch, scroller.clientHeight - top - bottom);
    this.seen.set({ first: Math.floor(scroller.scrollTop / pitch), seen: Math.ceil(room / pitch) + 1 });
  }

  private measure(): void {
    const rows = this.table?.tBodies[0]?.querySelectorAll<HTMLElement>('tr[data-row]');
    const pitch = rows === undefined ? NaN : (rows[1]?.offsetTop ?? NaN) - (rows[0]?.offsetTop ?? NaN);
    // Two rows that are drawn need not be neighbours: the focus keeps one of them.
    if (pitch > 0 && pitch < 3 * guessedPitch) this.rowPitch.set(pitch);
  }

  private edges(): { top: number; bottom: number } {
    return { top: this.table?.tHead?.offsetHeight ?? 0, bottom: this.table?.tFoot?.offsetHeight ?? 0 };
  }
}
