import { Component, computed, input } from '@angular/core';
import { Tag, type IconName, type TagKind } from '@waymark/foundation/ui';
import type { ClaimStatus } from '@waymark/evidence/domain';

interface Look {
  words: string;
  kind: TagKind;
  icon: IconName;
}

const looks: Record<ClaimStatus, Look> = {
  DRAFT: { words: 'Draft', kind: 'dashed', icon: 'pencil' },
  SUBMITTED: { words: 'Submitted', kind: 'info', icon: 'send' },
  IN_REVIEW: { words: 'In review', kind: 'info', icon: 'eye' },
  ACCEPTED: { words: 'Accepted', kind: 'ok', icon: 'check' },
  RETURNED: { words: 'Returned', kind: 'warn', icon: 'corner-up-left' },
  WITHDRAWN: { words: 'Withdrawn', kind: 'struck', icon: 'undo-2' },
  RETRACTED: { words: 'Taken back', kind: 'struck', icon: 'undo-2' },
};

/** The state of a claim: a word with its icon. */
@Component({
  selector: 'wm-claim-tag',
  imports: [Tag],
  template: '<wm-tag [kind]="look().kind" [icon]="look().icon">{{ look().words }}</wm-tag>',
})
export class ClaimTag {
  readonly status = input.required<ClaimStatus>();
  protected readonly look = computed(() => looks[this.status()]);
}
