import { Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PagedList } from '@waymark/foundation/browser';
import { Avatar, Button, Dialogs, Panel, Toasts } from '@waymark/foundation/ui';
import type { HandOverView, MemberView } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { Session } from '../session';
import { MemberStatusTag } from './member-status';
import { namesInWords } from './member-words';
import { PeopleClient } from './people-client';

/** Whom a person manages today, as far as the reader sees them. Not there where that is nobody. */
@Component({
  selector: 'wm-person-reports',
  imports: [Avatar, Button, LoadFailure, MemberStatusTag, Panel, RouterLink],
  template: `
    @if (reports.failure(); as failure) {
      <wm-load-failure [what]="'The list of people whom ' + member().name + ' manages'" [failure]="failure" (again)="reports.again()" />
    } @else if (reports.items().length > 0) {
      <section wm-panel flush [heading]="'People ' + member().name + ' manages'" [sub]="sub()">
        @if (admin()) {
          <span panelLink class="row"><a class="small" routerLink="/people" [queryParams]="{ managerId: member().id }">See in the directory</a><button wm-button="secondary" size="sm" type="button" (click)="handOver()">Hand over<span class="vh"> the people {{ member().name }} manages</span></button></span>
        }
        <ul class="rows">
          @for (person of reports.items(); track person.id) {
            <li>
              <wm-avatar [id]="person.id" [name]="person.name" />
              <span>
                <a class="what break" [routerLink]="['/people', person.id]">{{ person.name }}</a>
                @if (person.status !== 'ACTIVE') {
                  <wm-member-status class="status" [status]="person.status" />
                }
                @if (person.jobTitle; as title) {
                  <span class="meta break">{{ title }}</span>
                }
              </span>
            </li>
          }
        </ul>
        @if (reports.moreFailure(); as failure) {
          <wm-load-failure class="foot" what="The rest of the list" [failure]="failure" (again)="reports.showMore()" />
        }
        @if (reports.hasMore()) {
          <p class="foot"><button wm-button="secondary" type="button" [busy]="reports.loadingMore() && 'Loading more'" (click)="reports.showMore()">Show more<span class="vh"> people</span></button></p>
        }
      </section>
    }
  `,
  styles: `
    :host { display: block; }
    :host:empty { display: none; }
    .rows > li { padding-inline: var(--wm-5); }
    .status { margin-left: var(--wm-2); }
    .foot { padding: var(--wm-3) var(--wm-5); border-top: 1px solid var(--wm-line); }
    @media (max-width: 45rem) { .rows > li { padding-inline: var(--wm-4); } }
  `,
})
export class PersonReports {
  readonly member = input.required<MemberView>();
  /** Some of them have another manager now. */
  readonly changed = output();
  private readonly session = inject(Session);
  private readonly client = inject(PeopleClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly reports = new PagedList((query: { managerId: string; cursor?: string }, aborted) => this.client.list({ ...query, limit: 20 }, aborted));
  protected readonly admin = computed(() => this.session.holdsAny(['ORGANISATION_ADMIN']));
  protected readonly sub = computed(() => (this.admin() ? 'Those who report to them today.' : 'Those who report to them today, and whom you can see.'));

  constructor() {
    effect(() => {
      const managerId = this.member().id;
      untracked(() => void this.reports.show({ managerId }));
    });
  }

  protected async handOver(): Promise<void> {
    const load = async () => (await import('./hand-over-dialog')).HandOverDialog;
    const done = await this.dialogs.open<HandOverView>(load, this.member());
    if (done === undefined) return;
    this.toasts.say(wordsOf(done));
    await this.reports.again();
    this.changed.emit();
  }
}

/** What became of a hand-over: how many have a new manager, and who is still where they were. */
function wordsOf({ items, stayed }: HandOverView): string {
  const done = items.length === 1 ? '1 reporting line is handed over' : `${items.length} reporting lines are handed over`;
  return stayed.length === 0 ? done : `${done}. ${namesInWords(stayed)} stayed`;
}
