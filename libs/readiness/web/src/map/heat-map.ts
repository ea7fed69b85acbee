import { Component, type ElementRef, Injector, afterNextRender, afterRenderEffect, computed, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MapPerson } from '@waymark/readiness/domain';
import { Icon } from '@waymark/foundation/ui';
import { CoverRisk } from '../cover/cover-risk';
import type { SkillColumn } from '../team/team-figures';
import { BandTag } from '../words/band-tag';
import { placeAfter, within, type MapPlace } from './map-keys';
import { categoryGroups } from './map-order';
import { drawnCells, type DrawnCell, type Moved } from './map-rows';
import { MapScroll } from './map-scroll';

/** A cell that somebody opens. */
export interface ChosenCell {
  readonly memberId: string;
  readonly requirementId: string;
}

/**
 * People against skills: a native table that is one tab stop. Arrow keys, Home, End and Page keys move between its cells;
 * Enter opens one. Its head, its column of names and its row of cover stay where they are. Of many people only those
 * who are seen are drawn, and the rows say which of how many they are.
 */
@Component({
  selector: 'wm-heat-map',
  imports: [BandTag, CoverRisk, Icon, RouterLink],
  providers: [MapScroll],
  templateUrl: './heat-map.html',
  styleUrl: './heat-map.css',
  host: { '(keydown)': 'move($event)', '(click)': 'press($event)', '(focusin)': 'arrive($event)', '(focusout)': 'focused.set(false)' },
})
export class HeatMap {
  readonly caption = input.required<string>();
  /** As rows, in their order. */
  readonly people = input.required<readonly MapPerson[]>();
  /** Skills in their order. */
  readonly columns = input.required<readonly SkillColumn[]>();
  /** How many people the cover counts, also those who are not shown. */
  readonly everybody = input.required<number>();
  readonly moved = input.required<Moved>();
  /** Whether skills stand together by their category. */
  readonly grouped = input(false);
  /** The key of the skill that people are sorted by. */
  readonly sortedBy = input<string>();
  /** The cell whose explanation is open, as `cellId`. */
  readonly open = input<string>();
  readonly cellChosen = output<ChosenCell>();
  /** People are to be sorted by the gap in this skill. */
  readonly skillChosen = output<SkillColumn>();
  /** Who is behind the cover of this skill is to be shown. */
  readonly coverChosen = output<SkillColumn>();

  private readonly injector = inject(Injector);
  private readonly scroll = inject(MapScroll);
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  private readonly table = viewChild.required<ElementRef<HTMLTableElement>>('table');
  protected readonly focused = signal(false);
  protected readonly groups = computed(() => (this.grouped() ? categoryGroups(this.columns()) : []));
  /** Rows of the head: one more where skills stand in groups. */
  protected readonly headRows = computed(() => (this.groups().length > 0 ? 2 : 1));
  private readonly extent = computed(() => ({ rows: this.people().length + 2, columns: this.columns().length + 1, page: this.scroll.page() }));
  protected readonly rowCount = computed(() => this.people().length + 1 + this.headRows());
  protected readonly columnCount = computed(() => this.extent().columns);
  /** The cell that the tab key leads to. */
  private readonly active = linkedSignal<ReturnType<typeof this.extent>, MapPlace>({
    source: this.extent,
    computation: (extent, before) => within(before?.value ?? { row: 1, column: 1 }, extent),
  });
  protected readonly drawn = computed(() => this.scroll.rows({ count: this.people().length, kept: this.focused() ? this.active().row - 1 : null }));
  protected readonly drawnColumns = computed(() => this.scroll.columns({ count: this.columns().length, kept: this.focused() ? this.active().column - 1 : null }));
  private readonly cells = computed(() => cellsByPerson(this.columns(), this.moved()));
  protected readonly opened = computed(() => {
    const [memberId, requirementId] = (this.open() ?? '').split('.');
    return { row: this.people().findIndex(({ id }) => id === memberId), column: this.columns().findIndex(({ requirement }) => requirement.requirementId === requirementId) };
  });

  constructor() {
    afterNextRender(() => this.scroll.follow(this.scroller().nativeElement, this.table().nativeElement));
    afterRenderEffect(() => {
      this.drawn();
      this.drawnColumns();
      this.columns();
      this.offerTabStop();
    });
  }

  /** Leads the focus to a cell, wherever it is. Gives whether there is one. */
  focusCell(id: string): boolean {
    const [memberId, requirementId] = id.split('.');
    const row = this.people().findIndex((person) => person.id === memberId);
    const column = this.columns().findIndex(({ requirement }) => requirement.requirementId === requirementId);
    if (row === -1 || column === -1) return false;
    this.go({ row: row + 1, column: column + 1 });
    return true;
  }

