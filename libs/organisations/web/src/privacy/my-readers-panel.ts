import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PagedList, spokenMoment } from '@waymark/foundation/browser';
import { Avatar, Button, Empty, Panel, Skeleton } from '@waymark/foundation/ui';
import { accessGrounds, type AccessEventView } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { Session } from '../session';
import { PrivacyClient } from './privacy-client';

/** Who has read what is the person’s own, latest first. */
@Component({
  selector: 'wm-my-readers-panel',
  imports: [Avatar, Button, Empty, LoadFailure, Panel, RouterLink, Skeleton],
  template: `
    <section wm-panel flush heading="Who has read what is yours" sub="Only you see this list. The same person reading the same item again within five minutes is one line.">
      @if (memberId(); as me) {
        <a panelLink class="small" [routerLink]="['/people', me]">Who can read your profile</a>
      }
      @if (events.failure(); as problem) {
        <wm-load-failure class="inset" what="The list of readers" [failure]="problem" (again)="events.again()" />
      } @else if (!events.loaded()) {
        <wm-skeleton class="inset" label="Loading who has read what is yours" [lines]="4" />
      } @else {
        <ul class="rows">
          @for (event of events.items(); track event.id) {
            <li>
              <wm-avatar [id]="event.readerId" [name]="event.readerName" />
              <span>
                <span class="what break">{{ event.readerName }}</span>
                <span class="meta"><span>Read {{ subject(event) }}, as {{ grounds[event.ground] }}</span><span>{{ moment(event) }}</span></span>
              </span>
            </li>
          }
        </ul>
        @if (events.items().length === 0) {
          <wm-empty class="inset" icon="eye" heading="Nobody yet"><p>When somebody reads your profile, your evidence, a claim or another item of yours, it is noted here.</p></wm-empty>
        }
        @if (events.moreFailure(); as problem) {
          <wm-load-failure class="inset" what="The rest of the list" [failure]="problem" (again)="events.showMore()" />
        }
        @if (events.hasMore()) {
          <p class="panel-foot"><button wm-button="secondary" size="sm" type="button" [busy]="events.loadingMore() && 'Loading more'" (click)="events.showMore()">Show more<span class="vh"> readers</span></button></p>
        }
      }
    </section>
  `,
  styles: `
    :host { display: block; }
    .inset { margin: 0 var(--wm-5) var(--wm-5); }
    .rows > li { padding-inline: var(--wm-5); }
    @media (max-width: 45rem) { .inset { margin-inline: var(--wm-4); } .rows > li { padding-inline: var(--wm-4); } }
  `,
})
export class MyReadersPanel {
  private readonly client = inject(PrivacyClient);
  private readonly session = inject(Session);
  protected readonly grounds = accessGrounds;
  protected readonly memberId = computed(() => this.session.current()?.member.id);
  protected readonly events = new PagedList((query: { cursor?: string }, aborted) => this.client.listAccessEvents(query, aborted));

  constructor() {
    void this.events.show({});
  }

  protected moment({ at }: AccessEventView): string {
    return spokenMoment(at, this.session.timeZone(), new Date());
  }

  /** The kind of the item in words: "a claim", "an action", "a piece of evidence". */
  protected subject({ subjectKind }: AccessEventView): string {
    if (subjectKind === 'member') return 'your profile';
    if (subjectKind === 'evidence') return 'a piece of evidence';
    return `${/^[aeiou]/.test(subjectKind) ? 'an' : 'a'} ${subjectKind.replaceAll('-', ' ')}`;
  }
}
