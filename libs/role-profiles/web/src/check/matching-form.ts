import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { wordsFor, type Words } from '@waymark/foundation/browser';
import { Banner, Button, Field, FieldControl } from '@waymark/foundation/ui';
import type { RequirementChange, RequirementView } from '@waymark/role-profiles/domain';
import { DraftDesk } from './draft-desk';

/** Says which requirement of the edition before a new one is, or that there was none. */
@Component({
  selector: 'wm-matching-form',
  imports: [Banner, Button, Field, FieldControl],
  template: `
    <form novalidate (submit)="$event.preventDefault(); save()">
      @if (failure(); as words) {
        <wm-banner kind="bad" role="alert" class="trouble" [heading]="words.title" [detail]="words.detail" />
      }
      <wm-field label="Which one was it before?" hint="People keep what they have confirmed for the one that you choose.">
        <select wmInput (change)="chosen.set(box.value)" #box>
          <option value="" [selected]="chosen() === ''">None: it is new</option>
          @for (old of offers(); track old.id) {
            <option [value]="old.key" [selected]="chosen() === old.key">{{ old.title }}</option>
          }
        </select>
      </wm-field>
      <div class="row mt-3">
        <button wm-button="primary" size="sm" type="submit" [busy]="busy() && 'Saving'">Save the matching</button>
        <button wm-button="secondary" size="sm" type="button" (click)="closed.emit()">Go back</button>
      </div>
    </form>
  `,
  styles: ':host { display: block; max-width: 34rem; } .trouble { margin-bottom: var(--wm-3); }',
})
export class MatchingForm {
  readonly change = input.required<RequirementChange>();
  /** What of its section in the edition before is matched to nothing yet. */
  readonly free = input.required<readonly RequirementView[]>();
  readonly closed = output();
  private readonly desk = inject(DraftDesk);
  protected readonly chosen = linkedSignal(() => this.change().before?.key ?? '');
  protected readonly busy = signal(false);
  protected readonly failure = signal<Words | null>(null);
  /** Its own match first, then what is free in the same section. */
  protected readonly offers = computed(() => {
    const { before } = this.change();
    return before === null ? this.free() : [before, ...this.free()];
  });

  protected async save(): Promise<void> {
    const { after } = this.change();
    if (after === null || this.busy()) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      await this.desk.correctMatching(after.key, this.chosen() === '' ? null : this.chosen());
      this.closed.emit();
    } catch (failure) {
      this.failure.set(wordsFor(failure));
    } finally {
      this.busy.set(false);
    }
  }
}
