import { Component, Injector, afterNextRender, computed, inject, output, signal } from '@angular/core';
import { wordsFor, type Words } from '@waymark/foundation/browser';
import { Banner, Button, Panel } from '@waymark/foundation/ui';
import { DraftDesk, type WarningCase } from './draft-desk';
import { WarningCard } from './warning-card';
import { warningCount, wordingOf } from './warning-words';
import { counted } from '../wording';

/** From so many warnings of one kind on they can be answered together. */
const several = 3;

/** What the reader was not certain of: open questions first, then those that are answered, then notes on the layout. */
@Component({
  selector: 'wm-warnings-panel',
  imports: [Banner, Button, Panel, WarningCard],
  template: `
    <section wm-panel flush [heading]="heading()">
      @if (failure(); as words) {
        <wm-banner kind="bad" role="alert" class="inset" [heading]="words.title" [detail]="words.detail" />
      }
      @for (group of together(); track group.code) {
        <p class="group small">
          <span>{{ group.cases.length }} of one kind: “{{ group.keep }}” for all of them?</span>
          <button wm-button="secondary" size="sm" type="button" [busy]="working() === group.code && 'Saving'" (click)="keepAll(group)">{{ 'Yes, for all ' + group.cases.length }}</button>
        </p>
      }
      @for (one of questions(); track one.warning.index) {
        <wm-warning-card [case]="one" [number]="$index + 1" (answered)="goOn()" />
      } @empty {
        <p class="none muted">We are certain of everything in this text.</p>
      }
      @if (notes().length > 0) {
        <details class="disclose notes">
          <summary>{{ noteCount() }}</summary>
          <ul>
            @for (one of notes(); track one.warning.index) {
              <li class="small"><span class="muted">{{ one.warning.message }}</span>&ngsp;<button class="link-btn" type="button" (click)="desk.show(one.warning.line)">Show line {{ one.warning.line }}</button></li>
            }
          </ul>
        </details>
      }
    </section>
  `,
  styles: `
    :host { display: block; }
    .inset { margin: 0 var(--wm-5) var(--wm-4); }
    .group { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--wm-2) var(--wm-4); padding: var(--wm-3) var(--wm-5); border-top: 1px solid var(--wm-line); background: var(--wm-surface-hover); }
    .none { padding: 0 var(--wm-5) var(--wm-5); }
    .notes { padding: var(--wm-3) var(--wm-5); border-top: 1px solid var(--wm-line); }
    .notes ul { padding-left: 1.125rem; }
    .notes li { padding: .125rem 0; overflow-wrap: anywhere; }
    @media (max-width: 45rem) { .group, .none, .notes { padding-inline: var(--wm-4); } }
  `,
})
export class WarningsPanel {
  /** No question is open any more. */
  readonly allAnswered = output();
  protected readonly desk = inject(DraftDesk);
  private readonly injector = inject(Injector);
  protected readonly failure = signal<Words | null>(null);
  protected readonly working = signal<string | null>(null);
  protected readonly questions = computed(() => {
    const about = this.desk.cases().filter(({ warning }) => warning.aboutContent);
    return [...about.filter(isOpen), ...about.filter((one) => !isOpen(one))];
  });
  protected readonly notes = computed(() => this.desk.cases().filter(({ warning }) => !warning.aboutContent));
  protected readonly noteCount = computed(() => counted(this.notes().length, 'note on the layout', 'notes on the layout'));
  protected readonly heading = computed(() => (this.questions().length === 0 ? 'No warnings' : warningCount(this.questions().length, this.desk.unanswered().length)));
  protected readonly together = computed(() => {
    const byCode = Map.groupBy(this.questions().filter(isOpen), ({ warning }) => warning.code);
    return [...byCode].filter(([, cases]) => cases.length >= several).map(([code, cases]) => ({ code, cases, keep: wordingOf({ code }, '').keep }));
  });

  /** Leads to the first question that is open, marks its line, and gives whether there is one. */
  showFirstOpen(): boolean {
    const [first] = this.questions().filter(isOpen);
    if (first === undefined) return false;
    this.desk.mark(first.warning.line);
    const heading = document.getElementById(`warning-${first.warning.index}`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'center' });
    return true;
  }

  protected goOn(): void {
    afterNextRender(
      () => {
        if (!this.showFirstOpen()) this.allAnswered.emit();
      },
      { injector: this.injector },
    );
  }

  protected async keepAll({ code, cases }: { code: string; cases: readonly WarningCase[] }): Promise<void> {
    if (this.working() !== null) return;
    this.working.set(code);
    this.failure.set(null);
    try {
      await this.desk.answer(cases.map(({ warning }) => warning), 'ACCEPTED');
      this.goOn();
    } catch (failure) {
      this.failure.set(wordsFor(failure));
    } finally {
      this.working.set(null);
    }
  }
}

function isOpen({ warning }: WarningCase): boolean {
  return warning.answer === null;
}
