import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { noAnswers, reviewChecks, type CheckAnswers, type ReviewCheck, type ReviewView } from '@waymark/evidence/domain';
import { Autosaves, clockTime, type Autosave } from '@waymark/foundation/browser';
import type { SavedState } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import { ReviewsClient, type ReviewChanges } from './reviews-client';

/** What an assessor types: each check, the level and the reason saves by itself. */
export type TypedReview = CheckAnswers & { ordinal: number | null; rationale: string };

/** The review that its author works on: it saves itself while they think. A page provides it for itself. */
@Injectable()
export class ReviewDesk {
  private readonly client = inject(ReviewsClient);
  private readonly autosaves = inject(Autosaves);
  private readonly session = inject(Session);
  private readonly life = inject(DestroyRef);
  private readonly saving = signal<Autosave<TypedReview, ReviewView> | null>(null);

  readonly typed = computed<TypedReview>(() => this.saving()?.typed() ?? { ...noAnswers, ordinal: null, rationale: '' });
  readonly conflicts = computed(() => this.saving()?.conflicts() ?? []);
  readonly failure = computed(() => this.saving()?.failure() ?? null);
  readonly begun = computed(() => this.saving() !== null);
  readonly progress = computed<SavedState | null>(() => {
    const state = this.saving()?.state() ?? null;
    if (state === null || state.kind === 'saving' || state.kind === 'failed') return state;
    return { kind: state.kind, at: clockTime(state.at, this.session.timeZone()) };
  });

  get version(): number {
    return this.saving()?.stored().version ?? 0;
  }

  /** Begins to work on a review; what was worked on before ends. */
  begin(review: ReviewView): void {
    this.end();
    const memberId = this.session.current()?.member.id ?? '';
    this.saving.set(
      this.autosaves.begin<TypedReview, ReviewView>(
        {
          name: `${memberId}/review/${review.id}`,
          stored: review,
          fieldsOf,
          save: (changes, version) => this.client.change(review.claimId, bodyOf(changes), version),
          parse: this.client.stored,
        },
        this.life,
      ),
    );
  }

  /** Another claim is shown: sends what waits, and forgets the review. */
  end(): void {
    this.saving()?.end();
    this.saving.set(null);
  }

  type(changes: Partial<TypedReview>): void {
    this.saving()?.type(changes);
  }

  answer(check: ReviewCheck, changes: Partial<CheckAnswers[ReviewCheck]>): void {
    this.type({ [check]: { ...this.typed()[check], ...changes } });
  }

  keepMine(field: keyof TypedReview): void {
    void this.saving()?.keepMine(field);
  }

  takeTheirs(field: keyof TypedReview): void {
    void this.saving()?.takeTheirs(field);
  }

  /** Sends everything that waits. Gives whether the server has all of it. */
  async flush(): Promise<boolean> {
    return (await this.saving()?.flush()) ?? true;
  }
}

function fieldsOf({ checks, level, rationale }: ReviewView): TypedReview {
  return { ...checks, ordinal: level?.ordinal ?? null, rationale };
}

function bodyOf(changes: Partial<TypedReview>): ReviewChanges {
  const checks = Object.fromEntries(reviewChecks.flatMap((check) => (changes[check] === undefined ? [] : [[check, changes[check]]])));
  return {
    ...(Object.keys(checks).length > 0 ? { checks } : {}),
    ...('ordinal' in changes ? { ordinal: changes.ordinal } : {}),
    ...(changes.rationale === undefined ? {} : { rationale: changes.rationale }),
  };
}
