import { Component, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChangedWords } from './changed-words';
import { wordRuns } from './word-runs';

const text = (before: string, after: string, kept: 'added' | 'removed') =>
  wordRuns(before, after)
    .filter(({ kind }) => kind === 'same' || kind === kept)
    .map((run) => run.text)
    .join('');

describe('the runs of two texts', () => {
  it('mark the words that came and those that went', () => {
    expect(wordRuns('the best tools and', 'the best tools and methods')).toEqual([
      { kind: 'same', text: 'the best tools and' },
      { kind: 'added', text: ' methods' },
    ]);
  });

  it.each([
    ['Modern standards approach', 'Modern development standards'],
    ['', 'All of it is new.'],
    ['All of it is gone.', ''],
    ['the same', 'the same'],
    ['two\nlines  here', 'three\nlines here'],
  ])('hold both “%s” and “%s” letter for letter', (before, after) => {
    expect(text(before, after, 'removed')).toBe(before);
    expect(text(before, after, 'added')).toBe(after);
  });
});

@Component({ selector: 'wm-spec-page', imports: [ChangedWords], template: '<wm-changed-words before="Aware of" after="Familiar with" /><wm-changed-words after="Agile" />' })
class SpecPage {}

it('marks are told in words too, and a text without a before has none', async () => {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
  const fixture = TestBed.createComponent(SpecPage);
  await fixture.whenStable();
  const [changed, plain] = (fixture.nativeElement as HTMLElement).querySelectorAll('wm-changed-words');
  expect(changed?.querySelector('del')?.textContent).toMatch(/^Removed: /);
  expect(changed?.querySelector('ins')?.textContent).toMatch(/^Added: /);
  expect(plain?.textContent).toBe('Agile');
});
