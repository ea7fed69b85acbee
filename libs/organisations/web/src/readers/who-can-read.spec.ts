import { TestBed } from '@angular/core/testing';
import { Confirmation, Dialogs, type Question } from '@waymark/foundation/ui';
import { WhoCanRead } from '../index';
import { audienceWords, lastReadWords, takingBackWords, type ShownReader } from './reader-words';

const rhys: ShownReader = { memberId: 'rhys', name: 'Rhys Bevan', ground: 'assessor', releasedAt: null, lastReadAt: '2026-06-16T09:30:00Z', until: 'Until decided' };
const priya: ShownReader = { memberId: 'priya', name: 'Priya Nair', ground: 'released', releasedAt: '2026-06-12T09:00:00Z', lastReadAt: null };

function open(readers: ShownReader[], canRelease: boolean, agrees = true) {
  const asked: Question[] = [];
  const ask = (question: Question) => Promise.resolve(asked.push(question) > 0 && agrees);
  TestBed.configureTestingModule({
    providers: [
      { provide: Dialogs, useValue: { open: () => Promise.resolve({ id: 'lena', name: 'Lena Fischer' }) } },
      { provide: Confirmation, useValue: { ask } },
    ],
  });
  const fixture = TestBed.createComponent(WhoCanRead);
  fixture.componentRef.setInput('what', 'this evidence');
  fixture.componentRef.setInput('readers', readers);
  fixture.componentRef.setInput('timeZone', 'Europe/London');
  fixture.componentRef.setInput('canRelease', canRelease);
  fixture.detectChanges();
  const page = fixture.nativeElement as HTMLElement;
  const said = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
  const items = () => [...page.querySelectorAll('li')].map(said);
  const button = (words: string) => [...page.querySelectorAll('button')].find((one) => said(one) === words);
  return { fixture, page, items, button, asked };
}

describe('who can read an item', () => {
  it('is said with the reason and the last read of each', () => {
    expect(open([rhys, priya], true).items()).toEqual([
      'You',
      expect.stringMatching(/Rhys Bevan, assessor of this claim ?Last read 16 June 2026 at 10:30 ?Until decided/),
      expect.stringMatching(/Priya Nair, you released it ?Not read yet ?Take back from Priya Nair/),
    ]);
  });

  it('is released and taken back by its owner', async () => {
    const { fixture, button, asked } = open([priya], true);
    const emitted: unknown[] = [];
    fixture.componentInstance.takenBack.subscribe((reader) => emitted.push(reader));
    fixture.componentInstance.released.subscribe((person) => emitted.push(person));
    button('Take back from Priya Nair')?.click();
    button('Release to someone')?.click();
    await fixture.whenStable();
    expect(emitted).toEqual([priya, { id: 'lena', name: 'Lena Fischer' }]);
    expect(asked.map(({ heading }) => heading)).toEqual(['Take this evidence back from Priya Nair?']);
  });

  it('stays readable where its owner, asked again, does not take it back', async () => {
    const { fixture, button, asked } = open([priya], true, false);
    const emitted: unknown[] = [];
    fixture.componentInstance.takenBack.subscribe((reader) => emitted.push(reader));
    button('Take back from Priya Nair')?.click();
    await fixture.whenStable();
    expect([asked.length, emitted]).toEqual([1, []]);
  });

  it('is only shown to anybody else', () => {
    expect(open([priya], false).page.querySelectorAll('button')).toHaveLength(0);
  });
});

describe('the words for readers', () => {
  it.each([
    [[], 'Only you'],
    [[rhys], 'You and Rhys Bevan'],
    [[rhys, priya], 'You, Rhys Bevan and Priya Nair'],
    [[rhys, priya, rhys], 'You and 3 others'],
  ])('of an audience count them', (readers, words) => {
    expect(audienceWords(readers)).toBe(words);
  });

  it('of an audience count those besides who are not named', () => {
    expect([audienceWords([], 1), audienceWords([rhys], 12)]).toEqual(['You and 1 other', 'You and 13 others']);
  });

  it('of a release that is taken back say what stops, and what was read already', () => {
    expect(takingBackWords(priya, 'this goal').detail).toContain('They have not opened it.');
    expect(takingBackWords({ ...priya, lastReadAt: '2026-06-16T09:30:00Z' }, 'this goal').detail).toContain('They have read it, and keep what they remember.');
  });

  it('say today and yesterday where the reader is', () => {
    const now = new Date('2026-06-16T20:00:00Z');
    expect(lastReadWords(rhys, 'Europe/London', now)).toBe('Last read today at 10:30');
    expect(lastReadWords(priya, 'Europe/London', now)).toBe('Not read yet');
  });
});
