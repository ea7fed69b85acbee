import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { spokenCalendarDay } from '@waymark/foundation/browser';
import { Button, Icon, Tag } from '@waymark/foundation/ui';
import type { GoalView } from '@waymark/mentoring/domain';
import { goalLooks, progressWords } from './work-words';

/** One goal in a list: `<li wm-goal-row [goal]="goal">`. `owned` says whose it is, where that is not the reader. */
@Component({
  selector: 'li[wm-goal-row]',
  imports: [Button, Icon, RouterLink, Tag],
  template: `
    @let one = goal();
    <span class="glyph" [class.ok]="one.status === 'ACHIEVED'" [class.info]="one.status === 'AGREED'"><svg wm-icon="target"></svg></span>
    <div>
      <p class="title"><a class="what break" [routerLink]="['/goals', one.id]">{{ one.title }}</a><wm-tag [kind]="looks[one.status].kind" [icon]="looks[one.status].icon">{{ looks[one.status].words }}</wm-tag></p>
      <p class="meta">@if (owned()) {<span>{{ one.owner.name }}</span>}@if (one.dueOn; as due) {<span>by {{ day(due) }}</span>}<span>{{ progress(one.actions) }}</span></p>
      @if (one.actions.next; as next) {
        <p class="small muted break">Next: {{ next.title }}@if (next.dueOn; as due) {, by {{ day(due) }}}</p>
      }
    </div>
    @if (one.may.agree) {
      <div class="row-action"><a wm-button="secondary" size="sm" [routerLink]="['/goals', one.id]">Read and agree<span class="vh"> to {{ one.title }}</span></a></div>
    }
  `,
  styles: '.title { display: flex; flex-wrap: wrap; gap: var(--wm-1) var(--wm-3); align-items: center; }',
})
export class GoalRow {
  readonly goal = input.required<GoalView>();
  readonly owned = input(false);
  protected readonly looks = goalLooks;
  protected readonly progress = progressWords;
  protected readonly day = spokenCalendarDay;
}
