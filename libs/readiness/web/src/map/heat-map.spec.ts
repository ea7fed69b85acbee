import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { TeamReadiness } from '@waymark/readiness/domain';
import { figuresOf } from '../team/team-figures';
import { idOf, person, requirement, teamMap } from '../team/team-figures.fixture';
import { HeatMap, type ChosenCell } from './heat-map';
import { cellId } from './map-rows';

/** What jsdom has no layout for. */
class NoSizes {
  observe = () => undefined;
  disconnect = () => undefined;
}
Object.assign(globalThis, { ResizeObserver: NoSizes });
Element.prototype.scrollIntoView = () => undefined;

async function show(map: TeamReadiness, inputs: Record<string, unknown> = {}) {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(HeatMap);
  const { columns } = figuresOf(map);
  const moved = { since: '18 May 2026', directions: new Map([[cellId(idOf(101), idOf(11)), 'UP']]) };
  for (const [name, value] of Object.entries({ caption: 'Platform team', people: map.people, columns, everybody: map.people.length, moved, ...inputs })) fixture.componentRef.setInput(name, value);
  const chosen: ChosenCell[] = [];
  fixture.componentInstance.cellChosen.subscribe((cell) => chosen.push(cell));
  document.body.append(fixture.nativeElement as HTMLElement);
  await fixture.whenStable();
  return { fixture, chosen, table: (fixture.nativeElement as HTMLElement).querySelector('table') };
}

/** What is heard of an element: its text without the white space of the template. */
const heard = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const cellsIn = (table: HTMLTableElement | null, row: number) => [...(table?.querySelector<HTMLTableRowElement>(`[data-row="${row}"]`)?.cells ?? [])].map(heard);

async function press(fixture: ComponentFixture<HeatMap>, key: string, modifiers: KeyboardEventInit = {}): Promise<string> {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }));
  await fixture.whenStable();
  return heard(document.activeElement);
}

const large = teamMap({
  requirements: Array.from({ length: 12 }, (_, index) => requirement(index + 1, `Skill ${index + 1}`, 3)),
  people: Array.from({ length: 300 }, (_, index) => person(index, `Person ${index + 1}`, [Array.from({ length: 12 }, () => 3), 'M'.repeat(12)])),
});

describe('the map', () => {
  afterEach(() => document.body.replaceChildren());

  it('is a table of text: people and skills head it, cells say level and status, and the foot the cover', async () => {
    const { table } = await show(teamMap());
    expect(cellsIn(table, 0)).toEqual(['Person at level', 'Service support needs 4', 'Prototyping needs 3', 'Information security needs 2']);
    expect(cellsIn(table, 1)).toEqual(['Amara Okafor Developing 1 of 3', '2 of 4 2 below, up since 18 May 2026', '– Started, claim in review', '2 Met']);
    expect(cellsIn(table, 3)).toEqual(['Jamie Whitlock Unknown 1 of 3', '– Nothing yet', '– Nothing yet', '2 Met, ends soon']);
    expect(cellsIn(table, 4)).toEqual(['Cover people at level', '0 of 3 Uncovered', '1 of 3 Single', '3 of 3 Covered']);
    expect([...(table?.querySelectorAll('tbody th') ?? [])].map((head) => head.getAttribute('scope'))).toEqual(['row', 'row', 'row']);
    expect(table?.caption?.textContent).toBe('Platform team');
  });

  it('says how many rows and columns there are, and which each row is', async () => {
    const { table } = await show(large);
    expect([table?.getAttribute('role'), table?.getAttribute('aria-rowcount'), table?.getAttribute('aria-colcount')]).toEqual(['grid', '302', '13']);
    expect(table?.querySelector('[data-row="1"]')?.getAttribute('aria-rowindex')).toBe('2');
    expect(table?.tFoot?.rows[0]?.getAttribute('aria-rowindex')).toBe('302');
    expect(table?.tBodies[0]?.querySelectorAll('[data-row]').length).toBeLessThan(30);
  });

  it('is one tab stop', async () => {
    const { table } = await show(teamMap());
    expect([...(table?.querySelectorAll<HTMLElement>('a, button, [tabindex]') ?? [])].filter(({ tabIndex }) => tabIndex === 0).map(heard)).toEqual(['2 of 4 2 below, up since 18 May 2026']);
  });

  it('is moved in with the arrow keys, Home and End, and the tab stop moves along', async () => {
    const { fixture, table } = await show(teamMap());
    table?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    expect(await press(fixture, 'ArrowRight')).toBe('– Started, claim in review');
    expect(await press(fixture, 'ArrowDown')).toBe('3 Met');
    expect(await press(fixture, 'End')).toBe('3 Met');
    expect(await press(fixture, 'Home')).toBe('Owen Pritchard');
    expect(await press(fixture, 'End', { ctrlKey: true })).toBe('2 Met, ends soon');
    expect(await press(fixture, 'ArrowDown')).toBe('3 of 3 Covered');
    expect(table?.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('is moved in to people who were not drawn', async () => {
    const { fixture, table } = await show(large);
    table?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    await press(fixture, 'End', { ctrlKey: true });
    expect(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')).toBe('301');
    expect(await press(fixture, 'Home')).toBe('Person 300');
    await press(fixture, 'Home', { ctrlKey: true });
    expect(heard(document.activeElement)).toBe('Person 1');
  });

  it('opens a cell, and leads back to it', async () => {
    const { fixture, table, chosen } = await show(teamMap());
    table?.querySelector<HTMLElement>('[data-row="2"] td button')?.click();
    expect(chosen).toEqual([{ memberId: idOf(102), requirementId: idOf(11) }]);
    fixture.componentInstance.focusCell(cellId(idOf(103), idOf(13)));
    await fixture.whenStable();
    expect(heard(document.activeElement)).toBe('2 Met, ends soon');
  });

  it('opens the cover of a skill', async () => {
    const { fixture, table, chosen } = await show(teamMap());
    const covers: string[] = [];
    fixture.componentInstance.coverChosen.subscribe(({ requirement: { title } }) => covers.push(title));
    table?.tFoot?.querySelectorAll<HTMLElement>('button')[1]?.click();
    expect([covers, chosen]).toEqual([['Prototyping'], []]);
  });

  it('stands skills of a category under one heading', async () => {
    const { table } = await show(teamMap(), { grouped: true });
    expect([...(table?.tHead?.rows[0]?.querySelectorAll('th') ?? [])].map((head) => `${heard(head)} ${head.scope} ${head.colSpan}`)).toContain('Design colgroup 1');
    expect(table?.getAttribute('aria-rowcount')).toBe('6');
    expect(table?.querySelector('[data-row="1"]')?.getAttribute('aria-rowindex')).toBe('3');
  });
});
