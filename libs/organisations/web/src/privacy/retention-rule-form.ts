import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Submission, spokenDay } from '@waymark/foundation/browser';
import { Button, ErrorSummary, Field, FieldControl } from '@waymark/foundation/ui';
import { daysFault, retentionKinds, retentionRuleBody, type RetentionRuleView } from '@waymark/organisations/domain';
import { Session } from '../session';
import { PrivacyClient } from './privacy-client';

/** How long one kind of thing is kept. */
@Component({
  selector: 'wm-retention-rule-form',
  imports: [Button, ErrorSummary, Field, FieldControl, FormField],
  template: `
    <form novalidate (submit)="$event.preventDefault(); save()">
      <h3>{{ kind().words }}</h3>
      <p class="small muted">{{ kind().from }}</p>
      <wm-error-summary [problems]="submission.problems()" />
      <div class="line">
        <wm-field [name]="'days-' + rule().kind" label="Days" hint="Leave it empty to keep it for good." [error]="submission.errorOf('days')">
          <input wmInput inputmode="numeric" autocomplete="off" class="days" [formField]="fields.days" />
        </wm-field>
        <button wm-button="secondary" size="sm" type="submit" [busy]="submission.busy() && 'Saving'">Save<span class="vh"> {{ kind().words }}</span></button>
      </div>
      <p class="caption">{{ changed() }}</p>
    </form>
  `,
  styles: `
    :host { display: block; }
    .line { display: flex; flex-wrap: wrap; align-items: flex-end; gap: var(--wm-3); margin-top: var(--wm-3); }
    .days { width: 8rem; }
    .caption { margin-top: var(--wm-2); }
  `,
})
export class RetentionRuleForm {
  readonly rule = input.required<RetentionRuleView>();
  readonly saved = output<RetentionRuleView>();
  private readonly client = inject(PrivacyClient);
  private readonly session = inject(Session);
  private readonly typed = signal({ days: '' });
  protected readonly fields = form(this.typed);
  protected readonly kind = computed(() => retentionKinds[this.rule().kind]);
  protected readonly submission = new Submission(retentionRuleBody.superRefine(({ days }, context) => {
    const fault = daysFault(this.rule().kind, days);
    if (fault !== null) context.addIssue({ code: 'custom', path: ['days'], message: fault });
  }));
  protected readonly changed = computed(() => {
    const { changedAt, changedByName } = this.rule();
    return changedAt === null ? 'This is the default. Nobody has changed it.' : `Changed ${spokenDay(changedAt, this.session.timeZone())} by ${changedByName ?? 'somebody'}.`;
  });

  constructor() {
    effect(() => {
      const { days } = this.rule();
      untracked(() => this.typed.set({ days: days === null ? '' : String(days) }));
    });
  }

  protected async save(): Promise<void> {
    const { days } = this.typed();
    const { kind, version } = this.rule();
    const body = { days: days.trim() === '' ? null : Number(days) };
    await this.submission.run(body, async (wanted) => this.saved.emit(await this.client.changeRule(kind, wanted.days, version)));
  }
}
