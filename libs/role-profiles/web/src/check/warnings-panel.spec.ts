import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ProblemError } from '@waymark/foundation/browser';
import type { AnsweredWarning, VersionView } from '@waymark/role-profiles/domain';
import { ProfilesClient } from '../profiles-client';
import { requirementOf, summaryOf, warningOf } from '../requirements.fixture';
import { DraftClient } from './draft-client';
import { DraftDesk } from './draft-desk';
import { WarningsPanel } from './warnings-panel';

function draftWith(warnings: AnsweredWarning[]): VersionView {
  const items = [requirementOf({ line: 405 }), requirementOf({ id: '01900000-0000-7000-8000-000000000002', title: 'Prototyping', line: 365 })];
  return { ...summaryOf(1, { status: 'DRAFT' }), profileId: '01900000-0000-7000-8000-0000000000aa', title: 'Tester', format: 'fedip-text', summary: '', leadIn: null, attribution: null, role: null, items, warnings, version: 1 };
}

const threeOpen = [
  warningOf({ index: 0, line: 373, answer: 'ACCEPTED' }),
  warningOf({ index: 1, line: 413 }),
  warningOf({ index: 2, line: 367, code: 'cell-empty' }),
  warningOf({ index: 3, line: 2, code: 'page-furniture', aboutContent: false }),
];

async function show(warnings: AnsweredWarning[]) {
  let stored = draftWith(warnings);
  const answer = async ({ version }: VersionView, answered: AnsweredWarning[], given: AnsweredWarning['answer']) => {
    if (version !== stored.version) throw new ProblemError({ status: 412, code: 'stale', current: stored });
    const indexes = answered.map(({ index }) => index);
    stored = { ...stored, version: version + 1, warnings: stored.warnings.map((warning) => (indexes.includes(warning.index) ? { ...warning, answer: given } : warning)) };
    return stored;
  };
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([]),
      DraftDesk,
      { provide: ProfilesClient, useValue: { readVersion: async () => stored } },
      { provide: DraftClient, useValue: { readSource: async () => ({ text: '', firstLine: 1 }), answer } },
    ],
  });
  const desk = TestBed.inject(DraftDesk);
  const fixture = TestBed.createComponent(WarningsPanel);
  document.body.append(fixture.nativeElement as HTMLElement);
  HTMLElement.prototype.scrollIntoView = () => undefined; // jsdom lays nothing out
  desk.open(stored.id);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return {
    desk,
    panel: fixture.componentInstance,
    words: () => page.textContent,
    /** Somebody else changes the draft in the meantime. */
    meanwhile: (changes: Partial<VersionView>) => {
      stored = { ...stored, ...changes, version: stored.version + 1 };
    },
    headings: () => [...page.querySelectorAll('h2, h3')].map((heading) => heading.textContent.replace(', needs an answer', '')),
    press: async (words: string) => {
      [...page.querySelectorAll('button')].find((button) => button.textContent.trim().startsWith(words))?.click();
      await fixture.whenStable();
    },
  };
}

describe('the warnings of a draft', () => {
  it('come with the open ones first, and say how many they are', async () => {
    const { headings } = await show(threeOpen);
    expect(headings()).toEqual(['3 warnings, 2 need an answer', '“User focus” stops mid-sentence', 'A cell of “Prototyping” is empty', '“Prototyping” stops mid-sentence']);
  });

  it('lead to the first open one and mark its line', async () => {
    const { desk, panel } = await show(threeOpen);
    expect(panel.showFirstOpen()).toBe(true);
    expect(document.activeElement?.textContent).toContain('“User focus” stops mid-sentence');
    expect(desk.marked()).toEqual({ number: 413, wanted: 'beside' });
  });

  it('go on to the next open one when one is answered', async () => {
    const { desk, press } = await show(threeOpen);
    await press('The text as it stands');
    expect(desk.unanswered().map(({ index }) => index)).toEqual([2]);
    expect(document.activeElement?.textContent).toContain('A cell of “Prototyping” is empty');
  });

  it('tell when the last one is answered', async () => {
    const { panel, press } = await show([warningOf()]);
    let told = 0;
    panel.allAnswered.subscribe(() => (told += 1));
    await press('The text as it stands');
    expect(told).toBe(1);
    expect(panel.showFirstOpen()).toBe(false);
  });

  it('of one kind are answered together', async () => {
    const { desk, press } = await show([1, 2, 3].map((index) => warningOf({ index, line: 400 + index })));
    await press('Yes, for all 3');
    expect(desk.unanswered()).toEqual([]);
  });

  it('that somebody else has answered are shown as they are now, and the own answer is not', async () => {
    const { desk, press, words, meanwhile } = await show([warningOf({ index: 0 }), warningOf({ index: 1, line: 9 })]);
    meanwhile({ warnings: [warningOf({ index: 0, answer: 'CORRECTED' }), warningOf({ index: 1, line: 9 })] });
    await press('The text as it stands');
    expect(words()).toContain('Somebody changed this while you were working on it');
    expect(desk.draft()?.warnings.map(({ answer }) => answer)).toEqual(['CORRECTED', null]);
  });
});
