import { Component, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Empty, PageHeading, Skeleton } from '@waymark/foundation/ui';
import { LoadFailure } from '@waymark/organisations/web';
import { FrameworkPanel } from './framework-panel';
import { FrameworksClient } from './frameworks-client';

/** The frameworks whose skills the role profiles ask for. */
@Component({
  selector: 'wm-frameworks-page',
  imports: [Button, Empty, FrameworkPanel, LoadFailure, PageHeading, RouterLink, Skeleton],
  template: `
    <wm-page-heading heading="Frameworks" sub="A role profile describes only the level that it asks for. The skills file of its framework describes the others too." />
    @if (frameworks.error(); as problem) {
      <wm-load-failure what="The list of frameworks" [failure]="problem" (again)="frameworks.reload()" />
    } @else if (frameworks.hasValue()) {
      <div class="stack">
        @for (framework of frameworks.value(); track framework.id) {
          <wm-framework-panel [framework]="framework" (changed)="frameworks.reload()" />
        } @empty {
          <wm-empty icon="network" heading="There are no frameworks yet">
            <p>A framework comes with the first role profile that asks for its skills.</p>
            <a wm-button="primary" routerLink="/role-profiles/import">Import a role profile</a>
          </wm-empty>
        }
      </div>
    } @else {
      <section class="panel"><wm-skeleton label="Loading the frameworks" [lines]="5" /></section>
    }
  `,
})
export class FrameworksPage {
  private readonly client = inject(FrameworksClient);
  protected readonly frameworks = resource({ loader: ({ abortSignal }) => this.client.list(abortSignal) });
}
