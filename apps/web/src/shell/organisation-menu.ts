import { Component, computed, inject, input } from '@angular/core';
import { Icon } from '@waymark/foundation/ui';
import { Menu, MenuChoice, MenuTrigger } from '@waymark/foundation/ui/menu';
import type { SessionView } from '@waymark/organisations/domain';
import { Session } from '@waymark/organisations/web';

/** The organisation that the person is in, and the way to another one where they belong to several. */
@Component({
  selector: 'wm-organisation-menu',
  imports: [Icon, Menu, MenuChoice, MenuTrigger],
  template: `
    @if (several()) {
      <button class="bar-btn" type="button" [wmMenuFor]="menu">
        <span class="vh">Organisation: </span>{{ who().organisation.name }}<svg wm-icon="chevron-down"></svg>
      </button>
      <ng-template #menu>
        <section class="menu-card" aria-label="Your organisations"><div wmMenu aria-label="Go to another organisation">
          @for (one of who().memberships; track one.organisationId) {
            <button wmMenuChoice type="button" [checked]="one.current" (chosen)="go(one.organisationId)">
              @if (one.current) {
                <svg wm-icon="check"></svg>
              }
              {{ one.organisationName }}
            </button>
          }
        </div></section>
      </ng-template>
    } @else {
      {{ who().organisation.name }}
    }
  `,
  host: { class: 'org' },
})
export class OrganisationMenu {
  readonly who = input.required<SessionView>();
  protected readonly several = computed(() => this.who().memberships.length > 1);
  private readonly session = inject(Session);

  protected async go(organisationId: string): Promise<void> {
    if (organisationId !== this.who().organisation.id) await this.session.switchOrganisation(organisationId);
  }
}
