import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PagedList, clockTime, spokenCalendarDay, spokenMoment, wordsFor, type Words } from '@waymark/foundation/browser';
import { Banner, Button, Empty, Icon, PageHeading, Panel, Skeleton, Tag, type IconName } from '@waymark/foundation/ui';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { reminderWords, type CauseKind, type ReminderView } from '@waymark/reminders/domain';
import { RemindersClient } from './reminders-client';
import { UnreadReminders } from './unread-reminders';

const icons: Readonly<Record<CauseKind, IconName>> = { ACTION: 'list-checks', SESSION: 'calendar-days', PAIR: 'handshake', CLAIM: 'badge-check' };

/** What somebody was reminded of, the latest first. Whoever opens one has read it. */
@Component({
  selector: 'wm-reminders-page',
  imports: [Banner, Button, Empty, Icon, LoadFailure, PageHeading, Panel, RouterLink, Skeleton, Tag],
  template: `
    <wm-page-heading heading="Reminders" sub="What you promised, what is coming up, and what waits for you. Only you see them.">
      @if (hasUnread()) {
        <ng-container actions><button wm-button="secondary" type="button" [busy]="busy() && 'Marking them'" (click)="readAll()">Mark all as read</button></ng-container>
      }
    </wm-page-heading>
    @if (trouble(); as words) {
      <wm-banner class="trouble" kind="bad" role="alert" [heading]="words.title" [detail]="words.detail" />
    }
    <section wm-panel flush heading="Latest first">
      @if (list.failure(); as problem) {
        <wm-load-failure class="inset" what="Your reminders" [failure]="problem" (again)="list.again()" />
      } @else if (!list.loaded()) {
        <wm-skeleton class="inset" label="Loading your reminders" [lines]="6" />
      } @else if (rows().length === 0) {
        <div class="inset"><wm-empty icon="bell" heading="Nothing to remind you of"><p>Sessions that come up, actions that are due and claims that wait for somebody show here, once each.</p></wm-empty></div>
      } @else {
        <ul class="rows mt-3">
          @for (row of rows(); track row.id) {
            <li [class.unread]="row.isUnread">
              <span class="glyph"><svg [wm-icon]="row.icon"></svg></span>
              <div>
                <p><a class="what break" [routerLink]="row.path" (click)="read(row.id)">{{ row.words }}</a></p>
                <p class="meta">{{ row.told }}</p>
              </div>
              @if (row.isUnread) {<wm-tag kind="info">New</wm-tag>}
            </li>
          }
        </ul>
        @if (list.moreFailure(); as problem) {
          <wm-load-failure class="inset" what="Earlier reminders" [failure]="problem" (again)="list.showMore()" />
        } @else if (list.hasMore()) {
          <p class="panel-foot"><button wm-button="secondary" type="button" [busy]="list.loadingMore() && 'Loading'" (click)="list.showMore()">Show earlier ones</button></p>
        }
      }
    </section>
  `,
  styles: `
    .inset { display: block; padding: 0 var(--wm-5) var(--wm-5); }
    .trouble { display: block; margin-bottom: var(--wm-4); }
    .rows > li { grid-template-columns: auto minmax(0, 1fr) auto; align-items: start; }
    li:not(.unread) .what { font-weight: var(--wm-regular); }
  `,
})
export class RemindersPage {
  private readonly client = inject(RemindersClient);
  private readonly reader = inject(Session);
  private readonly unread = inject(UnreadReminders);
  private readonly opened = new Date();
  protected readonly busy = signal(false);
  protected readonly trouble = signal<Words | null>(null);
  protected readonly list = new PagedList((query: { cursor?: string }, aborted) => this.client.list({ ...query, limit: 30 }, aborted));
  protected readonly rows = computed(() => this.list.items().map((item) => this.row(item)));
  protected readonly hasUnread = computed(() => this.rows().some(({ isUnread }) => isUnread) || this.unread.count() > 0);

  constructor() {
    void this.list.show({});
  }

  /** Whoever goes on to the page has read it, whether this arrives or not. */
  protected read(id: string): void {
    if (this.list.items().find((item) => item.id === id)?.readAt !== null) return;
    this.markShown((item) => item.id === id);
    void this.client.markRead(id).then(() => this.unread.refresh()).catch(() => this.unread.refresh());
  }

  protected async readAll(): Promise<void> {
    const [latest] = this.list.items();
    this.busy.set(true);
    this.trouble.set(null);
    try {
      await this.client.markAllRead(latest?.toldAt ?? this.opened.toISOString());
      this.markShown(() => true);
      this.unread.refresh();
    } catch (failure) {
      this.trouble.set(wordsFor(failure));
    } finally {
      this.busy.set(false);
    }
  }

  private markShown(which: (item: ReminderView) => boolean): void {
    const now = new Date().toISOString();
    this.list.update((items) => items.map((item) => (item.readAt === null && which(item) ? { ...item, readAt: now } : item)));
  }

  private row(item: ReminderView) {
    const timeZone = this.reader.timeZone();
    const { words, path } = reminderWords(item, { day: spokenCalendarDay, time: (at) => clockTime(at, timeZone) });
    return { id: item.id, words, path, icon: icons[item.cause.kind], isUnread: item.readAt === null, told: inFront(spokenMoment(item.toldAt, timeZone, this.opened)) };
  }
}

/** As the first word of a line. */
function inFront(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
