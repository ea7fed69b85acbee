import { Component, computed, input } from '@angular/core';
import { run, wordRuns } from './word-runs';

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
