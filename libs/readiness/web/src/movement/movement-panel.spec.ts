import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@waymark/organisations/web';
import { MovementPanel } from './movement-panel';
import type { Movement } from './movement-words';

const movement: Movement = {
  since: '2026-05-18T09:00:00.000Z', at: '2026-06-18T09:00:00.000Z', parts: { expiry: 0, person: 1, profile: 0, total: 1 }, profileChanges: [], levels: { up: 1, down: 0 }, changes: 1,
  cells: [{ member: { id: 'amara', name: 'Amara Okafor' }, requirementId: 'prototyping', title: 'Prototyping', from: null, to: { ordinal: 3, name: 'Practitioner' }, cause: 'PERSON', direction: 'UP', at: '2026-06-01T09:00:00.000Z', decisionId: 'decision', decidedBy: ['Owen Pritchard'] }],
};

it.each<[string, string | undefined, string]>([
  ['of a team', undefined, '?cell=amara.prototyping'],
  ['of one person', 'Amara', '?requirement=prototyping'],
])('a change %s leads to its explanation', async (_, who, query) => {
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Session, useValue: { timeZone: () => 'Europe/London' } }] });
  const fixture = TestBed.createComponent(MovementPanel);
  for (const [name, value] of Object.entries({ movement, since: '18 May 2026', who })) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const link = (fixture.nativeElement as HTMLElement).querySelector<HTMLAnchorElement>('tbody a');
  expect([link?.firstChild?.textContent, new URL(link?.href ?? '').search]).toEqual(['Prototyping', query]);
});
