import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { jest } from '@jest/globals';
import { ProblemError } from '@waymark/foundation/browser';
import { Session } from '@waymark/organisations/web';
import type { PersonReadiness } from '@waymark/readiness/domain';
import { measured, metAt, personReadiness } from './measured.fixture';
import { SnapshotClient } from '../snapshots/snapshot-client';
import { PersonClient, type PersonQuery } from './person-client';
import { PersonReadinessPage } from './person-readiness-page';

/** The first test compiles every part of the page, which takes its time on a busy machine; in milliseconds. */
jest.setTimeout(30_000);

const unmoved = { since: '2026-05-18T09:00:00.000Z', at: '2026-06-18T09:00:00.000Z', parts: { expiry: 0, person: 0, profile: 0, total: 0 }, levels: { up: 0, down: 0 }, cells: [], changes: 0, profileChanges: [], bandThen: 'EARLY', bandNow: 'EARLY' };

async function open(answer: Partial<PersonReadiness> | ProblemError, inputs: Record<string, string> = {}) {
  const asked: PersonQuery[] = [];
  const client = {
    read: async (_: string, query: PersonQuery) => {
      asked.push(query);
      if (answer instanceof ProblemError) throw answer;
      return personReadiness(answer);
    },
    timeline: () => Promise.resolve({ items: [] }),
    movement: () => Promise.resolve(unmoved),
    exportAddress: () => '/export',
  };
  const session = { current: () => ({ member: { id: 'amara', name: 'Amara Okafor' } }), timeZone: () => 'Asia/Tokyo', organisationTimeZone: () => 'Europe/London', managesPeople: () => false };
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: PersonClient, useValue: client }, { provide: SnapshotClient, useValue: { ofMember: () => Promise.resolve([]) } }, { provide: Session, useValue: session }] });
  const fixture = TestBed.createComponent(PersonReadinessPage);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return { page, asked, words: () => page.textContent.replace(/\s+/g, ' ').trim() };
}

const items = [metAt('User focus'), measured({ title: 'Prototyping', attained: { ordinal: 2, name: 'Working' }, gap: 1, status: 'GAP' })];
const standing: Partial<PersonReadiness> = { items, band: 'DEVELOPING', measures: { counted: 2, met: 1, waived: 0, coverage: 0.5, progress: 0.8, assessed: 2, maxGap: 1, plannedGaps: null } };

describe('the readiness of a person', () => {
  it('gives the band with its reason, and what a better one needs', async () => {
    const { page, words } = await open(standing);
    expect(page.querySelector('h1')?.textContent).toBe('Your readiness');
    expect(page.querySelector('wm-band-panel .large')?.textContent).toBe('Developing');
    expect(words()).toContain('1 of 2 mandatory requirements are met');
    expect(words()).toContain('Ready: meet 1 more.');
    expect(words()).not.toContain('%');
  });

  it('groups the requirements, what is not met first', async () => {
    const { page } = await open(standing);
    expect([...page.querySelectorAll('wm-requirements-panel tbody th')].map((each) => each.textContent.trim())).toEqual(['Not met, the widest gap first 1', 'Prototyping', 'Met 1', 'User focus']);
  });

  it('explains that unknown says nothing about what somebody can do', async () => {
    expect((await open({ items: [measured()] })).words()).toContain('Unknown says that too little is assessed to tell.');
  });

  it('asks a person without a role to choose one, and says whom to ask', async () => {
    const { words } = await open({ role: null, measures: null, band: null });
    expect(words()).toContain('Choose your target role');
    expect(words()).toContain('ask your manager');
  });

  it('offers to keep how it stands now, not how it stood, and to no mentor', async () => {
    const offers = ({ page }: { page: HTMLElement }) => page.querySelector('wm-timeline-panel wm-keep-snapshot') !== null;
    expect(offers(await open(standing))).toBe(true);
    TestBed.resetTestingModule();
    expect(offers(await open(standing, { at: '2026-05-01' }))).toBe(false);
    TestBed.resetTestingModule();
    expect(offers(await open({ ...standing, sees: 'MENTOR' }, { memberId: 'daniel' }))).toBe(false);
  });

  it('says when it could not be read, and offers to try again', async () => {
    const { words } = await open(new ProblemError({ status: 503, code: 'unreachable' }));
    expect(words()).toContain('Try again');
  });

  it('reads nothing of a judgement as a mentor, and asks for another instant by the address', async () => {
    const { page, asked } = await open({ ...standing, sees: 'MENTOR' }, { memberId: 'daniel', at: '2026-05-01' });
    expect(page.querySelector('wm-judgement-panel')).toBeNull();
    expect(asked[0]?.at).toBe('2026-05-01T22:59:59.999Z');
  });
});
