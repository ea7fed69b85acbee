import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { usualSessionMinutes } from '@waymark/mentoring/domain';
import { AgreementsClient } from '../agreement/agreements-client';
import type { TypedPlace } from './place-fields';

/** How long a session of a pair is, and where, by what the pair agreed. A dialog provides it for itself. */
@Injectable()
export class AgreedHabits {
  private readonly client = inject(AgreementsClient);
  private readonly shown = signal<string | undefined>(undefined);
  private readonly agreements = resource({ params: () => this.shown(), loader: ({ params, abortSignal }) => this.client.list(params, abortSignal) });
  /** What holds. Where nothing is agreed, or it cannot be read, whoever plans says it themselves. */
  private readonly terms = computed(() => (this.agreements.hasValue() ? this.agreements.value().inForce?.terms : undefined));
  readonly minutes = computed(() => this.terms()?.sessionMinutes ?? usualSessionMinutes);
  readonly where = computed((): TypedPlace => ({ meets: this.terms()?.meets === 'IN_PERSON' ? 'IN_PERSON' : 'ONLINE', place: this.terms()?.place ?? '' }));

  show(relationshipId: string): void {
    this.shown.set(relationshipId);
  }
}