  /** Leads the focus to the first cell of a skill. */
  focusSkill(key: string): void {
    const column = this.columns().findIndex(({ requirement }) => requirement.key === key);
    if (column !== -1) this.go({ row: 1, column: column + 1 });
  }

  /** How high the room of rows is that are not drawn, in pixels, beside the space between two rows. */
  protected roomFor(rows: number): number {
    return rows * this.scroll.pitch() - 3;
  }

  /** What a head has room for: the words in brackets at the end of a title are heard and not seen. */
  protected shortTitle({ requirement: { title } }: SkillColumn): string {
    return title.replace(/\s*\([^()]*\)$/, '');
  }

  protected restOfTitle(column: SkillColumn): string {
    return column.requirement.title.slice(this.shortTitle(column).length);
  }

  protected cellsOf(index: number): readonly DrawnCell[] {
    const person = this.people()[index];
    return person === undefined ? [] : this.cells()(person);
  }

  protected move(event: KeyboardEvent): void {
    const place = placeAfter(event, this.active(), this.extent());
    if (place === null || this.placeOf(event.target) === null) return;
    event.preventDefault();
    this.go(place);
  }

  protected arrive({ target }: FocusEvent): void {
    const place = this.placeOf(target);
    if (place === null) return;
    this.focused.set(true);
    this.active.set(place);
  }

  protected press({ target }: MouseEvent): void {
    const place = target instanceof Element && target.closest('button') !== null ? this.placeOf(target) : null;
    const column = place === null ? undefined : this.columns()[place.column - 1];
    if (place === null || column === undefined) return;
    const person = this.people()[place.row - 1];
    if (place.row === 0) this.skillChosen.emit(column);
    else if (place.row > this.people().length) this.coverChosen.emit(column);
    else if (person !== undefined) this.cellChosen.emit({ memberId: person.id, requirementId: column.requirement.requirementId });
  }

  private go(place: MapPlace): void {
    this.focused.set(true);
    this.active.set(place);
    this.reveal(place);
    // A cell that is drawn takes the focus at once, so that a key that is held down is kept up with.
    if (this.targetAt(place) !== null) return this.takeFocus();
    afterNextRender(
      () => {
        this.reveal(this.active()); // once more, now that it is laid out
        this.takeFocus();
      },
      { injector: this.injector },
    );
  }

  private reveal({ row, column }: MapPlace): void {
    const isPerson = row > 0 && row < this.extent().rows - 1;
    this.scroll.reveal(isPerson ? row - 1 : null, column > 0 ? column - 1 : null);
  }

  private takeFocus(): void {
    this.offerTabStop();
    this.targetAt(this.active())?.focus({ preventScroll: true });
    // The map itself has been scrolled by now: this is for the page around it.
    this.scroller().nativeElement.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** One tab stop: set by hand, since a binding in each of so many cells would be read at every change. */
  private offerTabStop(): void {
    const target = this.targetAt(this.active());
    if (target === null || target.tabIndex === 0) return;
    for (const before of this.table().nativeElement.querySelectorAll<HTMLElement>('[tabindex="0"]')) before.tabIndex = -1;
    target.tabIndex = 0;
  }

  /** What takes the focus in a place: the link or button in it, or the cell itself. */
  private targetAt({ row, column }: MapPlace): HTMLElement | null {
    const cell = this.rowAt(row)?.querySelector<HTMLElement>(`[aria-colindex="${column + 1}"]`);
    return cell?.querySelector<HTMLElement>('a, button') ?? cell ?? null;
  }

  private rowAt(row: number): HTMLTableRowElement | null {
    const { tHead, tFoot, tBodies } = this.table().nativeElement;
    if (row === 0) return tHead?.rows[this.headRows() - 1] ?? null;
    if (row === this.extent().rows - 1) return tFoot?.rows[0] ?? null;
    return tBodies[0]?.querySelector<HTMLTableRowElement>(`tr[data-row="${row}"]`) ?? null;
  }

  private placeOf(target: EventTarget | null): MapPlace | null {
    const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('th, td') : null;
    const line = cell?.parentElement;
    if (cell === null || !(line instanceof HTMLTableRowElement) || line.dataset['row'] === undefined) return null;
    return { row: Number(line.dataset['row']), column: Number(cell.getAttribute('aria-colindex')) - 1 };
  }
}

/** The cells of a person, worked out once for as long as the columns and what moved stay the same. */
function cellsByPerson(columns: readonly SkillColumn[], moved: Moved): (person: MapPerson) => readonly DrawnCell[] {
  const known = new Map<string, readonly DrawnCell[]>();
  return (person) => {
    const cells = known.get(person.id) ?? drawnCells(person, columns, moved);
    known.set(person.id, cells);
    return cells;
  };
}

