import { Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icon-names';

export type TagKind = 'neutral' | 'ok' | 'info' | 'warn' | 'bad' | 'private' | 'outline' | 'dashed' | 'struck';

/** A state: a word with an icon, never a colour alone. */
@Component({
  selector: 'wm-tag',
  imports: [Icon],
  template: `
    @if (icon(); as name) {
      <svg [wm-icon]="name"></svg>
    }
    <ng-content />
  `,
  host: { '[class]': '"tag " + kind()' },
})
export class Tag {
  readonly kind = input<TagKind>('neutral');
  readonly icon = input<IconName>();
}
