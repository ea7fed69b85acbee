import { Component, computed, inject, input } from '@angular/core';
import { spokenCalendarDay } from '@waymark/foundation/browser';
import { Panel, Tag } from '@waymark/foundation/ui';
import type { Rhythm } from '@waymark/mentoring/domain';
import { Session } from '@waymark/organisations/web';
import { concernLooks, concernSentence } from '../relationship-words';
import { todayIn } from '../today';
import { rhythmWords, weeksSentence } from './pair-words';

/** How often a pair meets against what it agreed, with one cell for each week. */
@Component({
  selector: 'wm-rhythm-panel',
  imports: [Panel, Tag],
  template: `
    <section wm-panel heading="How often you meet">
      @if (concern(); as look) {
        <wm-tag panelLink [kind]="look.kind" [icon]="look.icon">{{ look.words }}</wm-tag>
      } @else {
        <wm-tag panelLink kind="ok" icon="check">On track</wm-tag>
      }
      <p class="small">{{ words() }}</p>
      @for (sentence of sentences(); track sentence) {
        <p class="small mt-2">{{ sentence }}</p>
      }
      @if (eventful()) {
        <div class="weeks" [style.max-width]="width()">
          <div class="cad" role="img" [attr.aria-label]="sentence()" [style.grid-template-columns]="columns()">
            @for (cell of cells(); track $index) {
              <i [class.met]="cell.look === 'met'" [class.miss]="cell.look === 'miss'">{{ cell.words }}</i>
            }
          </div>
          <p class="ends caption" aria-hidden="true"><span>{{ first() }}</span><span>This week</span></p>
        </div>
        <p class="caption mt-2">A number is a session. A dash is one that did not happen.</p>
      }
    </section>
  `,
  styles: `
    :host { display: block; }
    .weeks { min-width: 12rem; }
    .ends { display: flex; justify-content: space-between; gap: var(--wm-3); }
    .cad { display: grid; gap: 2px; margin: var(--wm-2) 0 .25rem; }
    .cad i { height: 1.75rem; border-radius: 3px; background: var(--wm-surface-sunken); display: grid; place-items: center; font-style: normal; font-size: var(--wm-text-xs); font-weight: 700; color: var(--wm-ink-2); }
    .cad .met { background: var(--wm-primary); color: var(--wm-on-primary); }
    .cad .miss { background: var(--wm-warn-soft); box-shadow: inset 0 0 0 1.5px var(--wm-warn); color: var(--wm-warn); }
  `,
})
export class RhythmPanel {
  readonly rhythm = input.required<Rhythm>();
  private readonly session = inject(Session);
  protected readonly words = computed(() => rhythmWords(this.rhythm(), todayIn(this.session.timeZone()), this.session.timeZone()));
  protected readonly concern = computed(() => {
    const [first] = this.rhythm().concerns;
    return first === undefined ? null : concernLooks[first.kind];
  });
  protected readonly sentences = computed(() => this.rhythm().concerns.map((concern) => concernSentence(concern)));
  /** Whether the weeks say more than that nothing has happened yet. */
  protected readonly eventful = computed(() => this.rhythm().weeks.some(({ sessions, missed }) => sessions.length + missed > 0));
  protected readonly sentence = computed(() => weeksSentence(this.rhythm().weeks));
  protected readonly columns = computed(() => `repeat(${this.rhythm().weeks.length}, minmax(0, 1fr))`);
  protected readonly width = computed(() => `${this.rhythm().weeks.length * 2}rem`);
  protected readonly first = computed(() => spokenCalendarDay(this.rhythm().weeks[0]?.monday ?? ''));
  protected readonly cells = computed(() =>
    this.rhythm().weeks.map(({ sessions, missed }) => {
      if (sessions.length > 0) return { look: 'met', words: String(sessions.at(-1) ?? '') };
      return missed > 0 ? { look: 'miss', words: '–' } : { look: 'none', words: '' };
    }),
  );
}
