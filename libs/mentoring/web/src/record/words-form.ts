import { Component, input } from '@angular/core';
import { Field, FieldControl } from '@waymark/foundation/ui';
import type { GrowStage } from '@waymark/mentoring/domain';
import { StageForm } from './stage-form';

/** The stages that are one text: preparing, topic, tactics and habits. */
type WordsStage = Extract<GrowStage, 'PREPARATION' | 'TOPIC' | 'TACTICS' | 'HABITS'>;
const labels: Readonly<Record<WordsStage, string>> = { PREPARATION: 'What do you want to bring?', TOPIC: 'Topic', TACTICS: 'How and when', HABITS: 'What makes it last' };

@Component({
  selector: 'wm-words-form',
  imports: [Field, FieldControl],
  template: `
    <wm-field [name]="stage() + '.words'" [label]="labels[stage()]" [error]="errors()['words']">
      <textarea wmInput spellcheck="true" [rows]="stage() === 'TOPIC' ? 2 : 3" [attr.maxlength]="stage() === 'TOPIC' ? 2000 : 8000" [readonly]="readonly()" [value]="content().words" (input)="type({ words: box.value })" #box></textarea>
    </wm-field>
  `,
})
export class WordsForm extends StageForm<WordsStage> {
  readonly stage = input.required<WordsStage>();
  protected readonly labels = labels;
}
