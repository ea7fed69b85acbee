import { Component, computed, inject, resource } from '@angular/core';
import { PageHeading, Skeleton } from '@waymark/foundation/ui';
import { LoadFailure } from '../load-failure';
import { ProgrammesClient } from '../programmes/programmes-client';
import { OrganisationTabs } from '../settings/organisation-tabs';
import { RoleHolders } from './role-holders';
import { RolesClient } from './roles-client';

/** Who may do more than take part: organisation admins, and the owners of each programme. */
@Component({
  selector: 'wm-roles-page',
  imports: [LoadFailure, OrganisationTabs, PageHeading, RoleHolders, Skeleton],
  template: `
    <wm-page-heading heading="Roles" sub="Being a mentor, a mentee, a manager or an assessor is no role of this kind: it follows from what people do together." />
    <nav wm-organisation-tabs></nav>
    @if (read.error(); as problem) {
      <wm-load-failure what="The list of roles" [failure]="problem" (again)="read.reload()" />
    } @else if (read.value(); as found) {
      <div class="stack">
        <wm-role-holders heading="Organisation admins" held="ORGANISATION_ADMIN" [grants]="found.grants" (changed)="read.reload()" />
        @for (programme of active(); track programme.id) {
          <wm-role-holders [heading]="'Owners of ' + programme.name" held="PROGRAMME_OWNER" [programmeId]="programme.id" [grants]="found.grants" (changed)="read.reload()" />
        }
      </div>
    } @else {
      <section class="panel"><wm-skeleton label="Loading the list of roles" [lines]="6" /></section>
    }
  `,
  styles: '.stack { max-width: 46rem; }',
})
export class RolesPage {
  private readonly roles = inject(RolesClient);
  private readonly programmes = inject(ProgrammesClient);
  protected readonly read = resource({
    loader: async () => {
      const [grants, programmes] = await Promise.all([this.roles.list(), this.programmes.list()]);
      return { grants, programmes };
    },
  });
  protected readonly active = computed(() => (this.read.hasValue() ? this.read.value().programmes.filter(({ archivedAt }) => archivedAt === null) : []));
}
