import { Component } from '@angular/core';

/** The shape of a map that is still being read, under the heads that it will have in any case. */
@Component({
  selector: 'wm-map-skeleton',
  template: `
    <p class="vh" role="status">Loading how the team stands</p>
    <div class="frame" aria-busy="true">
      <table class="heat">
        <caption class="vh">People and skills, loading</caption>
        <colgroup><col class="who" /><col span="8" /></colgroup>
        <thead>
          <tr>
            <th scope="col">Person<span class="req">at level</span></th>
            @for (column of columns; track column) {
              <td><span class="skel head"></span></td>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows; track row) {
            <tr>
              <td><span class="skel"></span></td>
              @for (column of columns; track column) {
                <td><span class="skel cell-shape"></span></td>
              }
            </tr>
          }
        </tbody>
        <tfoot>
          <tr><th scope="row"><b>Cover</b><br /><span class="caption">people at level</span></th><td colspan="8"><span class="skel"></span></td></tr>
        </tfoot>
      </table>
    </div>
  `,
  styles: `
    :host { display: block; }
    .frame { overflow: hidden; padding: var(--wm-4); }
    .heat { min-width: 50rem; }
    .skel { display: block; }
    .cell-shape { height: 3.25rem; border-radius: var(--wm-r-sm); }
    .head { height: 1rem; margin-bottom: .375rem; }
    tbody td:first-child .skel { width: 80%; }
  `,
})
export class MapSkeleton {
  protected readonly columns = [1, 2, 3, 4, 5, 6, 7, 8];
  protected readonly rows = [1, 2, 3, 4, 5, 6];
}
