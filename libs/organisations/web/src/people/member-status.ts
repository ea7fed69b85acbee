import { Component, computed, input } from '@angular/core';
import { Tag } from '@waymark/foundation/ui';
import type { MemberStatus } from '@waymark/organisations/domain';
import { statusWords } from './member-words';

@Component({
  selector: 'wm-member-status',
  imports: [Tag],
  template: '<wm-tag [kind]="shown().kind" [icon]="shown().icon">{{ shown().word }}</wm-tag>',
})
export class MemberStatusTag {
  readonly status = input.required<MemberStatus>();
  protected readonly shown = computed(() => statusWords[this.status()]);
}
