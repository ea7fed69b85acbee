import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { clockTime } from '@waymark/foundation/browser';
import { newId } from '@waymark/foundation/kernel';
import { Banner, Button, ConflictBanner, ErrorSummary, NextStep, Tag, firstNameOf } from '@waymark/foundation/ui';
import { growTemplates, type GrowOption, type GrowRecordView, type GrowStage, type StageContents } from '@waymark/mentoring/domain';
import { Session } from '@waymark/organisations/web';
import { CloseForm } from '../record/close-form';
import { GoalForm } from '../record/goal-form';
import { GrowStepper } from '../record/grow-stepper';
import { OptionsForm } from '../record/options-form';
import { RealityForm } from '../record/reality-form';
import { RecordDesk, type StageConflict } from '../record/record-desk';
import { actionsAfterTick, fieldWords, nextInSession, stepsOf, versionWords } from '../record/record-words';
import { StagePanel } from '../record/stage-panel';
import { WillForm } from '../record/will-form';
import { WordsForm } from '../record/words-form';
import { otherIn } from '../sessions/session-words';
import { actionLooks, actionNote } from '../work/work-words';
import { SessionRecord } from './session-record';

/** The record of a session while it is a draft: every stage on one calm page, in any order, saved as it is typed. */
@Component({
  selector: 'wm-record-editor',
  imports: [Banner, Button, CloseForm, ConflictBanner, ErrorSummary, GoalForm, GrowStepper, NextStep, OptionsForm, RealityForm, RouterLink, StagePanel, Tag, WillForm, WordsForm],
  templateUrl: './record-editor.html',
  styles: `
    :host { display: block; }
    .editor { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: var(--wm-6); align-items: start; }
    .notice { margin-bottom: var(--wm-5); }
    .stage-notice { margin-bottom: var(--wm-4); }
    .prose { white-space: pre-line; }
    .prev li { display: grid; grid-template-columns: 7.25rem minmax(0, 1fr); gap: .25rem var(--wm-3); padding: .375rem 0; align-items: baseline; font-size: var(--wm-text-md); }
    .agenda { list-style: disc; padding-left: 1.125rem; }
    @media (max-width: 60rem) { .editor { grid-template-columns: minmax(0, 1fr); gap: var(--wm-4); } }
    @media (max-width: 45rem) { .prev li { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class RecordEditor {
  readonly view = input.required<GrowRecordView>();
  protected readonly desk = inject(RecordDesk);
  protected readonly record = inject(SessionRecord);
  private readonly reader = inject(Session);
  protected readonly looks = actionLooks;
  protected readonly note = actionNote;
  protected readonly versionWords = versionWords;
  protected readonly stages = computed(() => growTemplates[this.view().template].stages);
  protected readonly contents = this.desk.contents;
  protected readonly readonly = computed(() => !this.view().session.may.write);
  protected readonly mine = computed(() => this.view().session.part === 'MENTEE');
  protected readonly mentee = computed(() => firstNameOf(this.view().session.mentee.name));
  protected readonly other = computed(() => firstNameOf(otherIn(this.view().session).name));
  protected readonly readers = computed(() => `You and ${this.other()}`);
  protected readonly next = computed(() => nextInSession(this.contents(), this.view().template, this.mine() ? null : this.mentee()));
  protected readonly steps = computed(() => stepsOf(this.view().template, this.contents(), (stage) => this.desk.stored(stage), this.reader.timeZone(), new Date()));
  /** What logging said is missing shows beside its field, with what the server refused of it. */
  private readonly missing = computed(() => new Map(this.record.missing().map(({ field = '', message }) => [field, message])));

  protected prompts(stage: GrowStage): GrowRecordView['prompts'][number] | undefined {
    return this.view().prompts.find((each) => each.stage === stage);
  }

  protected errors(stage: GrowStage): Record<string, string> {
    const lacking = [...this.missing()].flatMap(([path, message]) => (path.startsWith(`${stage}.`) && this.stillLacks(path) ? [[path.slice(stage.length + 1), message]] : []));
    return { ...this.desk.errorsIn(stage), ...(Object.fromEntries(lacking) as Record<string, string>) };
  }

  protected conflictsIn(stage: GrowStage): readonly StageConflict[] {
    return this.desk.conflicts().filter((each) => each.stage === stage);
  }

  protected what({ stage, field }: StageConflict): string {
    return fieldWords(stage, field, this.view().template);
  }

  protected at({ at }: StageConflict): string | null {
    return at === null ? null : clockTime(at, this.reader.timeZone());
  }

  protected joins({ mine, theirs }: StageConflict): boolean {
    return typeof mine === 'string' && typeof theirs === 'string';
  }

  protected by({ by }: StageConflict): string | null {
    return by === null ? null : firstNameOf(by);
  }

  protected type<Stage extends GrowStage>(stage: Stage, changes: Partial<StageContents[Stage]>): void {
    this.desk.type(stage, changes);
  }

  /** A goal or a skill is named by id: once it is stored, the record is read again, which says how it is called. */
  protected async typeGoal(changes: Partial<StageContents['GOAL']>): Promise<void> {
    this.desk.type('GOAL', changes);
    if (('goalIds' in changes || 'requirementId' in changes) && (await this.desk.flush())) this.record.read.reload();
  }

  /** Ticking an option turns it into an action. */
  protected ticked(option: GrowOption): void {
    const before = this.contents().WILL.actions;
    const after = actionsAfterTick(before, option, () => ({ id: newId(), words: '', owner: 'MENTEE', dueOn: null, commitment: null, makesItEight: '', optionId: null, goalId: null }));
    if (after.length !== before.length) this.desk.type('WILL', { actions: after });
  }

  /** Once something is typed there, its field no longer says that it is empty. */
  private stillLacks(path: string): boolean {
    const value = path.split('.').reduce<unknown>((part, name) => (typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[name] : undefined), this.contents());
    return value === '' || value === null;
  }
}
