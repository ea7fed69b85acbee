import { Component, computed, input } from '@angular/core';
import { Icon, type IconName } from '@waymark/foundation/ui';
import type { RequirementChange } from '@waymark/role-profiles/domain';

const looks: Record<RequirementChange['kind'], { words: string; look: string; icon: IconName }> = {
  added: { words: 'Added', look: 'ok', icon: 'plus' },
  removed: { words: 'Removed', look: 'bad', icon: 'minus' },
  changed: { words: 'Changed', look: 'info', icon: 'pencil' },
  renamed: { words: 'Renamed', look: 'info', icon: 'shuffle' },
  same: { words: 'The same', look: 'outline', icon: 'check' },
};

/** What happened to a requirement between two editions, in a word. */
@Component({
  selector: 'wm-change-tag',
  imports: [Icon],
  template: '<svg [wm-icon]="look().icon"></svg>{{ look().words }}{{ suffix() }}',
  host: { '[class]': '"tag " + look().look' },
})
export class ChangeTag {
  readonly kind = input.required<RequirementChange['kind']>();
  /** Goes on after the word: " in version 3". */
  readonly suffix = input('');
  protected readonly look = computed(() => looks[this.kind()]);
}
