import { Component, computed, inject, input, output } from '@angular/core';
import { Icon } from '@waymark/foundation/ui';
import { Menu, MenuItem, MenuTrigger } from '@waymark/foundation/ui/menu';
import type { MemberView } from '@waymark/organisations/domain';
import { Session } from '../session';
import { taskWords, tasksFor, type MemberTask } from './member-tasks';

/** What an organisation admin can do with one member. Not there where nothing can be done. */
@Component({
  selector: 'wm-member-menu',
  imports: [Icon, Menu, MenuItem, MenuTrigger],
  template: `
    @if (tasks().length > 0) {
      <button class="btn secondary sm" type="button" [wmMenuFor]="menu">More<span class="vh"> for {{ member().name }}</span><svg wm-icon="chevron-down"></svg></button>
      <ng-template #menu>
        <div wmMenu class="menu-card" [attr.aria-label]="'More for ' + member().name">
          @for (task of tasks(); track task) {
            <button wmMenuItem type="button" (chosen)="chosen.emit(task)"><svg [wm-icon]="words[task].icon"></svg>{{ words[task].words }}</button>
          }
        </div>
      </ng-template>
    }
  `,
})
export class MemberMenu {
  readonly member = input.required<MemberView>();
  readonly chosen = output<MemberTask>();
  private readonly session = inject(Session);
  protected readonly words = taskWords;
  protected readonly tasks = computed(() => {
    const who = this.session.current();
    return who === null ? [] : tasksFor(this.member(), { memberId: who.member.id, roles: who.roles });
  });
}
