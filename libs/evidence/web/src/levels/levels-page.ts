import { Component, computed, effect, inject, input, resource } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import type { DecisionView } from '@waymark/evidence/domain';
import { pageTitle } from '@waymark/foundation/browser';
import { Dialogs, Empty, PageHeading, Panel, Skeleton, Toasts } from '@waymark/foundation/ui';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { levelWords } from '../level-words';
import type { AskReason } from '../reason-dialog';
import { ClaimsWaiting } from '../reviews/claims-waiting';
import { DecisionRow } from './decision-row';
import { LevelsClient } from './levels-client';
import { WaiversPanel } from './waivers-panel';

/** The levels that were decided for a person: to read, to ask for another look at, to take back, to look at again. */
@Component({
  selector: 'wm-levels-page',
  imports: [DecisionRow, Empty, LoadFailure, PageHeading, Panel, RouterLink, Skeleton, WaiversPanel],
  template: `
    <wm-page-heading [heading]="heading()" sub="What was confirmed, by whom and why. Nothing here is ever changed; what happens later is added.">
      <p class="crumb" crumb>
        @if (own()) {
          <a routerLink="/skills">My skills</a>
        } @else {
          <a [routerLink]="['/people', memberId()]">{{ name() }}</a>
        }
      </p>
    </wm-page-heading>
    <div class="stack">
      @if (decisions.error(); as problem) {
        <wm-load-failure what="The list of levels" [failure]="problem" (again)="decisions.reload()" />
      } @else if (decisions.hasValue()) {
        @if (decisions.value().length > 0) {
          <section wm-panel flush heading="Levels">
            <ul class="rows mt-3">
              @for (decision of decisions.value(); track decision.id) {
                <li wm-decision-row [decision]="decision" [appeals]="own()" [revokes]="mayRevoke(decision)" [answers]="mayAnswer(decision)" (appealAsked)="appeal(decision)" (revokeAsked)="revoke(decision)" (answerAsked)="answer(decision)" (conflictAsked)="declareConflict(decision)"></li>
              }
            </ul>
          </section>
        } @else {
          <section wm-panel heading="Levels">
            <wm-empty icon="badge-check" heading="Nothing is confirmed yet"><p>Levels show here once an assessor has confirmed one, or a manager has recorded one from before Waymark.</p></wm-empty>
          </section>
        }
      } @else {
        <section wm-panel heading="Levels"><wm-skeleton label="Loading the levels" [lines]="5" /></section>
      }
      @if (readsWaivers()) {
        <wm-waivers-panel [memberId]="memberId()" [own]="own()" />
      }
    </div>
  `,
})
export class LevelsPage {
  /** From the address. */
  readonly memberId = input.required<string>();
  private readonly client = inject(LevelsClient);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly waiting = inject(ClaimsWaiting);
  private readonly me = computed(() => this.session.current()?.member.id);
  protected readonly own = computed(() => this.me() === this.memberId());
  protected readonly decisions = resource({
    params: () => this.memberId(),
    loader: ({ params, abortSignal }) => this.listOf(params, abortSignal),
  });
  protected readonly name = computed(() => (this.decisions.hasValue() ? (this.decisions.value()[0]?.member.name ?? 'This person') : 'This person'));
  protected readonly heading = computed(() => (this.own() ? 'Your levels' : this.name() === 'This person' ? 'Levels' : `Levels of ${this.name()}`));
  protected readonly readsWaivers = computed(() => this.own() || this.session.managesPeople() || this.session.holdsAny(['PROGRAMME_OWNER']));

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(pageTitle(this.heading())));
  }

  protected mayRevoke({ decidedBy }: DecisionView): boolean {
    return !this.own() && (this.session.holdsAny(['PROGRAMME_OWNER']) || decidedBy.some(({ id }) => id === this.me()));
  }

  protected mayAnswer({ appeal }: DecisionView): boolean {
    return appeal?.assessor?.id === this.me();
  }

  protected appeal(decision: DecisionView): Promise<void> {
    return this.askReason({
      form: { form: 'APPEAL', subjectId: decision.id },
      heading: `Ask for another look at ${decision.requirement.title}?`,
      detail: 'Another assessor, who had no part in it, looks again. The level counts until they have answered.',
      label: 'Why you ask for another look',
      missing: 'Say why you ask for another look',
      confirm: 'Ask for another look',
      send: (reason) => this.client.appeal(decision.id, reason),
    }, 'Another assessor looks at it again');
  }

  protected revoke(decision: DecisionView): Promise<void> {
    return this.askReason({
      form: { form: 'REVOCATION', subjectId: decision.id },
      heading: `Take ${levelWords(decision.level)} in ${decision.requirement.title} back?`,
      detail: `${decision.member.name} no longer holds it, and reads your reason. That it was confirmed stays in the history.`,
      label: 'Why the level is taken back',
      missing: 'Say why the level is taken back',
      confirm: 'Take the level back',
      kind: 'danger',
      send: (reason) => this.client.revoke(decision.id, reason),
    }, 'The level is taken back');
  }

  /** Whoever has answered mostly has no other ground to read these levels. */
  protected async answer(decision: DecisionView): Promise<void> {
    const done = await this.dialogs.open<boolean>(async () => (await import('./answer-dialog')).AnswerDialog, decision);
    if (done !== true) return;
    this.waiting.refresh();
    this.toasts.say(`${decision.member.name} reads your answer now`);
    await this.router.navigateByUrl('/reviews');
  }

  /** Whoever hands an appeal over mostly has no other ground to read these levels. */
  protected async declareConflict(decision: DecisionView): Promise<void> {
    const question: AskReason = {
      form: { form: 'CONFLICT', subjectId: decision.id },
      heading: 'Should somebody else answer this appeal?',
      detail: `It goes to another assessor, and does not come back to you. ${decision.member.name} does not read your reason.`,
      label: 'Why you should not answer it',
      missing: 'Say why you should not judge this',
      confirm: 'Hand it over',
      send: (reason) => this.client.declareAppealConflict(decision.id, reason),
    };
    if ((await this.open(question)) !== true) return;
    this.waiting.refresh();
    this.toasts.say('The appeal is handed over');
    await this.router.navigateByUrl('/reviews');
  }

  private async askReason(question: AskReason, done: string): Promise<void> {
    if ((await this.open(question)) !== true) return;
    this.toasts.say(done);
    this.decisions.reload();
  }

  private open(question: AskReason): Promise<boolean | undefined> {
    return this.dialogs.open<boolean>(async () => (await import('../reason-dialog')).ReasonDialog, question);
  }

  private listOf(memberId: string, signal: AbortSignal): Promise<DecisionView[]> {
    return this.client.decisions(memberId, signal);
  }
}
