import { Component, inject, resource } from '@angular/core';
import { PageHeading, Panel, Skeleton } from '@waymark/foundation/ui';
import type { OrganisationView } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { Session } from '../session';
import { BasicsForm } from './basics-form';
import { MailDomainsForm } from './mail-domains-form';
import { OrganisationTabs } from './organisation-tabs';
import { SessionsForm } from './sessions-form';
import { SettingsClient } from './settings-client';
import { WorkingDaysForm } from './working-days-form';

/** The settings of the organisation, for its admins. */
@Component({
  selector: 'wm-organisation-page',
  imports: [BasicsForm, LoadFailure, MailDomainsForm, OrganisationTabs, PageHeading, Panel, SessionsForm, Skeleton, WorkingDaysForm],
  template: `
    <wm-page-heading heading="Organisation" sub="What holds for everybody here. Each part is saved by itself." />
    <nav wm-organisation-tabs></nav>
    @if (read.error(); as problem) {
      <wm-load-failure what="The settings" [failure]="problem" (again)="read.reload()" />
    } @else if (read.value(); as organisation) {
      <div class="stack">
        <section wm-panel heading="Name and dates"><wm-basics-form [organisation]="organisation" (saved)="keep($event)" /></section>
        <section wm-panel heading="Working days and holidays" sub="Which days count where a time is counted in working days."><wm-working-days-form [organisation]="organisation" (saved)="keep($event)" /></section>
        <section wm-panel heading="How long people stay signed in"><wm-sessions-form [organisation]="organisation" (saved)="keep($event)" /></section>
        <section wm-panel heading="Who can be invited"><wm-mail-domains-form [organisation]="organisation" (saved)="keep($event)" /></section>
      </div>
    } @else {
      <section class="panel"><wm-skeleton label="Loading the settings" [lines]="8" /></section>
    }
  `,
  styles: '.stack { max-width: 46rem; }',
})
export class OrganisationPage {
  private readonly client = inject(SettingsClient);
  private readonly session = inject(Session);
  protected readonly read = resource({ loader: () => this.client.read() });

  /** The frame shows the name, and every page writes dates as the organisation does. */
  protected async keep(organisation: OrganisationView): Promise<void> {
    this.read.set(organisation);
    await this.session.load();
  }
}
