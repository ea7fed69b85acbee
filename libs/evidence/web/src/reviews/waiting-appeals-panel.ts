import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { WaitingAppeal } from '@waymark/evidence/domain';
import { PagedList } from '@waymark/foundation/browser';
import { Button, Panel, Tag } from '@waymark/foundation/ui';
import { LoadFailure } from '@waymark/organisations/web';
import { levelWords } from '../level-words';
import { ReviewsClient } from './reviews-client';
import { waitWords } from './review-words';

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
              <wm-tag [kind]="appeal.assessor === null ? 'bad' : 'outline'" [icon]="appeal.assessor === null ? 'user-x' : 'flag'">{{ appeal.assessor === null ? 'No assessor' : 'Appealed' }}</wm-tag>
              <div>
                <p class="what break mt-0">{{ appeal.member.name }}: {{ appeal.requirementTitle }}, {{ levelWords(appeal.level) }}</p>
                <p class="meta">Waiting {{ appeal.waits }}. {{ appeal.assessor === null ? 'Nobody who may judge this is left. Once you give somebody the right to, it goes to them by itself. You can also take the level back.' : 'With ' + appeal.assessor.name + '.' }}</p>
              </div>
              @if (appeal.assessor === null) {
                <div class="acts">
                  <a wm-button="secondary" size="sm" routerLink="/programmes">Name an assessor<span class="vh"> for {{ appeal.requirementTitle }} of {{ appeal.member.name }}</span></a>
                  <a wm-button="quiet" size="sm" [routerLink]="['/people', appeal.member.id, 'levels']" [fragment]="'decision-' + appeal.decisionId">See the level<span class="vh"> of {{ appeal.member.name }} in {{ appeal.requirementTitle }}</span></a>
                </div>
              } @else {
                <span></span>
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
  protected readonly levelWords = levelWords;
  protected readonly list = new PagedList((query: { only: 'ALL' | 'ESCALATED'; cursor?: string }, aborted) => this.client.waitingAppeals(query, aborted));
  protected readonly shown = computed(() => this.list.items().map((appeal: WaitingAppeal) => ({ ...appeal, waits: waitWords(appeal.appealedAt, new Date()) })));

  constructor() {
    effect(() => {
      const only = this.only();
      untracked(() => void this.list.show({ only }));
    });
  }
}
