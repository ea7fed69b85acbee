import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { WaitingAppeal } from '@waymark/evidence/domain';
import { PagedList, spokenCalendarDay } from '@waymark/foundation/browser';
import { Button, Dialogs, Panel, Tag, Toasts, type IconName, type TagKind } from '@waymark/foundation/ui';
import { LoadFailure } from '@waymark/organisations/web';
import { levelWords } from '../level-words';
import type { Assignment } from './assign-dialog';
import { ReviewsClient } from './reviews-client';
import { waitWords } from './review-words';

const looks: Record<WaitingAppeal['reason'], { words: string; kind: TagKind; icon: IconName }> = {
  NO_ASSESSOR: { words: 'No assessor', kind: 'bad', icon: 'user-x' },
  OVERDUE: { words: 'Overdue', kind: 'warn', icon: 'clock-alert' },
  WAITING: { words: 'Appealed', kind: 'outline', icon: 'flag' },
};

/** Appeals that wait, for owners of programmes, with what they can do where nobody may answer. Nothing where none waits. */
@Component({
  selector: 'wm-waiting-appeals-panel',
  imports: [Button, LoadFailure, Panel, RouterLink, Tag],
  template: `
    @if (list.failure(); as problem) {
      <wm-load-failure what="The list of appeals" [failure]="problem" (again)="list.again()" />
    } @else if (shown().length > 0) {
      <section wm-panel flush heading="Appeals" sub="Somebody asked for another look at a level. It counts until there is an answer.">
        <ul class="rows mt-3">
          @for (appeal of shown(); track appeal.decisionId) {
            <li>
              <wm-tag [kind]="appeal.look.kind" [icon]="appeal.look.icon">{{ appeal.look.words }}</wm-tag>
              <div>
                <p class="what break mt-0">{{ appeal.member.name }}: {{ appeal.requirementTitle }}, {{ levelWords(appeal.level) }}</p>
                <p class="meta">Waiting {{ appeal.waits }}, answer due {{ appeal.due }}. {{ appeal.assessor === null ? 'Nobody who may judge this is left. Once you give somebody the right to, it goes to them by itself. You can also take the level back.' : 'With ' + appeal.assessor.name + '.' }}</p>
              </div>
              @if (appeal.assessor === null) {
                <div class="acts">
                  <a wm-button="secondary" size="sm" routerLink="/programmes">Name an assessor<span class="vh"> for {{ appeal.requirementTitle }} of {{ appeal.member.name }}</span></a>
                  <a wm-button="quiet" size="sm" [routerLink]="['/people', appeal.member.id, 'levels']" [fragment]="'decision-' + appeal.decisionId">See the level<span class="vh"> of {{ appeal.member.name }} in {{ appeal.requirementTitle }}</span></a>
                </div>
              } @else {
                <button wm-button="secondary" size="sm" type="button" (click)="assign(appeal)">Give to somebody else<span class="vh">: the appeal of {{ appeal.member.name }} on {{ appeal.requirementTitle }}</span></button>
              }
            </li>
          }
        </ul>
        @if (list.moreFailure(); as problem) {
          <wm-load-failure class="inset" what="The rest of the list" [failure]="problem" (again)="list.showMore()" />
        } @else if (list.hasMore()) {
          <p class="inset"><button wm-button="secondary" type="button" [busy]="list.loadingMore() && 'Loading more'" (click)="list.showMore()">Show more appeals</button></p>
        }
      </section>
    }
  `,
  styles: `
    :host:not(:empty) { display: block; margin-bottom: var(--wm-5); }
    .acts { display: flex; flex-wrap: wrap; gap: var(--wm-2); justify-content: flex-end; }
    .inset { margin: var(--wm-4) var(--wm-5); }
    @media (max-width: 45rem) { .rows > li { grid-template-columns: minmax(0, 1fr); gap: var(--wm-2); justify-items: start; } .acts { justify-content: flex-start; } }
  `,
})
export class WaitingAppealsPanel {
  readonly only = input.required<'ALL' | 'ESCALATED'>();
  private readonly client = inject(ReviewsClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly levelWords = levelWords;
  protected readonly list = new PagedList((query: { only: 'ALL' | 'ESCALATED'; cursor?: string }, aborted) => this.client.waitingAppeals(query, aborted));
  protected readonly shown = computed(() => this.list.items().map((appeal: WaitingAppeal) => ({ ...appeal, look: looks[appeal.reason], due: spokenCalendarDay(appeal.dueOn), waits: waitWords(appeal.appealedAt, new Date()) })));

  constructor() {
    effect(() => {
      const only = this.only();
      untracked(() => void this.list.show({ only }));
    });
  }

  protected async assign({ decisionId, requirementTitle, member }: WaitingAppeal): Promise<void> {
    const data: Assignment = {
      heading: `Who looks again at ${requirementTitle} of ${member.name}?`,
      confirm: 'Give the appeal',
      possible: (signal) => this.client.possibleAppealAssessors(decisionId, signal),
      assign: (assessorId) => this.client.assignAppeal(decisionId, assessorId),
    };
    const name = await this.dialogs.open<string>(async () => (await import('./assign-dialog')).AssignDialog, data);
    if (name === undefined) return;
    this.toasts.say(`${name} looks at it again now`);
    await this.list.again();
  }
}
