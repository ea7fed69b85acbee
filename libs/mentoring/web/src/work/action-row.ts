import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Icon, Tag, Toasts } from '@waymark/foundation/ui';
import type { ActionView } from '@waymark/mentoring/domain';
import { Session } from '@waymark/organisations/web';
import { ActionDesk } from './action-desk';
import { WorkClient } from './work-client';
import { actionLooks, actionNote } from './work-words';

/** One action in a list, with what its doer can say by one click: `<li wm-action-row [action]="action" (changed)="…">`. */
@Component({
  selector: 'li[wm-action-row]',
  imports: [Button, Icon, RouterLink, Tag],
  template: `
    @let one = action();
    @if (!inColumn()) {<span class="glyph" [class.bad]="one.status === 'BLOCKED'" [class.warn]="one.overdueDays > 0" [class.ok]="one.status === 'DONE'" [class.info]="one.status === 'IN_PROGRESS'"><svg [wm-icon]="looks[one.status].icon"></svg></span>}
    <div>
      <p class="title"><a class="what break" [routerLink]="['/actions', one.id]">{{ one.title }}</a>@if (one.overdueDays > 0) {<wm-tag kind="warn" icon="clock-alert">Overdue</wm-tag>} @else if (!inColumn()) {<wm-tag [kind]="looks[one.status].kind" [icon]="looks[one.status].icon">{{ looks[one.status].words }}</wm-tag>}</p>
      <p class="meta"><span>{{ who() }}</span>@if (note(); as words) {<span class="break">{{ words }}</span>}@if (one.goal; as goal) {<span class="break">for {{ goal.title }}</span>}</p>
      @if (desk.failure(); as words) {
        <p class="error-msg" role="alert"><svg wm-icon="circle-alert"></svg>{{ words.title }}. {{ words.detail }}</p>
      }
    </div>
    <div class="row-action row tight">
      @if (one.may.finish) {
        <button wm-button="secondary" size="sm" type="button" [busy]="desk.busy() === 'DONE' && 'Saving'" (click)="progress('DONE')">Done<span class="vh">: {{ one.title }}</span></button>
      }
      @if (one.may.start && one.status === 'OPEN' && mine()) {
        <button wm-button="quiet" size="sm" type="button" [busy]="desk.busy() === 'IN_PROGRESS' && 'Saving'" (click)="progress('IN_PROGRESS')">I am doing it<span class="vh">: {{ one.title }}</span></button>
      }
      @if (one.offersEvidence) {
        <a wm-button="quiet" size="sm" [routerLink]="['/actions', one.id]">Use as evidence<span class="vh">: {{ one.title }}</span></a>
      }
    </div>
  `,
  styles: '.title { display: flex; flex-wrap: wrap; gap: var(--wm-1) var(--wm-3); align-items: center; } .error-msg { margin-top: var(--wm-1); }',
  providers: [ActionDesk],
})
export class ActionRow {
  readonly action = input.required<ActionView>();
  /** Whether it stands in a column of its state, which need not be said again. */
  readonly inColumn = input(false);
  readonly changed = output<ActionView>();
  protected readonly desk = inject(ActionDesk);
  private readonly client = inject(WorkClient);
  private readonly reader = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly looks = actionLooks;
  protected readonly note = computed(() => actionNote(this.action()));
  /** Whether the reader is who does it. */
  protected readonly mine = computed(() => this.action().owner.id === this.reader.current()?.member.id);
  protected readonly who = computed(() => (this.mine() ? 'You' : this.action().owner.name));

  protected async progress(to: 'IN_PROGRESS' | 'DONE'): Promise<void> {
    const before = this.action();
    const outcome = await this.desk.take(to, before, (action) => this.client.progress(action, { to }));
    if (outcome === null) return;
    if (outcome.taken && to === 'DONE') this.toasts.say(`Done: ${before.title}`, { undo: () => void this.undo(outcome.action, before) });
    this.changed.emit(outcome.action);
  }

  private async undo(action: ActionView, before: ActionView): Promise<void> {
    const outcome = await this.desk.take('undo', action, (now) => this.client.progress(now, { to: before.status === 'OPEN' ? 'OPEN' : 'IN_PROGRESS' }));
    if (outcome !== null) this.changed.emit(outcome.action);
  }
}
