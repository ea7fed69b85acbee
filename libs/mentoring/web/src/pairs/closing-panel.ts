import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Submission, spokenCalendarDay, spokenDay } from '@waymark/foundation/browser';
import { Audience, Button, ErrorSummary, Field, FieldControl, Panel } from '@waymark/foundation/ui';
import { reflectBody, type RelationshipView } from '@waymark/mentoring/domain';
import { Session } from '@waymark/organisations/web';
import { levelWords } from '../level-words';
import { TypedForms, type TypedForm } from '../typed-form';
import { TypedNotice } from '../typed-notice';
import { PairDesk } from './pair-desk';
import { PairsClient } from './pairs-client';
import { otherOf } from './pair-words';

/** Looking back while a pair closes and after: the reflections, and the agreed skills before and after. */
@Component({
  selector: 'wm-closing-panel',
  imports: [Audience, Button, ErrorSummary, Field, FieldControl, Panel, TypedNotice],
  template: `
    @let one = pair();
    <section wm-panel id="closing" heading="Looking back" [sub]="sub()">
      @if (one.may.reflect && form(); as typing) {
        <form novalidate aria-label="Your reflection" (submit)="$event.preventDefault(); send(typing)">
          <wm-error-summary [problems]="submission.problems()" />
          <wm-field name="words" label="What do you take with you?" hint="What changed, what helped, and what comes next. You write it once." [error]="submission.errorOf('words')">
            <textarea wmInput rows="6" maxlength="4000" spellcheck="true" [value]="typing.typed().words" (input)="typing.type({ words: box.value })" #box></textarea>
          </wm-field>
          <p class="mt-2"><wm-audience kind="shared" [words]="'You, and ' + other() + ' once you both have written'" /></p>
          <wm-typed-notice [kept]="typing.kept()" />
          <p class="mt-4"><button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'">Save my reflection</button></p>
        </form>
      }
      @for (reflection of one.closing?.reflections ?? []; track reflection.part) {
        <article class="reflection">
          <p class="small muted">{{ reflection.by.name }}, {{ day(reflection.at) }}</p>
          <p class="words break">{{ reflection.words }}</p>
        </article>
      }
      @if (one.closing?.levels; as levels) {
        @if (levels.length > 0) {
        <div class="table-wrap mt-4">
          <table class="table compact">
            <caption class="vh">The agreed skills, before and after</caption>
            <thead><tr><th scope="col">Skill</th><th scope="col">At the beginning</th><th scope="col">Now</th></tr></thead>
            <tbody>
              @for (row of levels; track row.requirementId) {
                <tr><th scope="row" class="break">{{ row.title }}</th><td>{{ row.before === null ? 'Nothing confirmed' : levelWords(row.before) }}</td><td>{{ row.after === null ? 'Nothing confirmed' : levelWords(row.after) }}</td></tr>
              }
            </tbody>
          </table>
        </div>
        }
      }
    </section>
  `,
  styles: `
    :host { display: block; }
    .words { white-space: pre-line; }
    .reflection { padding: var(--wm-4) 0; border-top: 1px solid var(--wm-line); }
  `,
})
export class ClosingPanel {
  readonly pair = input.required<RelationshipView>();
  private readonly desk = inject(PairDesk);
  private readonly client = inject(PairsClient);
  private readonly session = inject(Session);
  private readonly forms = inject(TypedForms);
  protected readonly levelWords = levelWords;
  protected readonly submission = new Submission(reflectBody);
  protected readonly form = signal<TypedForm<{ words: string }> | null>(null);
  protected readonly other = computed(() => otherOf(this.pair()).name);
  protected readonly sub = computed(() => {
    const { status, closing, part } = this.pair();
    if (status !== 'CLOSING' || closing === null) return undefined;
    const mine = part === null ? '' : closing.mineWritten ? `You have written yours. ${this.other()} has not yet. ` : '';
    return `${mine}It closes on ${spokenCalendarDay(closing.closesOn)} with what is written by then.`;
  });
  private readonly subject = computed(() => this.pair().id);

  constructor() {
    effect(() => {
      const subjectId = this.subject();
      untracked(() => this.form.set(this.forms.open({ form: 'reflection', subjectId }, { words: '' })));
    });
  }

  protected day(at: string): string {
    return spokenDay(at, this.session.timeZone());
  }

  protected async send(form: TypedForm<{ words: string }>): Promise<void> {
    await this.submission.run(form.typed(), async (body) => {
      this.desk.meet(await this.client.reflect(this.pair(), body));
      form.letGo();
    });
  }
}
