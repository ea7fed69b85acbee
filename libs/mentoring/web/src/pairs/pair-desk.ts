import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { toProblemError, wordsFor, type Words } from '@waymark/foundation/browser';
import type { RelationshipView } from '@waymark/mentoring/domain';
import { PairsClient } from './pairs-client';

/** The pair that a page is about, and what is done with it. A page provides it for itself. */
@Injectable()
export class PairDesk {
  private readonly client = inject(PairsClient);
  private readonly shown = signal<string | undefined>(undefined);
  private readonly underWay = signal<string | null>(null);
  private readonly trouble = signal<Words | null>(null);
  readonly read = resource({ params: () => this.shown(), loader: ({ params, abortSignal }) => this.client.read(params, abortSignal) });
  readonly pair = computed(() => (this.read.hasValue() ? this.read.value() : null));
  /** Which step is under way. */
  readonly busy = this.underWay.asReadonly();
  /** Why the last step was refused. */
  readonly failure = this.trouble.asReadonly();

  show(relationshipId: string): void {
    this.trouble.set(null);
    this.shown.set(relationshipId);
  }

  /** The server has answered with the pair as it is now. */
  meet(pair: RelationshipView): void {
    if (pair.id === this.shown()) this.read.set(pair);
  }

  /** Takes a step with the pair as it was read. What is refused is read again, so that the page shows what holds. Gives whether it was taken. */
  async take(step: string, take: (pair: RelationshipView) => Promise<RelationshipView>): Promise<boolean> {
    const pair = this.pair();
    if (pair === null || this.underWay() !== null) return false;
    this.underWay.set(step);
    this.trouble.set(null);
    try {
      this.meet(await take(pair));
      return true;
    } catch (failure) {
      this.trouble.set(wordsFor(failure));
      if ([403, 404, 409, 412].includes(toProblemError(failure).status)) this.read.reload();
      return false;
    } finally {
      this.underWay.set(null);
    }
  }
}
