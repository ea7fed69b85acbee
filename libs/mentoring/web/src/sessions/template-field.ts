import { Component, computed, input, output } from '@angular/core';
import { Field, FieldControl } from '@waymark/foundation/ui';
import { growTemplateKey, growTemplates, type GrowTemplateKey } from '@waymark/mentoring/domain';

const templates = growTemplateKey.options.map((key) => ({ key, name: growTemplates[key].name }));

/** Which stages the record of a session has. Another template shows other stages and loses nothing. */
@Component({
  selector: 'wm-template-field',
  imports: [Field, FieldControl],
  template: `
    <wm-field name="template" label="How you write it down" [hint]="words()">
      <select wmInput class="w-8" (change)="choose(box.value)" #box>
        @for (each of templates; track each.key) {
          <option [value]="each.key" [selected]="each.key === template()">{{ each.name }}</option>
        }
      </select>
    </wm-field>
  `,
  styles: ':host { display: block; }',
})
export class TemplateField {
  readonly template = input.required<GrowTemplateKey>();
  readonly typed = output<GrowTemplateKey>();
  protected readonly templates = templates;
  protected readonly words = computed(() => growTemplates[this.template()].words);

  protected choose(key: string): void {
    this.typed.emit(growTemplateKey.parse(key));
  }
}
