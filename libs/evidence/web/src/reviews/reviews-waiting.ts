import { Injectable, Injector, computed, inject, resource } from '@angular/core';
import { Session } from '@waymark/organisations/web';

/** Whether the person who is signed in judges claims: for the navigation, asked once, after the first page is there. */
@Injectable({ providedIn: 'root' })
export class ReviewsWaiting {
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  private readonly asked = resource({
    params: () => this.session.current()?.member.id,
    loader: async ({ params }) => {
      // What it takes to ask is no part of the first visit.
      const { ReviewsClient } = await import('./reviews-client');
      return this.injector.get(ReviewsClient).judges(params);
    },
  });
  /** Whether they hold the right to judge, or have a claim to judge. */
  readonly judges = computed(() => this.asked.hasValue() && this.asked.value());
}
