import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf } from '@waymark/foundation/kernel';
import { peopleApi, type OrganisationView } from '@waymark/organisations/domain';

export type SettingsChange = BodyInputOf<typeof peopleApi.changeOrganisation>;

/** The settings of the organisation. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class SettingsClient {
  private readonly api = inject(ApiCaller);

  read(): Promise<OrganisationView> {
    return this.api.call(peopleApi.readOrganisation);
  }

  /** Saves on top of the version that was read; a stale one is refused with status 412 and what is stored now. */
  change({ version }: OrganisationView, body: SettingsChange): Promise<OrganisationView> {
    return this.api.call(peopleApi.changeOrganisation, { body, ifMatch: version });
  }
}
