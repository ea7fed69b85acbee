import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { OPEN_DIALOG } from '@waymark/foundation/ui';
import { figuresOf } from '../team/team-figures';
import { idOf, teamMap } from '../team/team-figures.fixture';
import { CoverDialog } from './cover-dialog';
import { BandCounts } from './band-counts';
import { CoverPanel } from './cover-panel';

const figures = figuresOf(teamMap());
const linksIn = (element: Element) => [...element.querySelectorAll('a')].map((link) => [link.firstChild?.textContent, new URL(link.href).searchParams.get('cell')]);

describe('what is behind a cover', () => {
  it('is listed in the panel, each person a link to the explanation of their cell', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(CoverPanel);
    fixture.componentRef.setInput('figures', figures);
    await fixture.whenStable();
    const rows = [...(fixture.nativeElement as HTMLElement).querySelectorAll<HTMLElement>('.cover > li')];
    expect(rows.map(linksIn)).toEqual([
      [['Owen Pritchard', `${idOf(102)}.${idOf(11)}`]],
      [['Owen Pritchard', `${idOf(102)}.${idOf(12)}`]],
    ]);
    expect(rows.map((row) => row.querySelector('wm-cover-people b')?.textContent)).toEqual(['Closest, at level 3', 'At level, 1']);
  });

  it('is shown of a covered skill as well, and closes when somebody goes on', async () => {
    let closed = 0;
    TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: OPEN_DIALOG, useValue: { data: { figures, column: figures.columns[2] }, headingId: 'heading', close: () => (closed += 1) } }] });
    const fixture = TestBed.createComponent(CoverDialog);
    await fixture.whenStable();
    const dialog = fixture.nativeElement as HTMLElement;
    expect(dialog.querySelector('h2')?.textContent).toBe('Cover of Information security at 2 Working');
    expect(linksIn(dialog).map(([name]) => name)).toEqual(['Amara Okafor', 'Owen Pritchard', 'Jamie Whitlock']);
    dialog.querySelector('a')?.click();
    expect(closed).toBe(1);
  });

  it('is whom a count of a band shows, and its name says so', async () => {
    const fixture = TestBed.createComponent(BandCounts);
    fixture.componentRef.setInput('people', figures.map.people);
    fixture.componentRef.setInput('chosen', 'NEARLY');
    await fixture.whenStable();
    const names = [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')].map((button) => button.textContent.replace(/\s+/g, ' ').trim());
    expect(names).toContain('1 Nearly: show who');
    expect(names).toContain('0 Ready: show who');
  });
});
