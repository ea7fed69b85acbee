import { Component, computed, input, output, signal } from '@angular/core';
import { Button } from '@waymark/foundation/ui';
import type { SkillsImportResult } from '@waymark/role-profiles/domain';

/** Skills of a file that are probably known by another name. Nothing is taken for the same until a person says so. */
@Component({
  selector: 'wm-renames-form',
  imports: [Button],
  template: `
    <form novalidate (submit)="$event.preventDefault(); confirmed.emit(renames())">
      <fieldset>
        <legend class="label">Are these the same skills under new names?</legend>
        @for (rename of likely(); track rename.skillId + rename.inFile) {
          <label class="check mt-1"><input type="checkbox" [checked]="chosen()[rename.skillId] === rename.inFile" (change)="choose(rename.skillId, rename.inFile)" /><span class="break">“{{ rename.known }}” is “{{ rename.inFile }}” in the file<span class="hint">{{ rename.reason }}</span></span></label>
        }
      </fieldset>
      <div class="row mt-3">
        <button wm-button="primary" size="sm" type="submit" [busy]="busy() && 'Filling in'" [unavailable]="count() === 0 && 'Tick those that are the same'">{{ label() }}</button>
        <button wm-button="secondary" size="sm" type="button" (click)="refused.emit()">None of them is the same</button>
      </div>
    </form>
  `,
  styles: ':host { display: block; }',
})
export class RenamesForm {
  readonly likely = input.required<SkillsImportResult['renames']>();
  readonly busy = input.required<boolean>();
  readonly confirmed = output<Record<string, string>>();
  readonly refused = output();
  /** The name in the file for each skill that the person has ticked; a skill is one thing only. */
  protected readonly chosen = signal<Record<string, string>>({});
  protected readonly renames = this.chosen.asReadonly();
  protected readonly count = computed(() => Object.keys(this.chosen()).length);
  protected readonly label = computed(() => (this.count() === 1 ? 'Fill in the ticked one' : 'Fill in the ticked ones'));

  protected choose(skillId: string, inFile: string): void {
    this.chosen.update((chosen) => {
      const { [skillId]: before, ...others } = chosen;
      return before === inFile ? others : { ...others, [skillId]: inFile };
    });
  }
}
