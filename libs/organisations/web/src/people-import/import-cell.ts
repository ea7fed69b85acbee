import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { fieldWords, type ImportField, type ImportRowView } from '@waymark/organisations/domain';

/** One field of a row: what stands in the file, what would change, or what is wrong, and then it can be corrected here. */
@Component({
  selector: 'wm-import-cell',
  template: `
    @if (editing()) {
      <label class="vh" [for]="id()">{{ label() }}</label>
      <input class="input sm" [class.has-error]="problem()" [id]="id()" [value]="value()" autocomplete="off" spellcheck="false"
        [attr.aria-describedby]="remark() ? id() + '-why' : null" [attr.aria-invalid]="problem() ? 'true' : null" (change)="corrected.emit(box.value)" #box />
    } @else if (change(); as it) {
      @if (it.from !== null) {
        <span class="was"><span class="vh">Was </span><bdi>{{ it.from }}</bdi></span><br />
      }
      <bdi>{{ it.to ?? 'None' }}</bdi>
    } @else {
      <bdi>{{ value() }}</bdi>
    }
    @if (remark(); as it) {
      <span class="why" [id]="id() + '-why'">{{ it.message }}</span>
      @if (!problem()) {
        @if (it.suggestion; as other) {
          <button class="link-btn" type="button" (click)="corrected.emit(other)">Use {{ other }}</button><br />
        }
        @if (!editing()) {
          <button class="link-btn" type="button" (click)="editing.set(true)">Change<span class="vh"> {{ label() }}</span></button>
        }
      }
    }
  `,
  styles: `
    :host { display: block; overflow-wrap: anywhere; }
    .was { color: var(--wm-ink-2); text-decoration: line-through; }
    .why { display: block; font-weight: 600; margin-top: .125rem; color: var(--wm-warn); overflow-wrap: break-word; }
    .has-error + .why { color: var(--wm-bad); }
    .input { min-width: 8rem; }
  `,
})
export class ImportCell {
  readonly row = input.required<ImportRowView>();
  readonly field = input.required<ImportField>();
  readonly corrected = output<string>();
  protected readonly id = computed(() => cellId(this.row().line, this.field()));
  protected readonly label = computed(() => `${fieldWords[this.field()]}, row ${this.row().line}`);
  protected readonly value = computed(() => this.row().cells[this.field()] ?? '');
  protected readonly problem = computed(() => this.row().problems.find(({ field }) => field === this.field()));
  protected readonly remark = computed(() => this.problem() ?? this.row().warnings.find(({ field }) => field === this.field()));
  protected readonly change = computed(() => this.row().changes.find(({ field }) => field === this.field()));
  protected readonly editing = linkedSignal(() => this.problem() !== undefined);
}

function cellId(line: number, field: ImportField): string {
  return `row-${line}-${field}`;
}
