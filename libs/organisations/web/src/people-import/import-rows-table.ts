import { Component, inject, input } from '@angular/core';
import { Tag } from '@waymark/foundation/ui';
import type { ImportField, ImportRowView } from '@waymark/organisations/domain';
import { ImportCell } from './import-cell';
import { ImportDesk } from './import-desk';
import { resultOf, shownColumns } from './import-words';

/** Rows of a dry run. It scrolls sideways in a region of its own on narrow screens. */
@Component({
  selector: 'wm-import-rows-table',
  imports: [ImportCell, Tag],
  template: `
    <div class="table-wrap" tabindex="0" role="region" aria-label="Rows of the dry run, scrolls sideways on a narrow screen">
      <table class="table dry">
        <caption class="vh">{{ caption() }}</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Result</th>
            <th scope="col">Name</th>
            @for (column of columns; track column.heading) {
              <th scope="col">{{ column.heading }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.line) {
            <tr [id]="'row-' + row.line" [attr.tabindex]="-1">
              <td class="num">{{ row.line }}</td>
              <td>
                <wm-tag [kind]="look(row).kind" [icon]="look(row).icon">{{ look(row).word }}</wm-tag>
                @for (remark of ofRow(row); track $index) {
                  <span class="small block">{{ remark.message }}</span>
                }
                @if (row.outcome === 'WRONG') {
                  <button class="link-btn small" type="button" (click)="desk.skip(row.line, true)">Skip<span class="vh"> row {{ row.line }}</span></button>
                } @else if (row.outcome === 'SKIPPED') {
                  <button class="link-btn small" type="button" (click)="desk.skip(row.line, false)">Take in<span class="vh"> row {{ row.line }}</span></button>
                }
              </td>
              <th scope="row" [class.cell-err]="isWrong(row, ['name', 'externalId'])" [class.cell-warn]="isWarned(row, ['name'])">
                @if (has(row, 'name')) {
                  <wm-import-cell [row]="row" field="name" (corrected)="correct(row, 'name', $event)" />
                } @else {
                  <bdi>{{ row.name }}</bdi>
                }
                @if (has(row, 'externalId')) {
                  <span class="sub-field">External id</span>
                  <wm-import-cell [row]="row" field="externalId" (corrected)="correct(row, 'externalId', $event)" />
                }
              </th>
              @for (column of columns; track column.heading) {
                <td [class.cell-err]="isWrong(row, column.fields)" [class.cell-warn]="isWarned(row, column.fields)">
                  @for (field of column.fields; track field) {
                    @if ($first || has(row, field)) {
                      @if (!$first) {
                        <span class="sub-field">{{ field === 'from' ? 'From' : 'Waymark role' }}</span>
                      }
                      <wm-import-cell [row]="row" [field]="field" (corrected)="correct(row, field, $event)" />
                    }
                  }
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .dry td, .dry th { font-size: var(--wm-text-sm); line-height: var(--wm-lh-sm); min-width: 7rem; }
    .dry td.num { color: var(--wm-ink-2); }
    .dry td.num, .dry th:first-child { min-width: 3rem; width: 3rem; }
    .dry tr:focus { outline-offset: -2px; }
    .cell-err { background: var(--wm-bad-soft) !important; box-shadow: inset 3px 0 0 var(--wm-bad); }
    .cell-warn { background: var(--wm-warn-soft) !important; box-shadow: inset 3px 0 0 var(--wm-warn); }
    .sub-field { display: block; margin-top: var(--wm-1); font-weight: 400; font-size: var(--wm-text-xs); color: var(--wm-ink-2); }
    .block { display: block; margin-top: var(--wm-1); max-width: 12rem; }
    .link-btn { display: block; margin-top: var(--wm-1); }
    @media (max-width: 45rem) { .dry { min-width: 60rem; } }
  `,
})
export class ImportRowsTable {
  readonly rows = input.required<readonly ImportRowView[]>();
  readonly caption = input.required<string>();
  protected readonly desk = inject(ImportDesk);
  protected readonly columns = shownColumns;
  protected readonly look = resultOf;

  protected ofRow({ problems, warnings }: ImportRowView): ImportRowView['warnings'] {
    return [...problems, ...warnings].filter(({ field }) => field === null);
  }

  /** Whether a row has something to say about a field besides what stands in it. */
  protected has({ problems, warnings, changes }: ImportRowView, field: ImportField): boolean {
    return [...problems, ...warnings, ...changes].some((one) => one.field === field);
  }

  protected isWrong({ problems }: ImportRowView, fields: readonly ImportField[]): boolean {
    return problems.some(({ field }) => field !== null && fields.includes(field));
  }

  protected isWarned({ outcome, warnings }: ImportRowView, fields: readonly ImportField[]): boolean {
    return outcome !== 'WRONG' && warnings.some(({ field }) => field !== null && fields.includes(field));
  }

  protected async correct({ line }: ImportRowView, field: ImportField, value: string): Promise<void> {
    await this.desk.correct(line, field, value);
    // The field that was corrected may be gone, and the focus with it.
    setTimeout(() => focusNextProblem(line));
  }
}

/** The field that is still wrong in a row, or else the next one that is; or else what would happen now. */
function focusNextProblem(line: number): void {
  const own = document.querySelector<HTMLElement>(`#row-${line} input`);
  const next = own ?? document.querySelector<HTMLElement>('.dry input.has-error') ?? document.getElementById('dry-run-heading');
  next?.focus();
}
