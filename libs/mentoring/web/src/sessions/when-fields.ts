import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { SubmissionProblem } from '@waymark/foundation/browser';
import { Field, FieldControl, Icon } from '@waymark/foundation/ui';
import type { WhichOfTwo } from '@waymark/mentoring/domain';
import { Session, timeZoneGroups } from '@waymark/organisations/web';
import { zoneWords } from './session-words';
import { skippedTimes, typedOver, whenQuestions, type TypedWhen, type WhenQuestion } from './when';

/** The day and the times of a session, on the clock of a place, with what has to be asked about the night the clocks change. */
@Component({
  selector: 'wm-when-fields',
  imports: [Field, FieldControl, Icon],
  template: `
    @let one = when();
    <div class="when" [class.wrong]="!!errorOf('starts') || !!errorOf('ends')">
      <wm-field name="starts" label="Day" [error]="errorOf('starts')">
        <input wmInput type="date" [value]="one.day" (input)="type({ day: day.value })" #day />
      </wm-field>
      <wm-field name="from" label="From">
        <input wmInput type="time" [value]="one.from" (change)="type({ from: from.value })" #from />
      </wm-field>
      <wm-field name="ends" label="To" [error]="errorOf('ends')">
        <input wmInput type="time" [value]="one.to" (change)="type({ to: to.value })" #to />
      </wm-field>
    </div>
    @if (choosing()) {
      <wm-field class="mt-4" name="timeZone" label="On the clock of" [error]="errorOf('timeZone')">
        <select wmInput (change)="type({ timeZone: zone.value })" #zone>
          @for (group of zones(); track group.region) {
            <optgroup [label]="group.region">
              @for (each of group.zones; track each.name) {
                <option [value]="each.name" [selected]="each.name === one.timeZone">{{ each.words }}</option>
              }
            </optgroup>
          }
        </select>
      </wm-field>
    } @else {
      <p class="small muted mt-2">{{ clock() }} <button class="link-btn small" type="button" (click)="wantsAnother.set(true)">Use another clock</button></p>
    }
    @for (time of skipped(); track time) {
      <p class="asked small" role="status"><svg wm-icon="clock-alert"></svg><span>{{ time }} does not exist on that day, because the clocks go forward. Choose another time.</span></p>
    }
    @for (question of questions(); track question.field) {
      <div class="asked-block"><fieldset>
        <legend class="label">{{ question.words }}</legend>
        @if (errorOf(question.field)) {
          <p class="error-msg"><svg wm-icon="circle-alert"></svg><span class="vh">Error: </span>Choose the earlier or the later one</p>
        }
        @for (answer of question.answers; track answer.which) {
          <label class="radio"><input type="radio" [name]="question.field" [id]="$first ? question.field : null" [checked]="one[question.field] === answer.which" (change)="answerTo(question, answer.which)" /><span>{{ answer.words }}</span></label>
        }
      </fieldset></div>
    }
  `,
  styles: `
    :host { display: block; }
    .when { display: grid; grid-template-columns: minmax(9rem, 2fr) repeat(2, minmax(8.5rem, 1fr)); gap: var(--wm-3); align-items: end; }
    .when .field { margin: 0; }
    .when.wrong { grid-template-columns: minmax(0, 1fr); }
    .when.wrong .input { max-width: 12rem; }
    .asked, .asked-block { margin-top: var(--wm-3); padding: var(--wm-3) var(--wm-4); border-radius: var(--wm-r-md); background: var(--wm-way-soft); color: var(--wm-on-way-soft); }
    .asked { display: flex; gap: var(--wm-2); align-items: flex-start; }
    @media (max-width: 34rem) { .when:not(.wrong) { grid-template-columns: 1fr 1fr; } .when > :first-child { grid-column: 1 / -1; } }
  `,
})
export class WhenFields {
  readonly when = input.required<TypedWhen>();
  /** What is wrong with the form that this is part of. */
  readonly problems = input.required<readonly SubmissionProblem[]>();
  /** How long a session is where no end is typed yet, in minutes. */
  readonly minutes = input.required<number>();
  readonly typed = output<TypedWhen>();
  private readonly reader = inject(Session);
  protected readonly wantsAnother = signal(false);
  protected readonly choosing = computed(() => this.wantsAnother() || this.when().timeZone !== this.reader.timeZone());
  protected readonly zones = computed(() => timeZoneGroups(this.when().timeZone));
  protected readonly clock = computed(() => `On your clock, ${zoneWords(this.when().timeZone)}.`);
  protected readonly skipped = computed(() => (this.problems().some(({ field }) => field === 'starts' || field === 'ends') ? [] : skippedTimes(this.when())));
  protected readonly questions = computed(() => whenQuestions(this.when()));

  protected errorOf(field: string): string | undefined {
    return this.problems().find((problem) => problem.field === field)?.message;
  }

  protected answerTo({ field }: WhenQuestion, which: WhichOfTwo): void {
    this.type({ [field]: which });
  }

  protected type(changes: Partial<TypedWhen>): void {
    this.typed.emit(typedOver(this.when(), changes, this.minutes()));
  }
}
