import { Injectable, Injector, computed, inject, resource } from '@angular/core';
import type { ClaimCounts } from '@waymark/evidence/domain';
import { Session } from '@waymark/organisations/web';

const nothing: ClaimCounts = { toJudge: 0, returned: 0, judges: false };

/**
 * How much waits for the person who is signed in, for the navigation: asked after the first page is there, and again
 * after what changes it. What was known stays until the answer is here, and where there is none.
 */
@Injectable({ providedIn: 'root' })
export class ClaimsWaiting {
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  private known: { memberId: string; counts: ClaimCounts } | null = null;
  private readonly asked = resource({
    params: () => this.session.current()?.member.id,
    loader: async ({ params: memberId, abortSignal }) => {
      // What it takes to ask is no part of the first visit.
      const { ReviewsClient } = await import('./reviews-client');
      const counts = await this.injector.get(ReviewsClient).counts(abortSignal).catch(() => this.knownOf(memberId));
      this.known = { memberId, counts };
      return counts;
    },
  });
  readonly counts = computed(() => (this.asked.hasValue() ? this.asked.value() : nothing));

  /** Something was decided, submitted or handed over: counts again. */
  refresh(): void {
    this.asked.reload();
  }

  private knownOf(memberId: string): ClaimCounts {
    return this.known?.memberId === memberId ? this.known.counts : nothing;
  }
}
