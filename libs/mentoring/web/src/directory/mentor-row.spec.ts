import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ICON_SHEET } from '@waymark/foundation/ui';
import type { MentorCard } from '@waymark/mentoring/domain';
import { MentorRow } from './mentor-row';

const card: MentorCard = {
  mentor: { id: 'farah', name: 'Farah Begum', jobTitle: 'Lead user researcher', teams: [{ id: 'booking', name: 'Booking' }] },
  offering: true,
  meets: 'EITHER',
  place: 'Leeds',
  languages: ['en'],
  timeZone: 'Europe/London',
  pausedUntil: null,
  helpsWith: [],
  places: { capacity: 3, taken: 2, free: 1, freeFrom: null, waiting: 0 },
  usuallyAnswersInDays: 2,
  newToMentoring: false,
  reasons: [{ kind: 'INDEPENDENT' }],
  cares: [{ kind: 'SAME_TEAM', team: 'Booking' }],
  about: null,
  relationship: null,
  watched: false,
  asking: 'POSSIBLE',
};

async function show(changes: Partial<MentorCard>) {
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: ICON_SHEET, useValue: '' }] });
  const fixture = TestBed.createComponent(MentorRow);
  const heard: string[] = [];
  for (const name of ['asked', 'watched', 'unwatched'] as const) fixture.componentInstance[name].subscribe(() => heard.push(name));
  fixture.componentRef.setInput('mentor', { ...card, ...changes });
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const press = (words: string) => [...page.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))?.click();
  return { heard, press, words: page.textContent.replace(/\s+/g, ' ') };
}

describe('somebody who could be a mentor', () => {
  afterEach(() => TestBed.resetTestingModule());

  it('is shown with why, what to think of, and when they have a place', async () => {
    const { words, press, heard } = await show({});
    for (const part of ['Lead user researcher, Booking. Leeds, and online', 'Not in your reporting line', 'Same team as you', '1 of 3 places free now', 'Usually answers in 2 days']) expect(words).toContain(part);
    press('Ask for mentoring');
    expect(heard).toEqual(['asked']);
  });

  it('without a place can be waited for, and no longer', async () => {
    const full = { places: { ...card.places, free: 0, taken: 3 }, asking: 'NO_PLACE' as const };
    const first = await show(full);
    first.press('Tell me when a place is free');
    expect(first.heard).toEqual(['watched']);
    TestBed.resetTestingModule();
    const second = await show({ ...full, watched: true });
    second.press('Stop telling me');
    expect(second.heard).toEqual(['unwatched']);
  });

  it('cannot be asked where the programme does not allow it, and is told why', async () => {
    const { words, press, heard } = await show({ asking: 'BARRED' });
    expect(words).toContain('This programme keeps mentoring outside the reporting line.');
    press('Ask for mentoring');
    expect(heard).toEqual([]);
  });

  it('leads to what there is between the two already', async () => {
    const { words } = await show({ relationship: { id: 'pair', status: 'REQUESTED' }, asking: 'ASKED_ALREADY' });
    expect(words).toContain('Open the request');
    expect(words).not.toContain('Ask for mentoring');
  });
});
