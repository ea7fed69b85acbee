import { Component, computed, input, output } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Button, ErrorSummary, Field, FieldControl, Saved } from '@waymark/foundation/ui';
import type { OrganisationView } from '@waymark/organisations/domain';
import { TwoVersions } from '../two-versions';
import { typedFor, type EditedField } from '../versioned-edit';
import { SettingsPart } from './settings-part';

/** At which mail domains people are invited. */
@Component({
  selector: 'wm-mail-domains-form',
  imports: [Button, ErrorSummary, Field, FieldControl, FormField, Saved, TwoVersions],
  template: `
    <form novalidate (submit)="$event.preventDefault(); part.saveOver(organisation())">
      <wm-error-summary [problems]="problems()" />
      @if (part.edit.theirs(); as other) {
        <wm-two-versions what="The mail domains were" [yours]="fieldsOf({ mailDomains: domains() })" [theirs]="fieldsOf(other)" (mine)="part.saveOver(other)" (others)="part.edit.takeTheirs()" />
      }
      <wm-field name="mailDomains" label="Allowed mail domains" hint="One a line, like calder.example. Leave it empty to allow any." [error]="problems()[0]?.message">
        <textarea wmInput rows="4" autocapitalize="off" spellcheck="false" [formField]="fields.domains"></textarea>
      </wm-field>
      <p class="small muted mt-3">Each domain means itself alone: calder.example does not let in team.calder.example. List that as well. Members who have joined stay, whatever their address.</p>
      <div class="row mt-5">
        @if (part.edit.theirs() === null) {
          <button wm-button="primary" type="submit" [busy]="part.submission.busy() && 'Saving'">Save mail domains</button>
        }
        @if (part.edit.progress(); as state) {
          <wm-saved [state]="state" (again)="part.saveOver(organisation())" />
        }
      </div>
    </form>
  `,
  styles: ':host { display: block; }',
})
export class MailDomainsForm {
  readonly organisation = input.required<OrganisationView>();
  readonly saved = output<OrganisationView>();
  protected readonly typed = typedFor<{ domains: string }>(() => this.organisation().id, () => ({ domains: this.organisation().mailDomains.join('\n') }));
  protected readonly fields = form(this.typed);
  protected readonly domains = computed(() => this.typed().domains.split(/[\s,;]+/).filter((domain) => domain !== ''));
  protected readonly part = new SettingsPart({
    fieldsOf: (stored) => this.fieldsOf(stored),
    wanted: () => ({ mailDomains: this.domains() }),
    settled: (stored) => {
      this.typed.set({ domains: stored.mailDomains.join('\n') });
      this.saved.emit(stored);
    },
  });
  /** What is wrong with one of the lines is said about the field, by the words of the line. */
  protected readonly problems = computed(() =>
    this.part.submission.problems().map(({ field, message }) => {
      const line = /^mailDomains\.(\d+)$/.exec(field ?? '')?.[1];
      return line === undefined ? { field, message } : { field: 'mailDomains', message: `${this.domains()[Number(line)] ?? ''}: ${message}` };
    }),
  );

  protected fieldsOf({ mailDomains }: Pick<OrganisationView, 'mailDomains'>): EditedField[] {
    return [{ label: 'Mail domains', words: mailDomains.length === 0 ? 'Any' : mailDomains.join('\n') }];
  }
}
