import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SkillRow } from '@waymark/evidence/domain';
import { Button, NextStep } from '@waymark/foundation/ui';
import { counted, levelWords } from '../level-words';
import { nextSkillStep, type NextSkillStep } from './skill-view';

interface Words {
  heading: string;
  why: string;
  button: string | null;
  /** Where the button leads; null: it opens the form of the row. */
  link: string[] | null;
}

/** The one thing to do now about the skills of the role. */
@Component({
  selector: 'wm-skill-next-step',
  imports: [Button, NextStep, RouterLink],
  template: `
    <section wm-next-step [heading]="words().heading" [nothing]="next().step === 'nothing'">
      <p>{{ words().why }}</p>
      <ng-container actions>
        @if (words().button; as button) {
          @if (words().link; as link) {
            <a wm-button="primary" size="lg" [routerLink]="link">{{ button }}</a>
          } @else {
            <button wm-button="primary" size="lg" type="button" (click)="begin()">{{ button }}</button>
          }
        }
      </ng-container>
    </section>
  `,
})
export class SkillNextStep {
  readonly rows = input.required<readonly SkillRow[]>();
  /** The form under this row should open. */
  readonly opened = output<SkillRow>();
  protected readonly next = computed(() => nextSkillStep(this.rows()));
  protected readonly words = computed(() => wordsOf(this.next()));

  protected begin(): void {
    const next = this.next();
    if ('row' in next) this.opened.emit(next.row);
  }
}

function wordsOf(next: NextSkillStep): Words {
  if (next.step === 'nothing') {
    return { heading: 'Every skill is confirmed', why: 'Nothing of this role is open. Look at the next role.', button: 'Look at the role profiles', link: ['/role-profiles'] };
  }
  const { row } = next;
  const gap = `It is ${counted(row.gap, 'level')} below what the role needs.`;
  const editor = row.claim === null ? null : ['/evidence', row.claim.evidenceId];
  switch (next.step) {
    case 'answer-return':
      return { heading: `Answer what came back on ${row.title}`, why: `${row.claim?.assessorName ?? 'The assessor'} returned your claim and says what to add.`, button: 'See what to add', link: editor };
    case 'finish-draft':
      return { heading: `Finish your ${row.title} draft`, why: `${gap} ${evidenceWords(row)}`, button: 'Continue the draft', link: editor };
    case 'rate':
      return { heading: `Begin with ${row.title}`, why: `Nothing is recorded for it yet, and the role needs ${levelWords(row.required)}. One line is enough to begin.`, button: 'Add evidence', link: null };
    case 'add-evidence':
      return { heading: `Show more of ${row.title}`, why: `${gap} ${evidenceWords(row)}`, button: 'Add evidence', link: null };
    case 'wait':
      return { heading: `Your claim on ${row.title} is being looked at`, why: 'Nothing else is open. You are told when there is an answer.', button: null, link: null };
  }
}

function evidenceWords({ evidence, confirmed }: SkillRow): string {
  const pieces = evidence === 0 ? 'You have no evidence for it yet' : `You have ${counted(evidence, 'piece')} of evidence`;
  return confirmed === null ? `${pieces}, and nothing is confirmed.` : `${pieces}, and ${levelWords(confirmed)} is confirmed.`;
}
