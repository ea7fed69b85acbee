import { Component, ElementRef, Injector, afterNextRender, inject, input } from '@angular/core';
import { newId } from '@waymark/foundation/kernel';
import { Button, Field, FieldControl, Icon, Toasts } from '@waymark/foundation/ui';
import { asksForEight, mostActions, type PlannedAction } from '@waymark/mentoring/domain';
import { CommitmentScale } from './commitment-scale';
import { StageForm, dayOf } from './stage-form';

/** What will happen, who does it, by when, and how sure they are. */
@Component({
  selector: 'wm-will-form',
  imports: [Button, CommitmentScale, Field, FieldControl, Icon],
  template: `
    @for (action of content().actions; track action.id; let index = $index) {
      <div class="action" role="group" [attr.aria-label]="'Action ' + (index + 1)" (keydown.control.enter)="next($event)" (keydown.meta.enter)="next($event)">
        <div class="line">
          <wm-field [name]="path(index, 'words')" [label]="'Action ' + (index + 1)" [error]="error(index, 'words')">
            <textarea wmInput class="one" rows="1" maxlength="300" spellcheck="true" [readonly]="readonly()" [value]="action.words" (keydown.enter)="$event.preventDefault()" (input)="change(action, { words: oneLine(words.value) })" #words></textarea>
          </wm-field>
          <wm-field [name]="path(index, 'owner')" label="Who">
            <select wmInput [disabled]="readonly()" (change)="change(action, { owner: who.value === 'MENTOR' ? 'MENTOR' : 'MENTEE' })" #who>
              <option value="MENTEE" [selected]="action.owner === 'MENTEE'">{{ names().MENTEE }}</option>
              <option value="MENTOR" [selected]="action.owner === 'MENTOR'">{{ names().MENTOR }}</option>
            </select>
          </wm-field>
          <wm-field [name]="path(index, 'dueOn')" label="By" [error]="error(index, 'dueOn')">
            <input wmInput type="date" [min]="earliest()" [readonly]="readonly()" [value]="action.dueOn ?? ''" (change)="change(action, { dueOn: day(by.value) })" #by />
          </wm-field>
        </div>
        <wm-commitment-scale [value]="action.commitment" [of]="action.words === '' ? 'action ' + (index + 1) : action.words" [readonly]="readonly()" (chosen)="change(action, { commitment: $event })" />
        @if (asks(action.commitment)) {
          <div class="ask">
            <wm-field [name]="path(index, 'makesItEight')" label="What would make it an 8?" [error]="error(index, 'makesItEight')">
              <textarea wmInput class="one" rows="1" maxlength="2000" spellcheck="true" [readonly]="readonly()" [value]="action.makesItEight" (input)="change(action, { makesItEight: eight.value })" #eight></textarea>
            </wm-field>
          </div>
        }
        @if (!readonly()) {
          <p class="row mt-2"><button wm-button="quiet" size="sm" class="push" type="button" (click)="remove(action, index)">Take out<span class="vh"> action {{ index + 1 }}</span></button></p>
        }
      </div>
    } @empty {
      <p class="muted">No actions yet. One small step that starts this week is enough.</p>
    }
    @if (!readonly() && content().actions.length < most) {
      <p class="row mt-3"><button wm-button="quiet" type="button" (click)="add()"><svg wm-icon="plus"></svg>Add an action</button>@if (content().actions.length > 0) {<span class="caption keys">Ctrl and Enter in an action adds the next one</span>}</p>
    }
    <div class="pair">
      <wm-field name="WILL.firstStep" label="First step" [error]="errors()['firstStep']">
        <span labelEnd class="small muted">Optional</span>
        <textarea wmInput class="one" rows="1" maxlength="2000" spellcheck="true" [readonly]="readonly()" [value]="content().firstStep" (input)="type({ firstStep: first.value })" #first></textarea>
      </wm-field>
      <wm-field name="WILL.obstaclePlan" label="If something gets in the way, then" [error]="errors()['obstaclePlan']">
        <span labelEnd class="small muted">Optional</span>
        <textarea wmInput class="one" rows="1" maxlength="2000" spellcheck="true" [readonly]="readonly()" [value]="content().obstaclePlan" (input)="type({ obstaclePlan: plan.value })" #plan></textarea>
      </wm-field>
      <wm-field name="WILL.support" label="What would help" [error]="errors()['support']">
        <span labelEnd class="small muted">Optional</span>
        <textarea wmInput class="one" rows="1" maxlength="2000" spellcheck="true" [readonly]="readonly()" [value]="content().support" (input)="type({ support: support.value })" #support></textarea>
      </wm-field>
      <wm-field name="WILL.supportFrom" label="From whom" [error]="errors()['supportFrom']">
        <span labelEnd class="small muted">Optional</span>
        <input wmInput type="text" maxlength="200" [readonly]="readonly()" [value]="content().supportFrom" (input)="type({ supportFrom: from.value })" #from />
      </wm-field>
    </div>
  `,
  styles: `
    .action { padding: var(--wm-4) 0; border-top: 1px solid var(--wm-line); }
    .action:first-of-type { border-top: 0; padding-top: 0; }
    .line { display: grid; grid-template-columns: minmax(0, 1fr) 10rem 10rem; gap: 0 var(--wm-3); align-items: start; }
    .line .field, .ask .field { margin-top: 0; }
    .ask { margin-top: var(--wm-3); padding: var(--wm-3) var(--wm-4); background: var(--wm-way-soft); border-radius: var(--wm-r-md); color: var(--wm-on-way-soft); }
    .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 0 var(--wm-4); border-top: 1px solid var(--wm-line); margin-top: var(--wm-3); }
    .pair .field { margin-top: var(--wm-4); }
    @media (max-width: 45rem) { .line { grid-template-columns: minmax(0, 1fr); row-gap: var(--wm-3); } .keys { display: none; } }
  `,
})
export class WillForm extends StageForm<'WILL'> {
  /** The day of the session: nothing that is agreed in it is due before. */
  readonly earliest = input('');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly toasts = inject(Toasts);
  protected readonly most = mostActions;
  protected readonly asks = asksForEight;
  protected readonly day = dayOf;
  protected readonly path = (index: number, field: string): string => `WILL.actions.${index}.${field}`;
  protected readonly oneLine = (words: string): string => words.replace(/\s*\n\s*/g, ' ');

  protected error(index: number, field: string): string | undefined {
    return this.errors()[`actions.${index}.${field}`];
  }

  protected change(action: PlannedAction, changes: Partial<PlannedAction>): void {
    this.type({ actions: this.content().actions.map((each) => (each.id === action.id ? { ...action, ...changes } : each)) });
  }

  protected next(event: Event): void {
    event.preventDefault();
    if (!this.readonly() && this.content().actions.length < mostActions) this.add();
  }

  protected add(): void {
    const action: PlannedAction = { id: newId(), words: '', owner: 'MENTEE', dueOn: null, commitment: null, makesItEight: '', optionId: null, goalId: null };
    const index = this.content().actions.length;
    this.type({ actions: [...this.content().actions, action] });
    afterNextRender(() => this.host.querySelector<HTMLElement>(`[id="${this.path(index, 'words')}"]`)?.focus(), { injector: this.injector });
  }

  protected remove(action: PlannedAction, index: number): void {
    this.type({ actions: this.content().actions.filter(({ id }) => id !== action.id) });
    const back = () => this.type({ actions: [...this.content().actions.slice(0, index), action, ...this.content().actions.slice(index)] });
    this.toasts.say(`Action ${index + 1} was taken out`, { undo: back });
  }
}
