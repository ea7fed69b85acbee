import { Component, computed, inject, input, output, resource, signal } from '@angular/core';
import { spokenDay, wordsFor } from '@waymark/foundation/browser';
import { Banner, Button, Confirmation, Dialogs, Panel, Skeleton, Toasts } from '@waymark/foundation/ui';
import { LoadFailure, Session } from '@waymark/organisations/web';
import type { JudgementView } from '@waymark/readiness/domain';
import { PersonClient } from '../person/person-client';
import type { PersonFigures } from '../person/person-figures';
import { horizonWords, judgementFlag } from './judgement-words';

/** What a manager says of when somebody will be ready: dated, beside the band, flagged where they disagree. */
@Component({
  selector: 'wm-judgement-panel',
  imports: [Banner, Button, LoadFailure, Panel, Skeleton],
  template: `
    <section wm-panel heading="A manager’s judgement" sub="A statement of a person on a day. Nothing computes it.">
      @if (latest(); as said) {
        <p class="said"><b>{{ horizonWords[said.horizon] }}</b></p>
        <p class="break pre">“{{ said.reason }}”</p>
        <p class="small muted">{{ said.saidBy.name }}, {{ day(said.saidAt) }}, for {{ said.role.title }}, version {{ said.role.number }}</p>
        @if (flag(); as wrong) {
          <wm-banner class="mt-3" kind="warn" [heading]="wrong.heading" [detail]="wrong.detail" />
        }
      } @else {
        <p class="muted">{{ mayJudge() ? 'You have not said when ' + first() + ' will be ready.' : 'No manager has said when you will be ready for this role.' }}</p>
      }
      @if (mayJudge() && isToday()) {
        <div class="row mt-3 acts">
          <button wm-button="secondary" size="sm" type="button" (click)="judge()">{{ latest() === null ? 'Say when ' + first() + ' will be ready' : 'Say it anew' }}</button>
          @if (isMine()) {
            <button wm-button="quiet" size="sm" type="button" [busy]="withdrawing() && 'Taking it back'" (click)="withdraw()">Take it back</button>
          }
        </div>
      }
      @if (failure(); as words) {
        <p class="error-msg mt-2" role="alert">{{ words }}</p>
      }
      <details class="disclose mt-3" (toggle)="opened.set(details.open)" #details>
        <summary>What was said before</summary>
        <div>
          @if (earlier.error(); as problem) {
            <wm-load-failure what="What was said before" [failure]="problem" (again)="earlier.reload()" />
          } @else if (earlier.hasValue()) {
            <ul class="before small">
              @for (each of before(); track each.id) {
                <li>
                  <p class="break"><b>{{ horizonWords[each.horizon] }}</b>&ngsp;<span class="muted">for {{ each.role.title }}</span></p>
                  <p class="break pre">“{{ each.reason }}”</p>
                  <p class="caption">{{ each.saidBy.name }}, {{ day(each.saidAt) }}{{ each.withdrawnAt === null ? '' : ', taken back on ' + day(each.withdrawnAt) }}</p>
                </li>
              } @empty {
                <li class="muted">Nothing else.</li>
              }
            </ul>
          } @else if (opened()) {
            <wm-skeleton label="Loading what was said before" [lines]="2" />
          }
        </div>
      </details>
    </section>
  `,
  styles: `
    :host { display: block; }
    .said { margin: var(--wm-3) 0 0; font-size: var(--wm-text-lg); line-height: var(--wm-lh-lg); }
    .pre { white-space: pre-line; }
    .before { margin: 0; padding: 0; list-style: none; }
    .before li + li { margin-top: var(--wm-3); padding-top: var(--wm-3); border-top: 1px solid var(--wm-line); }
    @media print { .acts, .disclose { display: none; } }
  `,
})
export class JudgementPanel {
  readonly figures = input.required<PersonFigures>();
  /** Whether the page shows today: of an earlier day nothing is said now. */
  readonly isToday = input(true);
  readonly changed = output();
  private readonly client = inject(PersonClient);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly confirmation = inject(Confirmation);
  private readonly toasts = inject(Toasts);
  protected readonly horizonWords = horizonWords;
  protected readonly opened = signal(false);
  protected readonly withdrawing = signal(false);
  protected readonly failure = signal<string | null>(null);
  protected readonly latest = computed(() => this.figures().view.judgement);
  protected readonly mayJudge = computed(() => this.figures().view.mayJudge);
  protected readonly isMine = computed(() => this.latest()?.saidBy.id === this.session.current()?.member.id);
  protected readonly first = computed(() => this.figures().view.member.name.split(' ')[0] ?? '');
  protected readonly flag = computed(() => {
    const { view, judged, rules } = this.figures();
    return view.judgement === null ? null : judgementFlag(view.judgement, judged.band, view.at, rules);
  });
  protected readonly earlier = resource({
    params: () => (this.opened() ? { memberId: this.figures().view.member.id, after: this.latest()?.id } : undefined),
    loader: ({ params: { memberId }, abortSignal }) => this.client.judgements(memberId, abortSignal),
  });
  protected readonly before = computed(() => (this.earlier.hasValue() ? this.earlier.value().filter(({ id }) => id !== this.latest()?.id) : []));

  protected day(instant: string): string {
    return spokenDay(instant, this.session.timeZone());
  }

  protected async judge(): Promise<void> {
    const { view, role } = this.figures();
    const said = await this.dialogs.open<JudgementView>(async () => (await import('./judge-dialog')).JudgeDialog, { member: view.member, role });
    if (said === undefined) return;
    this.toasts.say(`You say: ${horizonWords[said.horizon].toLowerCase()}`);
    this.changed.emit();
  }

  protected async withdraw(): Promise<void> {
    const said = this.latest();
    if (said === null || this.withdrawing()) return;
    const question = { heading: 'Take back your judgement?', detail: `${this.first()} still reads that you said it, and that you took it back.`, confirm: 'Take it back' };
    if (!(await this.confirmation.ask(question))) return;
    this.withdrawing.set(true);
    this.failure.set(null);
    try {
      await this.client.withdraw(said.id);
      this.toasts.say('Your judgement is taken back');
      this.changed.emit();
    } catch (failure) {
      const { title, detail } = wordsFor(failure);
      this.failure.set(`${title}. ${detail}`);
    } finally {
      this.withdrawing.set(false);
    }
  }
}
