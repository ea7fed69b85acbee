import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { UnsentFormView } from '@waymark/evidence/domain';
import { OPEN_DIALOG } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import { UnsentClient } from '../unsent/unsent-client';
import { LevelsClient } from './levels-client';
import { WaiverDialog } from './waiver-dialog';

it('a waiver can be typed once what was typed before is there, and not sooner', async () => {
  const kept = Promise.withResolvers<UnsentFormView>();
  const session = { current: signal({ member: { id: 'priya' } }), timeZone: () => 'Europe/London' };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: OPEN_DIALOG, useValue: { data: 'amara', headingId: 'heading', close: () => undefined } },
      { provide: LevelsClient, useValue: { skills: async () => ({ items: [] }) } },
      { provide: UnsentClient, useValue: { read: () => kept.promise } },
      { provide: Session, useValue: session },
    ],
  });
  const fixture = TestBed.createComponent(WaiverDialog);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const day = () => page.querySelector<HTMLInputElement>('input[type=date]');
  expect(day()?.closest('fieldset')?.disabled).toBe(true);
  kept.resolve({ fields: { from: '2026-03-01' }, version: 1 });
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
  expect([day()?.closest('fieldset')?.disabled, day()?.value]).toEqual([false, '2026-03-01']);
});
