import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { spokenCalendarDay } from '@waymark/foundation/browser';
import { Button, Icon } from '@waymark/foundation/ui';
import type { RoleAssignmentView } from '@waymark/role-profiles/domain';
import { kindWords } from './role-words';

/** A role that a person has, had or will have, with its days. */
@Component({
  selector: 'li[wm-role-row]',
  imports: [Button, Icon, RouterLink],
  template: `
    <span class="glyph" aria-hidden="true"><svg [wm-icon]="role().kind === 'TARGET' ? 'target' : 'badge-check'"></svg></span>
    <span>
      <span class="small muted">{{ kindWords[role().kind].word }}</span>
      <a class="what break" [routerLink]="['/role-profiles', role().profileId]" [queryParams]="query()">{{ role().title }}</a>
      <span class="meta">
        <span>Version {{ role().number }}</span>
        <span>{{ days() }}</span>
        @if (newer(); as number) {
          <a [routerLink]="['/role-profiles', role().profileId]" [queryParams]="{ compare: role().number }">Version {{ number }} is newer. See what changed</a>
        }
      </span>
    </span>
    @if (mayEnd()) {
      <button wm-button="quiet" size="sm" class="row-action" type="button" (click)="endAsked.emit()">End<span class="vh"> {{ role().title }} as {{ kindWords[role().kind].word.toLowerCase() }}</span></button>
    }
  `,
  styles: '.what { display: block; }',
})
export class RoleRow {
  readonly role = input.required<RoleAssignmentView>();
  readonly mayEnd = input.required<boolean>();
  readonly endAsked = output();
  protected readonly kindWords = kindWords;
  /** The newest version has the plain address of the profile. */
  protected readonly query = computed(() => (this.role().newerNumber === null ? {} : { version: this.role().number }));
  protected readonly newer = computed(() => (this.role().to === null ? this.role().newerNumber : null));
  protected readonly days = computed(() => {
    const { from, to } = this.role();
    return to === null ? `Since ${spokenCalendarDay(from)}` : `${spokenCalendarDay(from)} until ${spokenCalendarDay(to)}`;
  });
}
