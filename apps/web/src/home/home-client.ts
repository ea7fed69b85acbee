import { Injectable, computed, inject } from '@angular/core';
import { apiResource } from '@waymark/foundation/browser';
import { peopleApi } from '@waymark/organisations/domain';
import { Session } from '@waymark/organisations/web';

/** What the home page has to know to name the next step. A page provides it for itself. */
@Injectable()
export class HomeClient {
  private readonly session = inject(Session);
  private readonly colleagues = apiResource(peopleApi.listMembers, () =>
    this.session.holdsAny(['ORGANISATION_ADMIN']) ? { query: { limit: 2 } } : undefined,
  );

  readonly loading = this.colleagues.isLoading;
  readonly error = this.colleagues.error;
  /** Whether this person looks after an organisation in which there is nobody else yet. */
  readonly alone = computed(() => this.colleagues.hasValue() && this.colleagues.value().items.length < 2);

  readAgain(): void {
    this.colleagues.reload();
  }
}
