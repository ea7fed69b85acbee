import { Component, Directive, ElementRef, computed, inject, input } from '@angular/core';
import { elementId } from './element-id';
import { Icon } from './icon';

/**
 * A label above one control, with a hint and an error between them, all tied together for assistive technology:
 *
 *     <wm-field label="Email address" [error]="errors().email">
 *       <input wmInput type="email" autocomplete="username" />
 *     </wm-field>
 *
 * `name` gives the control a fixed id, so that an error summary can link to it. Words beside the label, such as
 * "optional", go in an element with the attribute `labelEnd`.
 */
@Component({
  selector: 'wm-field',
  imports: [Icon],
  template: `
    <div class="label-row"><label [for]="controlId()">{{ label() }}</label><ng-content select="[labelEnd]" /></div>
    @if (hint(); as words) {
      <p class="hint" [id]="hintId">{{ words }}</p>
    }
    @if (error(); as words) {
      <p class="error-msg" [id]="errorId"><svg wm-icon="circle-alert"></svg><span class="vh">Error: </span>{{ words }}</p>
    }
    <ng-content />
  `,
  styles: ':host { display: block; }',
  host: { class: 'field', '[class.has-error]': '!!error()' },
})
export class Field {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string | null | undefined>();
  readonly name = input<string>();
  private readonly ownId = elementId('field');
  protected readonly hintId = `${this.ownId}-hint`;
  protected readonly errorId = `${this.ownId}-error`;
  readonly controlId = computed(() => this.name() ?? this.ownId);
  /** The ids of what describes the control, or null where nothing does. */
  readonly describedBy = computed(() => {
    const ids = [this.hint() ? this.hintId : '', this.error() ? this.errorId : ''].filter(Boolean);
    return ids.length > 0 ? ids.join(' ') : null;
  });
}

/** The control of a `wm-field`. */
@Directive({
  selector: 'input[wmInput], textarea[wmInput], select[wmInput]',
  host: {
    '[id]': 'field.controlId()',
    '[class]': 'look',
    '[class.has-error]': '!!field.error()',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': 'field.error() ? "true" : null',
  },
})
export class FieldControl {
  protected readonly field = inject(Field);
  protected readonly look = looks[inject<ElementRef<HTMLElement>>(ElementRef).nativeElement.tagName] ?? 'input';
}

const looks: Record<string, string> = { INPUT: 'input', TEXTAREA: 'textarea', SELECT: 'select' };
