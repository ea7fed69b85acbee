import { Component, computed, inject, signal } from '@angular/core';
import { AttemptKey, Submission, toProblemError, type Words } from '@waymark/foundation/browser';
import { Audience, Banner, Button, DialogFrame, Dialogs, ErrorSummary, Field, FieldControl, Icon, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { addGoalBody, changeGoalBody, type GoalView } from '@waymark/mentoring/domain';
import type { ChosenAim } from '../agreement/aim-dialog';
import { TypedForms } from '../typed-form';
import { TypedNotice } from '../typed-notice';
import { WorkClient } from './work-client';
import type { WorkPair } from './work-pair';

interface Asked {
  readonly pairs: readonly WorkPair[];
  /** The goal to change; null: a new one. */
  readonly goal: GoalView | null;
  /** With whom a new one is set, unless the reader chooses otherwise; null: by themselves. */
  readonly relationshipId: string | null;
}

interface Typed {
  title: string;
  why: string;
  measure: string;
  dueOn: string;
  relationshipId: string;
  aims: { requirementId: string; ordinal: number | null; title: string }[];
}

/** Sets a goal or changes one. Closes with it. */
@Component({
  selector: 'wm-set-goal-dialog',
  imports: [Audience, Banner, Button, DialogFrame, ErrorSummary, Field, FieldControl, Icon, TypedNotice],
  template: `
    @let typed = form.typed();
    <wm-dialog [heading]="goal() === null ? 'Set a goal' : 'Change the goal'">
      @if (goal()?.status === 'AGREED' && goal()?.relationshipId !== null) {
        <p class="muted">It was agreed. After a change it is proposed again.</p>
      }
      <form class="mt-3" novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="submission.problems()" />
        @if (news(); as words) {
          <wm-banner kind="warn" icon="git-compare-arrows" role="alert" [heading]="words.title" [detail]="words.detail" />
        }
        <wm-field name="title" label="What do you want?" [error]="submission.errorOf('title')">
          <input wmInput type="text" maxlength="200" spellcheck="true" [value]="typed.title" (input)="form.type({ title: title.value })" #title />
        </wm-field>
        <wm-field name="why" label="Why does it matter?" [error]="submission.errorOf('why')">
          <span labelEnd class="small muted">Optional</span>
          <textarea wmInput rows="2" maxlength="2000" spellcheck="true" [value]="typed.why" (input)="form.type({ why: why.value })" #why></textarea>
        </wm-field>
        <wm-field name="measure" label="How will you know?" [error]="submission.errorOf('measure')">
          <span labelEnd class="small muted">Optional</span>
          <textarea wmInput rows="2" maxlength="2000" spellcheck="true" [value]="typed.measure" (input)="form.type({ measure: measure.value })" #measure></textarea>
        </wm-field>
        <wm-field name="dueOn" label="By" [error]="submission.errorOf('dueOn')">
          <span labelEnd class="small muted">Optional</span>
          <input wmInput class="w-6" type="date" [value]="typed.dueOn" (change)="form.type({ dueOn: by.value })" #by />
        </wm-field>
        <div class="row mt-3 small">
          <span class="muted">Serves skill</span>
          @for (aim of typed.aims; track aim.requirementId) {
            <span class="chip"><svg wm-icon="milestone"></svg><span class="break">{{ aim.title }}</span><button class="drop" type="button" (click)="drop(aim.requirementId)"><svg wm-icon="x"></svg><span class="vh">Take out {{ aim.title }}</span></button></span>
          } @empty {
            <span>None yet</span>
          }
          <button wm-button="quiet" size="sm" type="button" (click)="aim()"><svg wm-icon="plus"></svg>Choose a skill</button>
        </div>
        @if (goal() === null && asked.pairs.length > 0) {
          <wm-field name="relationshipId" label="With whom" hint="A goal with somebody is agreed by you both.">
            <select wmInput (change)="form.type({ relationshipId: pair.value })" #pair>
              <option value="" [selected]="typed.relationshipId === ''">By myself</option>
              @for (each of asked.pairs; track each.id) {<option [value]="each.id" [selected]="each.id === typed.relationshipId">{{ each.name }}</option>}
            </select>
          </wm-field>
        }
        <p class="mt-3"><wm-audience [kind]="withName() === null ? 'only-you' : 'shared'" [words]="withName() === null ? 'Only you, until you let somebody read it' : 'You and ' + withName()" /></p>
        <wm-typed-notice [kept]="form.kept()" />
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'">{{ goal() !== null ? 'Save the change' : withName() === null ? 'Set the goal' : 'Propose the goal' }}</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
  styles: `
    .chip { cursor: default; height: auto; padding-block: .25rem; }
    .drop { display: grid; place-items: center; width: 1.5rem; height: 1.5rem; margin-right: -.5rem; padding: 0; border: 0; border-radius: 50%; background: none; color: var(--wm-ink-2); cursor: pointer; }
    .drop:hover { background: var(--wm-surface-sunken); color: var(--wm-ink); }
  `,
})
export class SetGoalDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<Asked, GoalView>;
  protected readonly asked = this.dialog.data;
  private readonly client = inject(WorkClient);
  private readonly dialogs = inject(Dialogs);
  private readonly attempt = new AttemptKey();
  protected readonly goal = signal(this.asked.goal);
  protected readonly news = signal<Words | null>(null);
  protected readonly submission = new Submission(addGoalBody.pick({ title: true, why: true, measure: true, aims: true, dueOn: true }));
  protected readonly form = inject(TypedForms).open<Typed>({ form: 'goal', subjectId: this.asked.goal?.id ?? this.asked.relationshipId ?? 'new' }, blank(this.asked));
  protected readonly withName = computed(() => {
    const id = this.asked.goal?.relationshipId ?? this.form.typed().relationshipId;
    return this.asked.pairs.find((pair) => pair.id === id)?.name ?? null;
  });

  protected drop(requirementId: string): void {
    this.form.type({ aims: this.form.typed().aims.filter((aim) => aim.requirementId !== requirementId) });
  }

  protected async aim(): Promise<void> {
    const aim = await this.dialogs.open<ChosenAim>(async () => (await import('../agreement/aim-dialog')).AimDialog);
    const { aims } = this.form.typed();
    if (aim !== undefined && aims.every(({ requirementId }) => requirementId !== aim.requirementId)) this.form.type({ aims: [...aims, aim] });
  }

  protected async send(): Promise<void> {
    const { relationshipId, dueOn, aims, ...typed } = this.form.typed();
    const body = { ...typed, aims: aims.map(({ requirementId, ordinal }) => ({ requirementId, ordinal })), dueOn: dueOn === '' ? null : dueOn };
    await this.submission.run(body, async (checked) => {
      const goal = this.goal();
      const saved = goal === null ? await this.add({ ...checked, relationshipId: relationshipId === '' ? null : relationshipId }) : await this.change(goal, checked);
      this.form.letGo();
      this.dialog.close(saved);
    });
  }

  private add(body: Parameters<WorkClient['addGoal']>[0]): Promise<GoalView> {
    return this.client.addGoal(body, this.attempt.for(body));
  }

  private async change(goal: GoalView, body: Parameters<WorkClient['changeGoal']>[1]): Promise<GoalView> {
    try {
      return await this.client.changeGoal(goal, changeGoalBody.parse(body));
    } catch (failure) {
      const standing = this.client.storedGoal(toProblemError(failure).current);
      if (standing !== undefined) {
        this.goal.set(standing);
        this.news.set({ title: 'This goal was changed while you were writing', detail: `It is “${standing.title}” now. What you typed is below and not saved. Saving it again puts it in place of what stands now.` });
      }
      throw failure;
    }
  }
}

function blank({ goal, relationshipId: suggested }: Asked): Typed {
  if (goal === null) return { title: '', why: '', measure: '', dueOn: '', relationshipId: suggested ?? '', aims: [] };
  const { title, why, measure, dueOn, relationshipId, aims } = goal;
  return { title, why, measure, dueOn: dueOn ?? '', relationshipId: relationshipId ?? '', aims: aims.map((aim) => ({ requirementId: aim.requirementId, ordinal: aim.level?.ordinal ?? null, title: aim.title })) };
}
