import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PagedList, spokenDay } from '@waymark/foundation/browser';
import { Button, Empty, Icon, PageHeading, Panel, Skeleton, type IconName } from '@waymark/foundation/ui';
import type { ReleasedItem, ReleasedKind } from '@waymark/mentoring/domain';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { ReleasedClient } from './released-client';

const looks: Readonly<Record<ReleasedKind, { words: string; icon: IconName; path: (id: string) => string }>> = {
  goal: { words: 'Goal', icon: 'target', path: (id) => `/goals/${id}` },
  action: { words: 'Action', icon: 'list-checks', path: (id) => `/actions/${id}` },
  'session-summary': { words: 'Summary of a session', icon: 'file-text', path: (id) => `/sessions/${id}/summary` },
};

/** Goals, actions and summaries that others let the reader see, the latest first. */
@Component({
  selector: 'wm-released-page',
  imports: [Button, Empty, Icon, LoadFailure, PageHeading, Panel, RouterLink, Skeleton],
  template: `
    <wm-page-heading heading="Shared with you" sub="Goals, actions and summaries that people let you read. They see when you open one, and can take it back." />
    <section wm-panel flush heading="Shared with you">
      @if (list.failure(); as problem) {
        <wm-load-failure class="none" what="What is shared with you" [failure]="problem" (again)="list.again()" />
      } @else if (!list.loaded()) {
        <wm-skeleton class="none" label="Loading what is shared with you" [lines]="5" />
      } @else {
        <ul class="rows mt-3">
          @for (item of rows(); track item.kind + item.id) {
            <li>
              <span class="glyph"><svg [wm-icon]="item.look.icon"></svg></span>
              <div>
                <p><a class="what break" [routerLink]="item.path">{{ item.title }}</a></p>
                <p class="meta"><span>{{ item.look.words }}</span><span>{{ item.owner }}</span><span>since {{ item.since }}</span></p>
              </div>
            </li>
          } @empty {
            <li class="none"><wm-empty icon="eye" heading="Nothing is shared with you yet"><p>A mentee decides what you read. Ask them, if you would like to see a goal or what came of it.</p></wm-empty></li>
          }
        </ul>
        @if (list.hasMore()) {
          <p class="none"><button wm-button="secondary" type="button" [busy]="list.loadingMore() && 'Loading'" (click)="list.showMore()">Show more</button></p>
        }
      }
    </section>
  `,
  styles: '.none { display: block; padding: 0 var(--wm-5) var(--wm-5); }',
})
export class ReleasedPage {
  private readonly client = inject(ReleasedClient);
  private readonly reader = inject(Session);
  protected readonly list = new PagedList((query: { cursor?: string }, aborted) => this.client.toMe({ ...query, limit: 30 }, aborted));
  protected readonly rows = computed(() => this.list.items().map((item) => this.row(item)));

  constructor() {
    void this.list.show({});
  }

  private row({ subjectKind, subjectId, title, owner, releasedAt }: ReleasedItem) {
    const look = looks[subjectKind];
    return { kind: subjectKind, id: subjectId, title, look, path: look.path(subjectId), owner: owner.name, since: spokenDay(releasedAt, this.reader.timeZone()) };
  }
}
