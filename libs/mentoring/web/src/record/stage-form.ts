import { Directive, computed, input, output } from '@angular/core';
import { firstNameOf } from '@waymark/foundation/ui';
import type { GrowRecordView, GrowStage, StageContents } from '@waymark/mentoring/domain';

/** Whose session a record is of, as its reader meets it. */
export type RecordParties = Pick<GrowRecordView['session'], 'mentor' | 'mentee' | 'part' | 'relationshipId'>;

/**
 * What the forms of all stages have in common: they show what is typed and tell what changes. Whether that is saved at
 * once or sent as a revision is for whoever shows them.
 */
@Directive()
export abstract class StageForm<Stage extends GrowStage> {
  readonly content = input.required<StageContents[Stage]>();
  readonly parties = input.required<RecordParties>();
  /** What is wrong, by the path within the stage, such as `actions.0.dueOn`. */
  readonly errors = input<Record<string, string>>({});
  readonly readonly = input(false);
  readonly typed = output<Partial<StageContents[Stage]>>();
  /** What the two are called, by their parts. */
  protected readonly names = computed(() => ({ MENTEE: firstNameOf(this.parties().mentee.name), MENTOR: firstNameOf(this.parties().mentor.name) }));

  protected type(changes: Partial<StageContents[Stage]>): void {
    if (!this.readonly()) this.typed.emit(changes);
  }
}

/** A day from an input of type date. */
export function dayOf(words: string): string | null {
  return words === '' ? null : words;
}
