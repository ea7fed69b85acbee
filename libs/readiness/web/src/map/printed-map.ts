import { Component, computed, input } from '@angular/core';
import type { MapPerson } from '@waymark/readiness/domain';
import { CoverRisk } from '../cover/cover-risk';
import type { SkillColumn } from '../team/team-figures';
import { BandTag } from '../words/band-tag';
import { drawnCells, type Moved } from './map-rows';

/** So many skills fit beside the names on a sheet in landscape. */
const skillsOnSheet = 12;

/** The map on paper: everybody and every skill, in as many tables side by side as the width of a sheet takes. */
@Component({
  selector: 'wm-printed-map',
  imports: [BandTag, CoverRisk],
  template: `
    @for (sheet of sheets(); track $index) {
      <table class="heat">
        <caption>{{ caption() }}@if (sheets().length > 1) {, part {{ $index + 1 }} of {{ sheets().length }}}</caption>
        <colgroup><col class="who" /><col [attr.span]="sheet.columns.length" /></colgroup>
        <thead>
          <tr>
            <th scope="col">Person <span class="req">at level</span></th>
            @for (column of sheet.columns; track column.place) {
              <th scope="col">{{ column.requirement.title }}<span class="req">needs {{ column.requirement.required.ordinal }}</span></th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of sheet.rows; track row.person.id) {
            <tr>
              <th scope="row">{{ row.person.name }}<br /><span [wm-band]="row.person.band"></span>&ngsp;{{ row.person.met }} of {{ row.person.counted }}</th>
              @for (cell of row.cells; track $index) {
                <td><span [class]="'cell ' + cell.look"><b>{{ cell.level }}</b> {{ cell.status }}{{ cell.heard }}</span></td>
              }
            </tr>
          }
        </tbody>
        <tfoot>
          <tr>
            <th scope="row"><b>Cover</b></th>
            @for (column of sheet.columns; track column.place) {
              <td class="cov"><b class="num">{{ column.cover.holders.length }} of {{ everybody() }}</b>&ngsp;<wm-cover-risk [state]="column.cover.state" plain /></td>
            }
          </tr>
        </tfoot>
      </table>
    }
  `,
  styles: `
    :host { display: none; }
    @media print {
      :host { display: block; }
      .heat { font-size: 8pt; line-height: 1.2; width: 100%; }
      .heat + .heat { break-before: page; }
      caption { text-align: left; padding-bottom: 4pt; font-weight: 600; }
      .heat th, .heat td { position: static; box-shadow: none; }
      .cell { height: auto; min-height: 24pt; font-size: 7.5pt; line-height: 1.2; white-space: normal; padding: 2pt 3pt 6pt; }
      .cell b { font-size: 8.5pt; line-height: 1.2; }
      tfoot { display: table-row-group; }
      .heat td, .heat tbody th { height: auto; padding-block: 1pt; }
    }
  `,
})
export class PrintedMap {
  readonly caption = input.required<string>();
  readonly people = input.required<readonly MapPerson[]>();
  readonly columns = input.required<readonly SkillColumn[]>();
  readonly everybody = input.required<number>();
  readonly moved = input.required<Moved>();
  protected readonly sheets = computed(() => {
    const columns = this.columns();
    const count = Math.max(1, Math.ceil(columns.length / skillsOnSheet));
    const size = Math.ceil(columns.length / count);
    return Array.from({ length: count }, (_, sheet) => {
      const own = columns.slice(sheet * size, (sheet + 1) * size);
      return { columns: own, rows: this.people().map((person) => ({ person, cells: drawnCells(person, own, this.moved()) })) };
    });
  });
}
