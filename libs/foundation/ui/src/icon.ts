import { Component, InjectionToken, inject, input } from '@angular/core';
import type { IconName } from './icon-names';

/** The address of the file that holds the icons as symbols, named `i-` and the name of the icon. The app provides it. */
export const ICON_SHEET = new InjectionToken<string>('icon sheet', { factory: () => '/icons.svg' });

/**
 * A picture beside words: `<svg wm-icon="check"></svg>`. It is always hidden from assistive technology, because an
 * icon never says anything that words near it do not say.
 */
@Component({
  selector: 'svg[wm-icon]',
  template: `<svg:use [attr.href]="sheet + '#i-' + name()" />`,
  host: { class: 'i', 'aria-hidden': 'true', focusable: 'false' },
})
export class Icon {
  readonly name = input.required<IconName>({ alias: 'wm-icon' });
  protected readonly sheet = inject(ICON_SHEET);
}
