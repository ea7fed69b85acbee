import { Component, computed, effect, inject, resource } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Button, Dialogs, Icon, PageHeading, Panel, Skeleton, Tag } from '@waymark/foundation/ui';
import type { ProgrammeView } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { Session } from '../session';
import { ProgrammesClient } from './programmes-client';

/** The programmes of the organisation. Where there is only one, it is shown straight away. */
@Component({
  selector: 'wm-programmes-page',
  imports: [Button, Icon, LoadFailure, PageHeading, Panel, RouterLink, Skeleton, Tag],
  template: `
    <wm-page-heading heading="Programmes" sub="Each says what it is for, who looks after it and by which rules.">
      @if (admin() && several()) {
        <button actions wm-button="primary" type="button" (click)="create()">Create a programme</button>
      }
    </wm-page-heading>
    @if (read.error(); as problem) {
      <wm-load-failure what="The list of programmes" [failure]="problem" (again)="read.reload()" />
    } @else if (several()) {
      <section wm-panel flush heading="All programmes">
        <ul class="rows">
          @for (programme of programmes(); track programme.id) {
            <li>
              <span class="glyph"><svg wm-icon="compass"></svg></span>
              <span>
                <a class="what break" [routerLink]="['/programmes', programme.id]">{{ programme.name }}</a>
                @if (programme.archivedAt !== null) {
                  <wm-tag kind="outline" icon="circle-pause" class="state">Archived</wm-tag>
                }
                <span class="meta break">{{ ownersOf(programme) }}</span>
              </span>
            </li>
          }
        </ul>
      </section>
    } @else {
      <section class="panel"><wm-skeleton label="Loading the list of programmes" [lines]="5" /></section>
    }
  `,
  styles: '.state { margin-left: var(--wm-2); }',
})
export class ProgrammesPage {
  private readonly client = inject(ProgrammesClient);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  protected readonly read = resource({ loader: () => this.client.list() });
  protected readonly programmes = computed(() => (this.read.hasValue() ? this.read.value() : []));
  protected readonly several = computed(() => this.programmes().length > 1);
  protected readonly admin = computed(() => this.session.holdsAny(['ORGANISATION_ADMIN']));

  constructor() {
    effect(() => {
      const [only, second] = this.programmes();
      if (only !== undefined && second === undefined) void this.router.navigate(['/programmes', only.id], { replaceUrl: true });
    });
  }

  protected ownersOf({ owners }: ProgrammeView): string {
    return owners.length === 0 ? 'Looked after by the organisation admins' : `Owned by ${owners.map(({ name }) => name).join(', ')}`;
  }

  protected async create(): Promise<void> {
    const created = await this.dialogs.open<ProgrammeView>(async () => (await import('./create-programme-dialog')).CreateProgrammeDialog);
    if (created !== undefined) await this.router.navigate(['/programmes', created.id]);
  }
}
