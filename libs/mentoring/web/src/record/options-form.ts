import { Component, ElementRef, Injector, afterNextRender, inject, output } from '@angular/core';
import { newId } from '@waymark/foundation/kernel';
import { Button, Field, FieldControl, Icon, Tag, Toasts } from '@waymark/foundation/ui';
import { mayBeChosen, mostOptions, type GrowOption } from '@waymark/mentoring/domain';
import { StageForm } from './stage-form';

/** What the mentee could do, weighed. Ticking an option chooses it, which turns it into an action. */
@Component({
  selector: 'wm-options-form',
  imports: [Button, Field, FieldControl, Icon, Tag],
  template: `
    @for (option of content().options; track option.id; let index = $index) {
      <div class="option" role="group" [class.chosen]="option.chosen" [attr.aria-label]="'Option ' + (index + 1)">
        <div class="row top head">
          <label class="check strong"><input type="checkbox" [checked]="option.chosen" [disabled]="readonly()" [attr.aria-disabled]="weighed(option) ? null : true" [attr.aria-describedby]="weighed(option) ? null : 'unweighed-' + option.id" (click)="choose($event, option)" /><span>{{ option.chosen ? 'Chosen' : 'Choose' }}<span class="vh"> option {{ index + 1 }}</span></span></label>
          <wm-tag class="push" kind="outline">{{ names()[option.idea] }}’s idea</wm-tag>
        </div>
        <wm-field [name]="path(index, 'words')" [label]="'Option ' + (index + 1)" [error]="errors()['options.' + index + '.words']">
          <textarea wmInput class="one" rows="1" maxlength="2000" spellcheck="true" [readonly]="readonly()" [value]="option.words" (input)="change(option, { words: words.value })" #words></textarea>
        </wm-field>
        <div class="fa">
          <wm-field [name]="path(index, 'for')" label="For" [error]="errors()['options.' + index + '.for']">
            <textarea wmInput rows="1" maxlength="2000" spellcheck="true" [readonly]="readonly()" [value]="option.for" (input)="change(option, { for: pro.value })" #pro></textarea>
          </wm-field>
          <wm-field [name]="path(index, 'against')" label="Against" [error]="errors()['options.' + index + '.against']">
            <textarea wmInput rows="1" maxlength="2000" spellcheck="true" [readonly]="readonly()" [value]="option.against" (input)="change(option, { against: contra.value })" #contra></textarea>
          </wm-field>
        </div>
        @if (!readonly()) {
          <p class="row mt-2 foot">
            @if (!weighed(option)) {
              <span class="caption" [id]="'unweighed-' + option.id">Write what speaks for it or against it, then it can be chosen.</span>
            }
            <button wm-button="quiet" size="sm" class="push" type="button" (click)="remove(option, index)">Take out<span class="vh"> option {{ index + 1 }}</span></button>
          </p>
        }
      </div>
    } @empty {
      <p class="muted">No options yet. Think of three before you weigh one.</p>
    }
    @if (!readonly() && content().options.length < most) {
      <p class="mt-3"><button wm-button="quiet" type="button" (click)="add()"><svg wm-icon="plus"></svg>Add an option</button></p>
    }
  `,
  styles: `
    .option { border: 1px solid var(--wm-line); border-radius: var(--wm-r-md); padding: var(--wm-3) var(--wm-4); }
    .option + .option { margin-top: var(--wm-3); }
    .option.chosen { border-color: var(--wm-primary); box-shadow: inset 4px 0 0 var(--wm-primary); }
    .option .field { margin-top: var(--wm-2); }
    .fa { display: grid; grid-template-columns: 1fr 1fr; gap: 0 var(--wm-3); }
    .fa .textarea { min-height: 2.5rem; font-size: var(--wm-text-md); line-height: var(--wm-lh-md); padding: .4375rem .625rem; }
    .foot { min-height: 2rem; }
    input[aria-disabled] { opacity: .5; }
    @media (max-width: 45rem) { .fa { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class OptionsForm extends StageForm<'OPTIONS'> {
  /** An option was ticked, or is not any more. */
  readonly ticked = output<GrowOption>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly toasts = inject(Toasts);
  protected readonly most = mostOptions;
  protected readonly weighed = mayBeChosen;
  protected readonly path = (index: number, field: string): string => `OPTIONS.options.${index}.${field}`;

  protected change(option: GrowOption, changes: Partial<GrowOption>): void {
    const changed = { ...option, ...changes };
    // Nothing stays chosen that nothing speaks for or against any more.
    const settled = changed.chosen && !mayBeChosen(changed) ? { ...changed, chosen: false } : changed;
    this.type({ options: this.content().options.map((each) => (each.id === option.id ? settled : each)) });
  }

  protected choose(event: Event, option: GrowOption): void {
    if (!mayBeChosen(option)) {
      event.preventDefault();
      this.host.querySelector<HTMLElement>(`#unweighed-${option.id}`)?.closest('.option')?.querySelector<HTMLElement>('.fa textarea')?.focus();
      return;
    }
    const chosen = { ...option, chosen: !option.chosen };
    this.change(option, chosen);
    this.ticked.emit(chosen);
  }

  protected add(): void {
    const option: GrowOption = { id: newId(), words: '', for: '', against: '', chosen: false, idea: 'MENTEE' };
    this.type({ options: [...this.content().options, { ...option, idea: this.parties().part }] });
    const index = this.content().options.length;
    afterNextRender(() => this.host.querySelector<HTMLElement>(`[id="${this.path(index, 'words')}"]`)?.focus(), { injector: this.injector });
  }

  protected remove(option: GrowOption, index: number): void {
    this.type({ options: this.content().options.filter(({ id }) => id !== option.id) });
    const back = () => this.type({ options: [...this.content().options.slice(0, index), option, ...this.content().options.slice(index)] });
    this.toasts.say(`Option ${index + 1} was taken out`, { undo: back });
    this.host.querySelector<HTMLElement>('button')?.focus();
  }
}
