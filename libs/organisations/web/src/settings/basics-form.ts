import { Component, computed, input, output } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Button, ErrorSummary, Field, FieldControl, Saved } from '@waymark/foundation/ui';
import { organisationLocale, type OrganisationLocale, type OrganisationView } from '@waymark/organisations/domain';
import { timeZoneGroups } from '../account/time-zones';
import { TwoVersions } from '../two-versions';
import { typedFor, type EditedField } from '../versioned-edit';
import { SettingsPart } from './settings-part';

type Basics = Pick<OrganisationView, 'name' | 'locale' | 'timeZone'>;

/** Where each kind of English is written. */
const localeWords: Record<OrganisationLocale, string> = {
  'en-GB': 'United Kingdom',
  'en-IE': 'Ireland',
  'en-AU': 'Australia',
  'en-CA': 'Canada',
  'en-IN': 'India',
  'en-NZ': 'New Zealand',
  'en-US': 'United States',
  'en-ZA': 'South Africa',
};

/** What the organisation is called, how dates are written there, and where its days begin. */
@Component({
  selector: 'wm-basics-form',
  imports: [Button, ErrorSummary, Field, FieldControl, FormField, Saved, TwoVersions],
  template: `
    <form novalidate (submit)="$event.preventDefault(); part.saveOver(organisation())">
      <wm-error-summary [problems]="part.submission.problems()" />
      @if (part.edit.theirs(); as other) {
        <wm-two-versions what="The settings were" [yours]="fieldsOf(typed())" [theirs]="fieldsOf(other)" (mine)="part.saveOver(other)" (others)="part.edit.takeTheirs()" />
      }
      <wm-field name="name" label="Name" [error]="part.submission.errorOf('name')">
        <input wmInput type="text" autocomplete="organization" [formField]="fields.name" />
      </wm-field>
      <wm-field class="mt-5" name="locale" label="Dates are written as in" [hint]="example()" [error]="part.submission.errorOf('locale')">
        <select wmInput [formField]="fields.locale">
          @for (one of locales; track one) {
            <option [value]="one">{{ localeWords[one] }}</option>
          }
        </select>
      </wm-field>
      <wm-field class="mt-5" name="timeZone" label="Time zone" hint="Reporting lines, enrolments and deadlines begin and end at midnight here. Each person reads times in their own." [error]="part.submission.errorOf('timeZone')">
        <select wmInput [formField]="fields.timeZone">
          @for (group of zones(); track group.region) {
            <optgroup [label]="group.region">
              @for (zone of group.zones; track zone.name) {
                <option [value]="zone.name">{{ zone.words }}</option>
              }
            </optgroup>
          }
        </select>
      </wm-field>
      <div class="row mt-5">
        @if (part.edit.theirs() === null) {
          <button wm-button="primary" type="submit" [busy]="part.submission.busy() && 'Saving'">Save name and dates</button>
        }
        @if (part.edit.progress(); as state) {
          <wm-saved [state]="state" (again)="part.saveOver(organisation())" />
        }
      </div>
    </form>
  `,
  styles: ':host { display: block; }',
})
export class BasicsForm {
  readonly organisation = input.required<OrganisationView>();
  readonly saved = output<OrganisationView>();
  protected readonly locales = organisationLocale.options;
  protected readonly localeWords = localeWords;
  protected readonly typed = typedFor<Basics>(() => this.organisation().id, () => basicsOf(this.organisation()));
  protected readonly fields = form(this.typed);
  protected readonly zones = computed(() => timeZoneGroups(this.organisation().timeZone));
  protected readonly example = computed(() => {
    const date = new Intl.DateTimeFormat(this.typed().locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
    return `Like ${date.format(new Date('2026-06-18T12:00:00Z'))}.`;
  });
  protected readonly part = new SettingsPart({
    fieldsOf: (stored) => this.fieldsOf(stored),
    wanted: () => this.typed(),
    settled: (stored) => {
      this.typed.set(basicsOf(stored));
      this.saved.emit(stored);
    },
  });

  protected fieldsOf({ name, locale, timeZone }: Basics): EditedField[] {
    return [
      { label: 'Name', words: name },
      { label: 'Dates', words: localeWords[locale] },
      { label: 'Time zone', words: timeZone },
    ];
  }
}

function basicsOf({ name, locale, timeZone }: OrganisationView): Basics {
  return { name, locale, timeZone };
}
