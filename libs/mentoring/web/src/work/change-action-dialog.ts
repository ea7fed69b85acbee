import { Component, computed, inject, resource, signal } from '@angular/core';
import { Submission, toProblemError, type Words } from '@waymark/foundation/browser';
import { Audience, Banner, Button, DialogFrame, ErrorSummary, Field, FieldControl, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import { asksForEight, changeActionBody, type ActionView } from '@waymark/mentoring/domain';
import { CommitmentScale } from '../record/commitment-scale';
import { TypedForms } from '../typed-form';
import { TypedNotice } from '../typed-notice';
import { WorkClient } from './work-client';

interface Asked {
  readonly action: ActionView;
  /** Whether it serves the reader’s own goals. */
  readonly mine: boolean;
  readonly readers: string;
}

interface Typed {
  title: string;
  /** Empty: for no goal. */
  goalId: string;
  commitment: number | null;
  makesItEight: string;
}

/** Changes what is promised, what for and how sure somebody is of it. The day is moved elsewhere, with its history. Closes with the action. */
@Component({
  selector: 'wm-change-action-dialog',
  imports: [Audience, Banner, Button, CommitmentScale, DialogFrame, ErrorSummary, Field, FieldControl, TypedNotice],
  template: `
    <wm-dialog heading="Change this action">
      @let typed = form.typed();
      <form novalidate (submit)="$event.preventDefault(); send()">
        <wm-error-summary [problems]="submission.problems()" />
        @if (news(); as words) {
          <wm-banner kind="warn" icon="git-compare-arrows" role="alert" [heading]="words.title" [detail]="words.detail" />
        }
        <wm-field name="title" label="What will be done" [error]="submission.errorOf('title')">
          <input wmInput type="text" maxlength="300" spellcheck="true" [value]="typed.title" (input)="form.type({ title: title.value })" #title />
        </wm-field>
        <wm-field name="goalId" label="For which goal" [error]="goals.error() ? 'The goals could not be read. The one of before stays.' : submission.errorOf('goalId')">
          <select wmInput (change)="form.type({ goalId: goal.value })" #goal>
            <option value="" [selected]="typed.goalId === ''">None</option>
            @for (each of offered(); track each.id) {<option [value]="each.id" [selected]="each.id === typed.goalId">{{ each.title }}</option>}
          </select>
        </wm-field>
        <wm-commitment-scale [value]="typed.commitment" of="this action" (chosen)="form.type({ commitment: $event })" />
        @if (asks(typed.commitment)) {
          <wm-field name="makesItEight" label="What would make it an 8?" [error]="submission.errorOf('makesItEight')">
            <textarea wmInput rows="2" maxlength="2000" spellcheck="true" [value]="typed.makesItEight" (input)="form.type({ makesItEight: eight.value })" #eight></textarea>
          </wm-field>
        }
        <p class="mt-3"><wm-audience kind="shared" [words]="asked.readers" /></p>
        <wm-typed-notice [kept]="form.kept()" />
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'">Save the action</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
})
export class ChangeActionDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<Asked, ActionView>;
  protected readonly asked = this.dialog.data;
  private readonly client = inject(WorkClient);
  private readonly action = signal(this.asked.action);
  protected readonly asks = asksForEight;
  protected readonly news = signal<Words | null>(null);
  protected readonly submission = new Submission(changeActionBody);
  protected readonly form = inject(TypedForms).open<Typed>({ form: 'action-change', subjectId: this.asked.action.id }, typedOf(this.asked.action));
  protected readonly goals = resource({
    loader: async ({ abortSignal }) => {
      const { relationshipId } = this.asked.action;
      const of = this.asked.mine || relationshipId === null ? ({ of: 'ME' } as const) : ({ of: 'PAIR', relationshipId } as const);
      return (await this.client.goals({ ...of, limit: 100 }, abortSignal)).items;
    },
  });
  /** Goals that are worked towards, and the one that it serves now, whatever its state. */
  protected readonly offered = computed(() => {
    const { goal } = this.action();
    const live = this.goals.hasValue() ? this.goals.value() : [];
    return goal === null || live.some(({ id }) => id === goal.id) ? live : [goal, ...live];
  });

  protected async send(): Promise<void> {
    const { goalId, makesItEight, ...typed } = this.form.typed();
    const body = { ...typed, goalId: goalId === '' ? null : goalId, makesItEight: asksForEight(typed.commitment) ? makesItEight : '' };
    await this.submission.run(body, async (wanted) => {
      const saved = await this.change(wanted);
      this.form.letGo();
      this.dialog.close(saved);
    });
  }

  private async change(body: Parameters<WorkClient['changeAction']>[1]): Promise<ActionView> {
    try {
      return await this.client.changeAction(this.action(), body);
    } catch (failure) {
      const standing = this.client.storedAction(toProblemError(failure).current);
      if (standing !== undefined) {
        this.action.set(standing);
        this.news.set({ title: 'This action was changed while you were writing', detail: `It is “${standing.title}” now. What you typed is below and not saved. Saving it again puts it in place of what stands now.` });
      }
      throw failure;
    }
  }
}

function typedOf({ title, goal, commitment, makesItEight }: ActionView): Typed {
  return { title, goalId: goal?.id ?? '', commitment, makesItEight: makesItEight ?? '' };
}
