import { Component, computed, input, output } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Button, ErrorSummary, Field, FieldControl, Saved } from '@waymark/foundation/ui';
import { sessionMinutes, type OrganisationView } from '@waymark/organisations/domain';
import { TwoVersions } from '../two-versions';
import { typedFor, type EditedField } from '../versioned-edit';
import { minutesWords } from './minutes-words';
import { SettingsPart } from './settings-part';

/** How long a browser stays signed in. */
@Component({
  selector: 'wm-sessions-form',
  imports: [Button, ErrorSummary, Field, FieldControl, FormField, Saved, TwoVersions],
  template: `
    <form novalidate (submit)="$event.preventDefault(); part.saveOver(organisation())">
      <wm-error-summary [problems]="part.submission.problems()" />
      @if (part.edit.theirs(); as other) {
        <wm-two-versions what="These times were" [yours]="fieldsOf(numbers())" [theirs]="fieldsOf(other)" (mine)="part.saveOver(other)" (others)="part.edit.takeTheirs()" />
      }
      <wm-field class="short" name="sessionIdleMinutes" label="Signed out after so many minutes without use" [hint]="'At most ' + idleMost + '.'" [error]="part.submission.errorOf('sessionIdleMinutes')">
        <input wmInput type="text" inputmode="numeric" autocomplete="off" [formField]="fields.sessionIdleMinutes" />
      </wm-field>
      <wm-field class="mt-5 short" name="sessionLongestMinutes" label="Signed out so many minutes after signing in, however busy" [hint]="'At most ' + longestMost + '.'" [error]="part.submission.errorOf('sessionLongestMinutes')">
        <input wmInput type="text" inputmode="numeric" autocomplete="off" [formField]="fields.sessionLongestMinutes" />
      </wm-field>
      <p class="small muted mt-3">{{ meaning() }}</p>
      <div class="row mt-5">
        @if (part.edit.theirs() === null) {
          <button wm-button="primary" type="submit" [busy]="part.submission.busy() && 'Saving'">Save times</button>
        }
        @if (part.edit.progress(); as state) {
          <wm-saved [state]="state" (again)="part.saveOver(organisation())" />
        }
      </div>
    </form>
  `,
  styles: ':host { display: block; } .short input { max-width: 8rem; }',
})
export class SessionsForm {
  readonly organisation = input.required<OrganisationView>();
  readonly saved = output<OrganisationView>();
  protected readonly idleMost = minutesWords(sessionMinutes.idle.max);
  protected readonly longestMost = minutesWords(sessionMinutes.longest.max);
  protected readonly typed = typedFor<{ sessionIdleMinutes: string; sessionLongestMinutes: string }>(() => this.organisation().id, () => typedOf(this.organisation()));
  protected readonly fields = form(this.typed);
  protected readonly numbers = computed(() => ({
    sessionIdleMinutes: numberIn(this.typed().sessionIdleMinutes),
    sessionLongestMinutes: numberIn(this.typed().sessionLongestMinutes),
  }));
  protected readonly meaning = computed(() => {
    const { sessionIdleMinutes: idle, sessionLongestMinutes: longest } = this.numbers();
    if (!Number.isInteger(idle) || !Number.isInteger(longest)) return 'It holds for everybody at once, also in browsers that are signed in now.';
    return `A browser is signed out after ${minutesWords(idle)} without use, and ${minutesWords(longest)} after signing in. It holds for everybody at once, also in browsers that are signed in now.`;
  });
  protected readonly part = new SettingsPart({
    fieldsOf: (stored) => this.fieldsOf(stored),
    wanted: () => this.numbers(),
    settled: (stored) => {
      this.typed.set(typedOf(stored));
      this.saved.emit(stored);
    },
  });

  protected fieldsOf({ sessionIdleMinutes, sessionLongestMinutes }: Pick<OrganisationView, 'sessionIdleMinutes' | 'sessionLongestMinutes'>): EditedField[] {
    return [
      { label: 'Without use', words: minutesWords(sessionIdleMinutes) },
      { label: 'After signing in', words: minutesWords(sessionLongestMinutes) },
    ];
  }
}

function typedOf({ sessionIdleMinutes, sessionLongestMinutes }: OrganisationView) {
  return { sessionIdleMinutes: String(sessionIdleMinutes), sessionLongestMinutes: String(sessionLongestMinutes) };
}

/** Not a number where it is none, which the schema refuses. */
function numberIn(words: string): number {
  return words.trim() === '' ? Number.NaN : Number(words);
}
