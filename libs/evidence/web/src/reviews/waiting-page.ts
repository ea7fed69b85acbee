import { Component, computed, inject, signal } from '@angular/core';
import type { WaitingClaim } from '@waymark/evidence/domain';
import { PagedList, spokenCalendarDay } from '@waymark/foundation/browser';
import { Button, Dialogs, Empty, PageHeading, Panel, Skeleton, Tag, Toasts, type IconName, type TagKind } from '@waymark/foundation/ui';
import { LoadFailure } from '@waymark/organisations/web';
import { levelWords } from '../level-words';
import type { Assignment } from './assign-dialog';
import { ReviewsClient } from './reviews-client';
import { waitWords } from './review-words';
import { WaitingAppealsPanel } from './waiting-appeals-panel';

const reasons: Record<WaitingClaim['reason'], { words: string; kind: TagKind; icon: IconName }> = {
  NO_ASSESSOR: { words: 'No assessor', kind: 'bad', icon: 'user-x' },
  NEEDS_SECOND: { words: 'Second assessor missing', kind: 'warn', icon: 'user-plus' },
  OVERDUE: { words: 'Overdue', kind: 'warn', icon: 'clock-alert' },
  WAITING: { words: 'In time', kind: 'outline', icon: 'clock' },
};

/** Claims that wait, for owners of programmes: who and since when, and nothing that was said. */
@Component({
  selector: 'wm-waiting-page',
  imports: [Button, Empty, LoadFailure, PageHeading, Panel, Skeleton, Tag, WaitingAppealsPanel],
  template: `
    <wm-page-heading heading="Waiting claims" sub="Who waits, since when and for whom. What they wrote stays between them and their assessors." />
    <div class="row choice">
      <button class="chip" type="button" [attr.aria-pressed]="only() === 'ESCALATED'" (click)="show('ESCALATED')">Needs you</button>
      <button class="chip" type="button" [attr.aria-pressed]="only() === 'ALL'" (click)="show('ALL')">All that wait</button>
    </div>
    <wm-waiting-appeals-panel [only]="only()" />
    @if (list.failure(); as problem) {
      <wm-load-failure what="The list of claims" [failure]="problem" (again)="list.again()" />
    } @else if (!list.loaded()) {
      <section wm-panel heading="Waiting"><wm-skeleton label="Loading the claims" [lines]="5" /></section>
    } @else if (shown().length === 0) {
      <section wm-panel heading="Waiting">
        <wm-empty icon="badge-check" [heading]="only() === 'ALL' ? 'No claim waits' : 'Nobody waits too long'">
          <p>Claims that nobody may judge, and those that are not answered by the promised day, show here.</p>
        </wm-empty>
      </section>
    } @else {
      <section wm-panel flush heading="Waiting">
        <ul class="rows mt-3">
          @for (claim of shown(); track claim.claimId) {
            <li>
              <wm-tag [kind]="claim.look.kind" [icon]="claim.look.icon">{{ claim.look.words }}</wm-tag>
              <div>
                <p class="what break mt-0">{{ claim.owner.name }}: {{ claim.requirementTitle }} at {{ levelWords(claim.claimed) }}</p>
                <p class="meta">Waiting {{ claim.waits }}, answer due {{ claim.due }}. {{ claim.with }}</p>
              </div>
              <button wm-button="secondary" size="sm" type="button" (click)="assign(claim)">{{ claim.assessor === null ? 'Choose an assessor' : claim.reason === 'NEEDS_SECOND' ? 'Choose a second' : 'Give to somebody else' }}<span class="vh"> for {{ claim.requirementTitle }} of {{ claim.owner.name }}</span></button>
            </li>
          }
        </ul>
        @if (list.moreFailure(); as problem) {
          <wm-load-failure class="inset" what="The rest of the list" [failure]="problem" (again)="list.showMore()" />
        } @else if (list.hasMore()) {
          <p class="inset"><button wm-button="secondary" type="button" [busy]="list.loadingMore() && 'Loading more'" (click)="list.showMore()">Show more</button></p>
        }
      </section>
    }
  `,
  styles: `
    .choice { margin-bottom: var(--wm-4); }
    .inset { margin: var(--wm-4) var(--wm-5); }
    @media (max-width: 45rem) { .rows > li { grid-template-columns: minmax(0, 1fr); gap: var(--wm-2); justify-items: start; } }
  `,
})
export class WaitingPage {
  private readonly client = inject(ReviewsClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly levelWords = levelWords;
  protected readonly only = signal<'ALL' | 'ESCALATED'>('ESCALATED');
  protected readonly list = new PagedList((query: { only: 'ALL' | 'ESCALATED'; cursor?: string }, aborted) => this.client.waiting(query, aborted));
  protected readonly shown = computed(() =>
    this.list.items().map((claim) => ({ ...claim, look: reasons[claim.reason], waits: waitWords(claim.submittedAt, new Date()), due: spokenCalendarDay(claim.dueOn), with: withWords(claim) })),
  );

  constructor() {
    void this.list.show({ only: this.only() });
  }

  protected show(only: 'ALL' | 'ESCALATED'): void {
    this.only.set(only);
    void this.list.show({ only });
  }

  protected async assign(claim: WaitingClaim): Promise<void> {
    const as = claim.assessor !== null && claim.reason === 'NEEDS_SECOND' ? 'SECOND_ASSESSOR' : 'ASSESSOR';
    const taken = [claim.assessor?.id, claim.secondAssessor?.id];
    const data: Assignment = {
      heading: `Who judges ${claim.requirementTitle} of ${claim.owner.name}?`,
      confirm: 'Give the claim',
      possible: async (signal) => (await this.client.possibleAssessors(claim.claimId, signal)).filter(({ id }) => !taken.includes(id)),
      assign: (assessorId) => this.client.assign(claim.claimId, { assessorId, as }),
    };
    const name = await this.dialogs.open<string>(async () => (await import('./assign-dialog')).AssignDialog, data);
    if (name === undefined) return;
    this.toasts.say(`${name} judges this claim now`);
    await this.list.again();
  }
}

function withWords({ assessor, secondAssessor, needsTwo }: WaitingClaim): string {
  const names = [assessor, secondAssessor].flatMap((each) => (each === null ? [] : [each.name]));
  const who = names.length === 0 ? 'With nobody.' : `With ${names.join(' and ')}.`;
  return needsTwo ? `${who} It takes two.` : who;
}
