import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { jest } from '@jest/globals';
import { Session } from '@waymark/organisations/web';
import type { ReadinessAggregates } from '@waymark/readiness/domain';
import { AggregatesClient } from './aggregates-client';
import { AggregatesPage } from './aggregates-page';

const role = { profileId: 'profile', versionId: 'version', title: 'Senior DevOps Engineer', number: 3 };

async function open(facts: Partial<ReadinessAggregates>, at?: string) {
  const asked: (string | undefined)[] = [];
  const answer = { at: '2026-05-01T22:59:59.999Z', knownAt: '2026-06-18T09:00:00.000Z', ruleSet: 1, programme: { id: 'programme', name: 'Engineering' }, role, roles: [], requirements: [], groups: [], smallest: 5, ...facts };
  const client = { read: async (query: { at?: string }) => (asked.push(query.at), answer), exportAddress: () => '/export' };
  const session = { timeZone: () => 'Asia/Tokyo', organisationTimeZone: () => 'Europe/London' };
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: AggregatesClient, useValue: client }, { provide: Session, useValue: session }] });
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  const fixture = TestBed.createComponent(AggregatesPage);
  fixture.componentRef.setInput('programmeId', 'programme');
  fixture.componentRef.setInput('at', at);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return { page, asked, wentTo: () => navigate.mock.calls.map(([, extras]) => extras?.queryParams), words: () => page.textContent.replace(/\s+/g, ' ') };
}

describe('the readiness of a programme on a day', () => {
  it('is asked for by its end where the organisation is, and says that day wherever it is read', async () => {
    const { page, asked, words } = await open({}, '2026-05-01');
    expect(asked).toEqual(['2026-05-01T22:59:59.999Z']);
    expect(page.querySelector<HTMLInputElement>('input[type=date]')?.value).toBe('2026-05-01');
    expect(words()).toContain('on 1 May 2026');
  });

  it('stands in the address once it is chosen', async () => {
    const { page, wentTo } = await open({});
    const day = page.querySelector<HTMLInputElement>('input[type=date]');
    if (day === null) throw new Error('There is no day to choose');
    day.value = '2026-04-01';
    day.dispatchEvent(new Event('change'));
    expect(wentTo()).toEqual([{ at: '2026-04-01' }]);
  });

  it('leads back to today, also where there was no role', async () => {
    for (const facts of [{}, { role: null }]) {
      TestBed.resetTestingModule();
      const { page, wentTo } = await open(facts, '2026-05-01');
      [...page.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Back to today')?.click();
      expect(wentTo()).toEqual([{ at: null }]);
    }
  });
});
