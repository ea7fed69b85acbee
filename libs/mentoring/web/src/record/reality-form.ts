import { Component } from '@angular/core';
import { Field, FieldControl, elementId } from '@waymark/foundation/ui';
import { StageForm } from './stage-form';

/** What is happening now: in words, and where the mentee sees themselves. */
@Component({
  selector: 'wm-reality-form',
  imports: [Field, FieldControl],
  template: `
    <wm-field name="REALITY.now" label="What is happening now" [error]="errors()['now']">
      <textarea wmInput rows="4" maxlength="8000" spellcheck="true" [readonly]="readonly()" [value]="content().now" (input)="type({ now: now.value })" #now></textarea>
    </wm-field>
    <fieldset class="score" [disabled]="readonly()">
      <legend class="label">Where {{ names().MENTEE }} sees themselves now, 0 to 10 <span class="small muted">Optional</span></legend>
      <div class="scale eleven">
        @for (each of scores; track each) {
          <label><input type="radio" [name]="groupId" [checked]="each === content().selfScore" (change)="type({ selfScore: each })" />{{ each }}</label>
        }
      </div>
      <p class="small muted">0 is the beginning, 10 is the goal reached. It counts for nothing else.
        @if (content().selfScore !== null && !readonly()) {<button class="link-btn" type="button" (click)="type({ selfScore: null })">Take it out</button>}
      </p>
    </fieldset>
    <div class="pair">
      <wm-field name="REALITY.tried" label="What has been tried" [error]="errors()['tried']">
        <span labelEnd class="small muted">Optional</span>
        <textarea wmInput rows="2" maxlength="8000" spellcheck="true" [readonly]="readonly()" [value]="content().tried" (input)="type({ tried: tried.value })" #tried></textarea>
      </wm-field>
      <wm-field name="REALITY.obstacles" label="What is in the way" [error]="errors()['obstacles']">
        <span labelEnd class="small muted">Optional</span>
        <textarea wmInput rows="2" maxlength="8000" spellcheck="true" [readonly]="readonly()" [value]="content().obstacles" (input)="type({ obstacles: obstacles.value })" #obstacles></textarea>
      </wm-field>
    </div>
  `,
  styles: `
    .score { margin-top: var(--wm-4); }
    .scale.eleven { grid-template-columns: repeat(11, minmax(1.5rem, 2.125rem)); margin-top: .375rem; }
    .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 0 var(--wm-4); }
    .pair .field { margin-top: var(--wm-4); }
  `,
})
export class RealityForm extends StageForm<'REALITY'> {
  protected readonly scores = Array.from({ length: 11 }, (_, score) => score);
  protected readonly groupId = elementId('self-score');
}
