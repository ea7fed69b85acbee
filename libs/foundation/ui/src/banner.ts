import { Component, computed, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icon-names';

export type BannerKind = 'info' | 'ok' | 'warn' | 'bad' | 'private';

const icons: Record<BannerKind, IconName> = {
  info: 'info',
  ok: 'check',
  warn: 'triangle-alert',
  bad: 'circle-alert',
  private: 'lock',
};

/**
 * A fact about the whole page or panel, what it means, and up to two actions (elements with the attribute `actions`).
 * `role` is `alert` for what has just gone wrong and `status` for what may wait; absent for what was there from the
 * start.
 */
@Component({
  selector: 'wm-banner',
  imports: [Icon],
  template: `
    <svg [wm-icon]="shownIcon()"></svg>
    <div>
      <p class="strong">{{ heading() }}</p>
      @if (detail(); as words) {
        <p class="small">{{ words }}</p>
      }
      <ng-content />
    </div>
    <div class="banner-actions"><ng-content select="[actions]" /></div>
  `,
  host: {
    class: 'banner',
    '[class.ok]': 'kind() === "ok"',
    '[class.warn]': 'kind() === "warn"',
    '[class.bad]': 'kind() === "bad"',
    '[class.private]': 'kind() === "private"',
  },
})
export class Banner {
  readonly kind = input<BannerKind>('info');
  readonly heading = input.required<string>();
  readonly detail = input<string>();
  readonly icon = input<IconName>();
  protected readonly shownIcon = computed(() => this.icon() ?? icons[this.kind()]);
}
