import { Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { codePoints } from '@waymark/foundation/kernel';
import { Field, FieldControl, Icon, Reveal } from '@waymark/foundation/ui';
import { passwordLength } from '@waymark/organisations/domain';

/** Where a new password is typed, with what it needs in plain words and a tick once it is long enough. */
@Component({
  selector: 'wm-new-password-field',
  imports: [Field, FieldControl, FormField, Icon, Reveal],
  template: `
    <wm-field [name]="name()" [label]="label()" [hint]="hint" [error]="error()">
      <wm-reveal><input wmInput type="password" autocomplete="new-password" [formField]="field()" /></wm-reveal>
      <p class="rule small" [class.met]="longEnough()">
        <svg [wm-icon]="longEnough() ? 'circle-check' : 'circle-dashed'"></svg>
        <span>{{ shortest }} characters or more@if (missing() > 0 && missing() < shortest) {<span class="num">, {{ missing() }} to go</span>}</span>
      </p>
      <span class="vh" role="status">{{ longEnough() ? 'Your password is long enough' : '' }}</span>
    </wm-field>
  `,
  styles: `
    :host { display: block; }
    .rule { display: flex; gap: var(--wm-2); margin-top: var(--wm-2); color: var(--wm-ink-2); }
    .rule svg { flex: none; margin-top: .125rem; }
    .rule.met { color: var(--wm-ok); }
  `,
})
export class NewPasswordField {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly field = input.required<FieldTree<string>>();
  readonly error = input<string>();
  protected readonly shortest = passwordLength.min;
  protected readonly hint = 'Four words that do not belong together are easy to remember and hard to guess. Spaces are fine.';
  protected readonly missing = computed(() => Math.max(0, passwordLength.min - codePoints(this.field()().value())));
  protected readonly longEnough = computed(() => this.missing() === 0);
}
