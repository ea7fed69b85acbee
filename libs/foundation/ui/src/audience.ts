import { Component, computed, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icon-names';

/** Only the reader; some people who are named; everybody of the organisation. */
export type AudienceKind = 'only-you' | 'shared' | 'organisation';

const icons: Record<AudienceKind, IconName> = { 'only-you': 'lock', shared: 'users', organisation: 'building-2' };

/** Who can read what stands below, beside its heading: "Only you", "You and Rhys Bevan", "Your organisation". */
@Component({
  selector: 'wm-audience',
  imports: [Icon],
  template: '<svg [wm-icon]="icon()"></svg><span class="break">{{ words() }}</span>',
  host: { class: 'aud', '[class.only-you]': 'kind() === "only-you"', '[class.org]': 'kind() === "organisation"' },
})
export class Audience {
  readonly kind = input.required<AudienceKind>();
  readonly words = input.required<string>();
  protected readonly icon = computed(() => icons[this.kind()]);
}
