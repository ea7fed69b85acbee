import { Component } from '@angular/core';
import { Field, FieldControl } from '@waymark/foundation/ui';
import { StageForm, dayOf } from './stage-form';

/** What the two take with them, and when they meet again. */
@Component({
  selector: 'wm-close-form',
  imports: [Field, FieldControl],
  template: `
    <wm-field name="CLOSE.insight" label="What did you see that you had not seen before?" [error]="errors()['insight']">
      <span labelEnd class="small muted">Optional</span>
      <textarea wmInput class="one" rows="1" maxlength="2000" spellcheck="true" [readonly]="readonly()" [value]="content().insight" (input)="type({ insight: insight.value })" #insight></textarea>
    </wm-field>
    <wm-field name="CLOSE.reflection" label="What was useful?" [error]="errors()['reflection']">
      <span labelEnd class="small muted">Optional</span>
      <textarea wmInput rows="2" maxlength="8000" spellcheck="true" [readonly]="readonly()" [value]="content().reflection" (input)="type({ reflection: reflection.value })" #reflection></textarea>
    </wm-field>
    <wm-field name="CLOSE.nextOn" label="Meet again on" [error]="errors()['nextOn']">
      <span labelEnd class="small muted">Optional</span>
      <input wmInput class="w-6" type="date" [readonly]="readonly()" [value]="content().nextOn ?? ''" (change)="type({ nextOn: day(next.value) })" #next />
    </wm-field>
  `,
})
export class CloseForm extends StageForm<'CLOSE'> {
  protected readonly day = dayOf;
}
