import { Component, computed, effect, inject, input, resource } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { pageTitle } from '@waymark/foundation/browser';
import { Banner, Button, Dialogs, NextStep, PageHeading, Panel, Skeleton } from '@waymark/foundation/ui';
import type { EnrolmentView, ProgrammeView } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { RoleHolders } from '../roles/role-holders';
import { RolesClient } from '../roles/roles-client';
import { Session } from '../session';
import { keeps } from './keeping';
import { ManagerAcknowledgements } from './manager-acknowledgements';
import { nextStepOf } from './next-step-of';
import { ProgrammeTabs } from './programme-tabs';
import { enrolmentSpan, partWords, policyFields } from './programme-words';
import { ProgrammesClient } from './programmes-client';

/**
 * A programme: what it is for and how it stands. Everybody reads what it is for and by which rules; who looks after it
 * also sees who takes part and which managers have acknowledged the purpose.
 */
@Component({
  selector: 'wm-programme-page',
  imports: [Banner, Button, LoadFailure, ManagerAcknowledgements, NextStep, PageHeading, Panel, ProgrammeTabs, RoleHolders, RouterLink, Skeleton],
  templateUrl: './programme-page.html',
  styles: `
    .purpose { white-space: pre-line; }
    .archived { margin-bottom: var(--wm-5); }
    .plain { list-style: none; display: grid; gap: var(--wm-2); }
    .when { display: block; }
    #managers { scroll-margin-top: calc(var(--wm-bar-h) + 1rem); }
  `,
})
export class ProgrammePage {
  /** From the address. */
  readonly programmeId = input.required<string>();
  private readonly client = inject(ProgrammesClient);
  private readonly roles = inject(RolesClient);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  protected readonly partWords = partWords;
  protected readonly span = enrolmentSpan;
  protected readonly read = resource({ params: () => this.programmeId(), loader: ({ params }) => this.client.read(params) });
  protected readonly programme = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly admin = computed(() => this.session.holdsAny(['ORGANISATION_ADMIN']));
  protected readonly keeper = computed(() => {
    const programme = this.programme();
    return programme !== undefined && keeps(this.session.current(), programme);
  });
  protected readonly policies = resource({ params: () => this.programmeId(), loader: ({ params }) => this.client.policies(params) });
  protected readonly rules = computed(() => (this.policies.hasValue() ? policyFields(this.policies.value()) : undefined));
  protected readonly overview = resource({
    params: () => (this.keeper() ? this.programmeId() : undefined),
    loader: ({ params }) => this.client.overview(params),
  });
  protected readonly grants = resource({ params: () => (this.admin() ? this.programmeId() : undefined), loader: () => this.roles.list() });
  private readonly parts = resource({
    params: () => this.session.current()?.member.id,
    loader: ({ params }) => this.client.enrolmentsOf(params),
  });
  /** What the reader takes part as, unless they only look after it. */
  protected readonly own = computed(() => {
    const own: EnrolmentView[] = this.parts.hasValue() ? this.parts.value().filter(({ programmeId }) => programmeId === this.programmeId()) : [];
    return own.length > 0 || (this.parts.hasValue() && !this.keeper()) ? own : null;
  });
  protected readonly nextStep = computed(() => {
    const programme = this.programme();
    return programme === undefined || !this.overview.hasValue() ? null : nextStepOf(programme, this.overview.value());
  });

  constructor() {
    const title = inject(Title);
    effect(() => {
      const programme = this.programme();
      if (programme !== undefined) title.setTitle(pageTitle(programme.name));
    });
  }

  protected reread(): void {
    this.read.reload();
    this.grants.reload();
  }

  protected async create(): Promise<void> {
    const created = await this.dialogs.open<ProgrammeView>(async () => (await import('./create-programme-dialog')).CreateProgrammeDialog);
    if (created !== undefined) await this.router.navigate(['/programmes', created.id]);
  }
}
