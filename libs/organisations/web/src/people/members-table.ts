import { Component, computed, input, model, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Avatar } from '@waymark/foundation/ui';
import type { MemberView } from '@waymark/organisations/domain';
import { MemberMenu } from './member-menu';
import { MemberStatusTag } from './member-status';
import type { MemberTask } from './member-tasks';
import { roleWords } from './member-words';

/** People as a table; on small screens one block for each. Its roles are written out, because there they would be lost. */
@Component({
  selector: 'wm-members-table',
  imports: [Avatar, MemberMenu, MemberStatusTag, RouterLink],
  template: `
    <table class="table stackable" role="table">
      <caption class="vh">{{ caption() }}</caption>
      <thead role="rowgroup">
        <tr role="row">
          @if (changing()) {
            <th role="columnheader" scope="col" class="pick"><input type="checkbox" aria-label="Choose everybody shown" [checked]="allChosen()" [indeterminate]="someChosen()" (change)="chooseAll(!allChosen())" /></th>
          }
          <th role="columnheader" scope="col">Person</th>
          <th role="columnheader" scope="col">Status</th>
          <th role="columnheader" scope="col">Teams</th>
          <th role="columnheader" scope="col">Manager</th>
          <th role="columnheader" scope="col">Roles</th>
          @if (changing()) {
            <th role="columnheader" scope="col"><span class="vh">Actions</span></th>
          }
        </tr>
      </thead>
      <tbody role="rowgroup">
        @for (member of members(); track member.id) {
          <tr role="row">
            @if (changing()) {
              <td role="cell" class="pick"><input type="checkbox" [attr.aria-label]="'Choose ' + member.name" [checked]="isPicked(member)" (change)="pick(member)" /></td>
            }
            <th role="rowheader" scope="row">
              <a class="person" [id]="'member-' + member.id" [routerLink]="['/people', member.id]">
                <wm-avatar [id]="member.id" [name]="member.name" />
                <span><span class="pname">{{ member.name }}</span>@if (member.jobTitle; as title) {<span class="role">{{ title }}</span>}</span>
              </a>
            </th>
            <td role="cell"><wm-member-status [status]="member.status" /></td>
            <td role="cell" data-label="Teams" [class.nothing]="member.teams.length === 0">{{ teamsOf(member) }}</td>
            <td role="cell" data-label="Manager" [class.nothing]="member.manager === null">{{ member.manager?.name ?? 'None' }}</td>
            <td role="cell" data-label="Roles" [class.nothing]="member.roles.length === 0">{{ rolesOf(member) }}</td>
            @if (changing()) {
              <td role="cell" class="right"><wm-member-menu [member]="member" (chosen)="chosen.emit({ task: $event, member })" /></td>
            }
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host { display: block; overflow-x: auto; }
    .table { overflow-wrap: break-word; }
    .table td { vertical-align: middle; }
    @media (min-width: 45.01rem) { .table tbody th { width: 32%; } }
    .pick { width: 2.5rem; }
    .pick input { width: 1.125rem; height: 1.125rem; margin: 0; }
    .nothing { color: var(--wm-ink-3); }
    @media (max-width: 45rem) { tbody tr { position: relative; } td.pick { position: absolute; top: var(--wm-4); right: var(--wm-4); width: auto; } }
    @media (max-width: 45rem) { .nothing { display: none !important; } .person { margin-bottom: var(--wm-1); } }
  `,
})
export class MembersTable {
  readonly members = input.required<readonly MemberView[]>();
  readonly caption = input.required<string>();
  /** Whether the reader changes people: one by one from a menu, or several who are chosen. */
  readonly changing = input.required<boolean>();
  /** The ids of those who are chosen. */
  readonly picked = model<readonly string[]>([]);
  protected readonly allChosen = computed(() => this.members().length > 0 && this.members().every((member) => this.isPicked(member)));
  protected readonly someChosen = computed(() => !this.allChosen() && this.picked().length > 0);
  readonly chosen = output<{ task: MemberTask; member: MemberView }>();

  protected isPicked({ id }: MemberView): boolean {
    return this.picked().includes(id);
  }

  protected pick(member: MemberView): void {
    this.picked.update((ids) => (this.isPicked(member) ? ids.filter((id) => id !== member.id) : [...ids, member.id]));
  }

  protected chooseAll(all: boolean): void {
    this.picked.set(all ? this.members().map(({ id }) => id) : []);
  }

  protected teamsOf({ teams }: MemberView): string {
    return teams.length === 0 ? 'None' : teams.map(({ name }) => name).join(', ');
  }

  protected rolesOf({ roles }: MemberView): string {
    return roles.length === 0 ? 'None' : roles.map((role) => roleWords[role]).join(', ');
  }
}
