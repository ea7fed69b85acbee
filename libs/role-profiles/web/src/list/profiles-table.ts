import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { spokenDay } from '@waymark/foundation/browser';
import { Tag } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import type { ProfileSummary, VersionSummary } from '@waymark/role-profiles/domain';
import { counted } from '../wording';

/** Role profiles as a table; on small screens one block for each. Its roles are written out, because there they would be lost. */
@Component({
  selector: 'wm-profiles-table',
  imports: [RouterLink, Tag],
  template: `
    <table class="table stackable" role="table">
      <caption class="vh">Role profiles, by title</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">Role profile</th>
          <th role="columnheader" scope="col">Published</th>
          @if (editing()) {
            <th role="columnheader" scope="col">Draft</th>
          }
          <th role="columnheader" scope="col">People</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        @for (profile of profiles(); track profile.id) {
          <tr role="row">
            <th role="rowheader" scope="row"><a class="break" [id]="'profile-' + profile.id" [routerLink]="target(profile)">{{ profile.title || 'No title yet' }}</a>@if (profile.role; as role) {<span class="role caption break">{{ role.name }}, {{ role.family }}</span>}</th>
            <td role="cell">
              @if (profile.published; as version) {
                <span class="num">Version {{ version.number }}</span>@if (dayOf(version); as day) {<span class="muted">, {{ day }}</span>}
              } @else {
                <span class="muted">Not yet</span>
              }
            </td>
            @if (editing()) {
              <td role="cell" [class.nothing]="profile.draft === null">
                @if (profile.draft; as draft) {
                  <a class="draft" [routerLink]="['/role-profiles', profile.id, 'versions', draft.id, 'check']"><wm-tag kind="dashed" icon="pencil-line">Draft of version {{ draft.number }}</wm-tag><span class="vh"> of {{ profile.title }}</span></a>
                } @else {
                  <span class="muted">None</span>
                }
              </td>
            }
            <td role="cell" class="num" [class.nothing]="profile.holders === 0">{{ people(profile) }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host { display: block; overflow-x: auto; }
    .table td, .table th { vertical-align: middle; }
    .role { display: block; font-weight: 400; }
    .draft { text-decoration: none; }
    .draft:hover wm-tag { border-color: var(--wm-primary); color: var(--wm-primary); }
    @media (max-width: 45rem) { .nothing { display: none !important; } }
  `,
})
export class ProfilesTable {
  readonly profiles = input.required<readonly ProfileSummary[]>();
  /** Whether the reader may edit, and so sees drafts. */
  readonly editing = input.required<boolean>();
  private readonly session = inject(Session);

  /** What nobody can read yet leads to where it is worked on. */
  protected target({ id, published, draft }: ProfileSummary): string[] {
    return published === null && draft !== null ? ['/role-profiles', id, 'versions', draft.id, 'check'] : ['/role-profiles', id];
  }

  protected dayOf({ publishedAt }: VersionSummary): string | null {
    return publishedAt === null ? null : spokenDay(publishedAt, this.session.timeZone());
  }

  protected people({ holders }: ProfileSummary): string {
    return holders === 0 ? 'Nobody' : counted(holders, 'person', 'people');
  }
}
