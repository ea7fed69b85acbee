import { inject } from '@angular/core';
import { Submission, TypedWords } from '@waymark/foundation/browser';
import { changeOrganisationBody, organisation, type OrganisationView } from '@waymark/organisations/domain';
import { Session } from '../session';
import { VersionedEdit, type EditedField } from '../versioned-edit';
import { SettingsClient, type SettingsChange } from './settings-client';

interface SettingsPartOptions {
  /** The fields of the form, as they are stored. */
  fieldsOf: (stored: OrganisationView) => EditedField[];
  /** What stands in the form now. */
  wanted: () => SettingsChange;
  settled: (stored: OrganisationView) => void;
}

/** One of the forms that each save a part of the organisation's settings. Make it where injection works. */
export class SettingsPart {
  private readonly client = inject(SettingsClient);
  private readonly session = inject(Session);
  private readonly typedWords = inject(TypedWords);
  readonly submission = new Submission(changeOrganisationBody);
  readonly edit: VersionedEdit<OrganisationView>;

  constructor(private readonly options: SettingsPartOptions) {
    this.edit = new VersionedEdit<OrganisationView>({
      schema: organisation,
      fieldsOf: options.fieldsOf,
      send: (stored) => this.client.change(stored, options.wanted()),
      settled: (stored) => this.settle(stored),
    });
  }

  async saveOver(stored: OrganisationView): Promise<void> {
    await this.submission.run(this.options.wanted(), () => this.edit.save(stored, this.session.timeZone()));
  }

  private settle(stored: OrganisationView): void {
    this.typedWords.saved();
    this.options.settled(stored);
  }
}
