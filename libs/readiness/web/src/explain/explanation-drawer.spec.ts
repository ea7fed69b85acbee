import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { OPEN_DIALOG } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import type { Explanation } from '@waymark/readiness/domain';
import { PersonClient } from '../person/person-client';
import type { Explained } from './explained';
import { explanation, story } from './explanation.fixture';
import { ExplanationDrawer } from './explanation-drawer';

async function open(facts: Partial<Explanation>) {
  const cell = signal<string | undefined>('amara.service-support');
  const asked: unknown[] = [];
  let closed = 0;
  const data: Explained = { cell, instants: signal({ at: '2026-06-18T09:00:00.000Z' }), onPersonPage: false };
  const client = { explain: async (...what: unknown[]) => (asked.push(what.slice(0, 3)), explanation(facts)) };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: PersonClient, useValue: client },
      { provide: Session, useValue: { timeZone: () => 'Europe/London' } },
      { provide: OPEN_DIALOG, useValue: { data, headingId: 'heading', close: () => (closed += 1) } },
    ],
  });
  const fixture = TestBed.createComponent(ExplanationDrawer);
  await fixture.whenStable();
  return { drawer: fixture.nativeElement as HTMLElement, asked, cell, stable: () => fixture.whenStable(), closed: () => closed };
}

const words = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim();

describe('the explanation of a cell', () => {
  it('says where somebody stands, and asks at the instants of the page', async () => {
    const { drawer, asked } = await open({ sees: 'MANAGER' });
    expect(asked).toEqual([['amara', 'service-support', { at: '2026-06-18T09:00:00.000Z', knownAt: undefined }]]);
    expect(words(drawer.querySelector('h2'))).toBe('Service support: 2 of 4');
    expect(words(drawer.querySelector('.band'))).toBe('2 below');
    expect(drawer.querySelector('wm-level-meter')?.getAttribute('aria-label')).toBe('Required 4 Expert, confirmed 2 Working');
  });

  it('tells a manager what they cannot see, and that this is recorded', async () => {
    const { drawer } = await open({ sees: 'MANAGER' });
    expect(words(drawer)).toContain('What you cannot see here');
    expect(words(drawer)).toContain('Opening this is recorded in Amara’s access ledger');
  });

  it('says none of that to the person', async () => {
    const { drawer } = await open({ sees: 'OWN', evidence: [story], here: 'CLAIM', selfRated: { ordinal: 3, name: 'Practitioner' } });
    expect(words(drawer)).not.toContain('What you cannot see');
    expect(words(drawer)).not.toContain('ledger');
    expect(words(drawer)).toContain('3 Practitioner, you say');
    expect(words(drawer.querySelector('[aria-current=step] .step-name'))).toBe('Claim, here now');
    expect(drawer.querySelector('ol a[href="/evidence/story"]')).not.toBeNull();
  });

  it('closes once the address names no cell any more', async () => {
    const { cell, closed, stable } = await open({});
    expect(closed()).toBe(0);
    cell.set(undefined);
    await stable();
    expect(closed()).toBe(1);
  });
});
