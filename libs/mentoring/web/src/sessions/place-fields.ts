import { Component, input, output } from '@angular/core';
import type { SubmissionProblem } from '@waymark/foundation/browser';
import { Field, FieldControl } from '@waymark/foundation/ui';
import type { SessionView } from '@waymark/mentoring/domain';

/** How and where two people meet. */
export interface TypedPlace {
  meets: 'ONLINE' | 'IN_PERSON';
  place: string;
}

/** The fields for a session as it stands. */
export function placeOf({ meets, place }: Pick<SessionView, 'meets' | 'place'>): TypedPlace {
  return { meets: meets === 'IN_PERSON' ? 'IN_PERSON' : 'ONLINE', place };
}

/** How and where a session is. */
@Component({
  selector: 'wm-place-fields',
  imports: [Field, FieldControl],
  template: `
    <fieldset>
      <legend class="label">How do you meet?</legend>
      <div class="check-row">
        @for (way of ways; track way.meets) {
          <label class="radio"><input type="radio" name="meets" [checked]="where().meets === way.meets" (change)="typed.emit({ meets: way.meets, place: where().place })" /><span>{{ way.words }}</span></label>
        }
      </div>
    </fieldset>
    <wm-field class="mt-3" name="place" label="Where" hint="A room, a tool or a link. It stands in the calendar file, and nothing else of the session does." [error]="error()">
      <span labelEnd class="small muted">Optional</span>
      <input wmInput type="text" maxlength="200" [value]="where().place" (input)="typed.emit({ meets: where().meets, place: box.value })" #box />
    </wm-field>
  `,
  styles: ':host { display: block; }',
})
export class PlaceFields {
  readonly where = input.required<TypedPlace>();
  readonly problems = input.required<readonly SubmissionProblem[]>();
  readonly typed = output<TypedPlace>();
  protected readonly ways = [
    { meets: 'ONLINE', words: 'Online' },
    { meets: 'IN_PERSON', words: 'In person' },
  ] as const;

  protected error(): string | undefined {
    return this.problems().find(({ field }) => field === 'place')?.message;
  }
}
