import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Button, ErrorSummary, Panel, Tag, type FieldProblem } from '@waymark/foundation/ui';
import { fieldsRefusal, fieldWords, importField, type ImportField } from '@waymark/organisations/domain';
import { ImportDesk } from './import-desk';

/** Says what each column holds. It is remembered, so that the next file with the same headings needs no answer. */
@Component({
  selector: 'wm-columns-form',
  imports: [Button, ErrorSummary, Panel, Tag],
  template: `
    <section wm-panel heading="What does each column hold?" [sub]="sub()">
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="problems()" />
        <ul class="columns">
          @for (column of columns(); track $index; let at = $index) {
            <li>
              <label class="label" [for]="'column-' + at">
                {{ column.heading || 'Column ' + (at + 1) }}
                @if (!column.known) {
                  <wm-tag kind="warn" icon="triangle-alert">Not known</wm-tag>
                }
              </label>
              <span class="small muted break"><bdi>{{ column.example ? 'For example: ' + column.example : 'Empty in the first row' }}</bdi></span>
              <select class="select" [id]="'column-' + at" (change)="choose(at, box.value)" #box>
                <option value="" [selected]="fields()[at] === null">Leave it out</option>
                @for (field of choices; track field) {
                  <option [value]="field" [selected]="fields()[at] === field">{{ words[field] }}</option>
                }
              </select>
            </li>
          }
        </ul>
        <div class="row mt-5">
          <button wm-button="primary" type="submit" [busy]="desk.busy() === 'matching' && 'Checking the rows'">Check the rows</button>
          <span class="small muted">Nothing is changed yet.</span>
        </div>
      </form>
    </section>
  `,
  styles: `
    .columns { list-style: none; margin: 0; padding: 0; display: grid; gap: var(--wm-4); max-width: 44rem; }
    .columns li { display: grid; grid-template-columns: minmax(0, 1fr) 16rem; gap: 0 var(--wm-4); align-items: center; }
    .columns .select { grid-column: 2; grid-row: 1 / span 2; margin: 0; }
    @media (max-width: 45rem) { .columns li { grid-template-columns: minmax(0, 1fr); gap: var(--wm-1); } .columns .select { grid-column: 1; grid-row: auto; } }
  `,
})
export class ColumnsForm {
  protected readonly desk = inject(ImportDesk);
  protected readonly choices = importField.options;
  protected readonly words = fieldWords;
  protected readonly columns = computed(() => this.desk.found()?.columns ?? []);
  protected readonly fields = linkedSignal<(ImportField | null)[]>(() => this.columns().map(({ field }) => field));
  protected readonly problems = signal<readonly FieldProblem[]>([]);
  protected readonly sub = computed(() => {
    const unknown = this.columns().filter(({ known }) => !known).length;
    const asked = unknown === 0 ? '' : unknown === 1 ? 'One heading is not known. ' : `${unknown} headings are not known. `;
    return `${asked}What you say here is remembered for the next file with the same headings.`;
  });

  protected choose(index: number, value: string): void {
    this.fields.update((fields) => fields.map((field, at) => (at === index ? (importField.safeParse(value).data ?? null) : field)));
  }

  protected async send(): Promise<void> {
    const refusal = fieldsRefusal(this.fields());
    this.problems.set(refusal === null ? [] : [{ field: 'column-0', message: refusal }]);
    if (refusal === null && (await this.desk.match(this.fields()))) window.scrollTo({ top: 0 });
  }
}
