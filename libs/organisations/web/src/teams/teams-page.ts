import { Component, Injector, afterNextRender, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PagedList } from '@waymark/foundation/browser';
import { Button, Dialogs, Empty, Icon, PageHeading, Panel, Skeleton, Toasts } from '@waymark/foundation/ui';
import type { TeamView } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { Session } from '../session';
import { TeamsClient } from './teams-client';

/** The teams of the organisation: all of them for its admins, and for managers those with somebody of theirs in them. */
@Component({
  selector: 'wm-teams-page',
  imports: [Button, Empty, Icon, LoadFailure, PageHeading, Panel, RouterLink, Skeleton],
  template: `
    <wm-page-heading heading="Teams" sub="People who work together. A person can be in several teams.">
      @if (admin() && teams.items().length > 0) {
        <button actions wm-button="primary" type="button" (click)="create()">Create a team</button>
      }
    </wm-page-heading>
    @if (teams.failure(); as failure) {
      <wm-load-failure what="The list of teams" [failure]="failure" (again)="teams.again()" />
    } @else if (!teams.loaded()) {
      <section class="panel"><wm-skeleton label="Loading the list of teams" [lines]="6" /></section>
    } @else if (teams.items().length === 0) {
      <section aria-labelledby="teams-heading">
        <h2 class="vh" id="teams-heading">All teams</h2>
        <wm-empty icon="network" heading="Nobody is in a team yet">
          <p>Teams show who works together, and let you look at a team’s readiness as a whole.</p>
          @if (admin()) {
            <button wm-button="primary" type="button" (click)="create()">Create the first team</button>
          }
        </wm-empty>
      </section>
    } @else {
      <section wm-panel flush heading="All teams">
        <ul class="rows">
          @for (team of teams.items(); track team.id) {
            <li>
              <span class="glyph"><svg wm-icon="network"></svg></span>
              <span><a class="what break" [id]="'team-' + team.id" [routerLink]="['/teams', team.id]">{{ team.name }}</a><span class="meta num">{{ sizeOf(team) }}</span></span>
            </li>
          }
        </ul>
        @if (teams.moreFailure(); as failure) {
          <wm-load-failure class="inset" what="The rest of the list" [failure]="failure" (again)="showMore()" />
        }
        @if (teams.hasMore()) {
          <p class="panel-foot"><button wm-button="secondary" type="button" [busy]="teams.loadingMore() && 'Loading more'" (click)="showMore()">Show more</button></p>
        }
      </section>
    }
  `,
  styles: '.inset { margin: var(--wm-4) var(--wm-5); }',
})
export class TeamsPage {
  private readonly client = inject(TeamsClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly session = inject(Session);
  protected readonly admin = computed(() => this.session.holdsAny(['ORGANISATION_ADMIN']));
  protected readonly teams = new PagedList((query: { cursor?: string }, aborted) => this.client.list(query, aborted));

  constructor() {
    void this.teams.show({});
  }

  protected sizeOf({ size }: TeamView): string {
    if (size === 0) return 'Nobody active';
    return size === 1 ? '1 active person' : `${size} active people`;
  }

  protected async showMore(): Promise<void> {
    const before = await this.teams.showMore();
    const first = before === null ? undefined : this.teams.items()[before];
    if (first !== undefined) afterNextRender(() => document.getElementById(`team-${first.id}`)?.focus(), { injector: this.injector });
  }

  protected async create(): Promise<void> {
    const created = await this.dialogs.open<TeamView>(async () => (await import('./team-name-dialog')).TeamNameDialog, null);
    if (created === undefined) return;
    this.toasts.say(`The team ${created.name} is there. Put people in`);
    await this.router.navigate(['/teams', created.id]);
  }
}
