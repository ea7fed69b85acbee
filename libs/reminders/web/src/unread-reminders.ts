import { DestroyRef, Injectable, Injector, computed, inject, resource } from '@angular/core';
import { Session } from '@waymark/organisations/web';

/** How often a page that stays open asks again, in milliseconds. */
const askedEvery = 60_000;

/**
 * How many reminders the person who is signed in has not read: asked after the first page is there, every minute while
 * the page is looked at, and when it is looked at again. What was known stays until the answer is here.
 */
@Injectable({ providedIn: 'root' })
export class UnreadReminders {
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  private known: { memberId: string; count: number } | null = null;
  private readonly asked = resource({
    params: () => this.session.current()?.member.id,
    loader: async ({ params: memberId, abortSignal }) => {
      // What it takes to ask is no part of the first visit.
      const { RemindersClient } = await import('./reminders-client');
      const count = await this.injector.get(RemindersClient).countUnread(abortSignal).catch(() => this.knownOf(memberId));
      this.known = { memberId, count };
      return count;
    },
  });
  readonly count = computed(() => (this.asked.hasValue() ? this.asked.value() : 0));

  constructor() {
    const again = () => {
      if (!document.hidden) this.refresh();
    };
    const timer = setInterval(again, askedEvery);
    document.addEventListener('visibilitychange', again);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', again);
    });
  }

  /** Something was read: counts again. */
  refresh(): void {
    this.asked.reload();
  }

  private knownOf(memberId: string): number {
    return this.known?.memberId === memberId ? this.known.count : 0;
  }
}
