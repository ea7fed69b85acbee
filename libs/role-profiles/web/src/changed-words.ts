import { Component, computed, input } from '@angular/core';
import { diffWordsWithSpace } from 'diff';

export interface WordRun {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** How long a comparison may take, in milliseconds, before the texts are shown one after the other instead. */
const patience = 300;

/** The words of two texts as runs that stayed, came or went, in reading order. */
export function wordRuns(before: string, after: string): WordRun[] {
  const changes = diffWordsWithSpace(before, after, { timeout: patience });
  if (changes === undefined) return [run('removed', before), run('added', after)].filter(({ text }) => text !== '');
  return changes.map(({ added, removed, value }) => run(added ? 'added' : removed ? 'removed' : 'same', value));
}

function run(kind: WordRun['kind'], text: string): WordRun {
  return { kind, text };
}

/** A text with what came and what went marked in place; without `before` it is just the text. */
@Component({
  selector: 'wm-changed-words',
  template: `
    @for (run of runs(); track $index) {
      @switch (run.kind) {
        @case ('added') {<ins><span class="vh">Added: </span>{{ run.text }}</ins>}
        @case ('removed') {<del><span class="vh">Removed: </span>{{ run.text }}</del>}
        @case ('same') {{{ run.text }}}
      }
    }
  `,
  styles: ':host { white-space: pre-line; }',
  preserveWhitespaces: false,
})
export class ChangedWords {
  readonly after = input.required<string>();
  readonly before = input<string | null>();
  protected readonly runs = computed(() => {
    const before = this.before();
    return before === null || before === undefined ? [run('same', this.after())] : wordRuns(before, this.after());
  });
}
