import { Component, input } from '@angular/core';
import type { IconName } from './icon-names';

/**
 * A picture beside words: `<svg wm-icon="check"></svg>`. It is always hidden from assistive technology, because an
 * icon never says anything that words near it do not say.
 */
@Component({
  selector: 'svg[wm-icon]',
  template: `<svg:use [attr.href]="'/icons.svg#i-' + name()" />`,
  host: { class: 'i', 'aria-hidden': 'true', focusable: 'false' },
})
export class Icon {
  readonly name = input.required<IconName>({ alias: 'wm-icon' });
}
