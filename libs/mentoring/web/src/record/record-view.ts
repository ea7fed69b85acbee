import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { spokenCalendarDay } from '@waymark/foundation/browser';
import { Button, Icon, Tag, firstNameOf } from '@waymark/foundation/ui';
import { commitmentWords, growTemplates, isWritten, type ActionView, type AimView, type GoalLink, type GrowStage, type GrowTemplateKey, type StageContents, type StageWriting } from '@waymark/mentoring/domain';
import { levelWords } from '../level-words';
import { actionLooks } from '../work/work-words';
import { StagePanel } from './stage-panel';
import type { RecordParties } from './stage-form';

/** What was written in a session, to read: the stages that hold something, in the order of the template. */
@Component({
  selector: 'wm-record-view',
  imports: [Button, Icon, RouterLink, StagePanel, Tag],
  templateUrl: './record-view.html',
  styles: `
    :host { display: grid; gap: var(--wm-5); }
    .words { white-space: pre-line; }
    dl { display: grid; gap: var(--wm-3); }
    dt { font-weight: 600; font-size: var(--wm-text-sm); color: var(--wm-ink-2); }
    dd { margin: 0; white-space: pre-line; }
    .option, .action { padding: var(--wm-3) 0; border-top: 1px solid var(--wm-line); }
    .option:first-child, .action:first-child { border-top: 0; padding-top: 0; }
    .fa { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: 0 var(--wm-4); }
  `,
})
export class RecordView {
  readonly contents = input.required<StageContents>();
  readonly template = input.required<GrowTemplateKey>();
  readonly parties = input.required<RecordParties>();
  readonly readers = input.required<string>();
  readonly goals = input<readonly GoalLink[]>([]);
  readonly requirement = input<AimView | null>(null);
  /** What became of the actions, once they are. */
  readonly actions = input<readonly ActionView[]>([]);
  /** The stages that the reader may change. */
  readonly changeable = input<readonly GrowStage[]>([]);
  readonly changeAsked = output<GrowStage>();
  protected readonly commitments = commitmentWords;
  protected readonly day = spokenCalendarDay;
  protected readonly looks = actionLooks;
  protected readonly names = computed(() => ({ MENTEE: firstNameOf(this.parties().mentee.name), MENTOR: firstNameOf(this.parties().mentor.name) }));
  protected readonly stages = computed(() =>
    growTemplates[this.template()].stages.filter(({ stage }) => this.changeable().includes(stage) || isWritten({ stage, content: this.contents()[stage] } as StageWriting)),
  );
  protected readonly linked = computed(() => this.contents().GOAL.goalIds.map((id) => this.goals().find((goal) => goal.id === id)).filter((goal) => goal !== undefined));
  protected readonly aimed = computed(() => {
    const skill = this.requirement();
    if (skill === null) return null;
    return skill.level === null ? skill.title : `${skill.title}, ${levelWords(skill.level)}`;
  });

  protected became(actionId: string): ActionView | undefined {
    return this.actions().find(({ id }) => id === actionId);
  }

  protected written(stage: GrowStage): boolean {
    return isWritten({ stage, content: this.contents()[stage] } as StageWriting);
  }

  protected sub(stage: GrowStage): string {
    return stage === 'PREPARATION' ? `${this.names().MENTEE}’s words, written before the session` : '';
  }
}
