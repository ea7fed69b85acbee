import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

/** The pages about the organisation as a whole. */
@Component({
  selector: 'nav[wm-organisation-tabs]',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <a routerLink="/organisation" routerLinkActive ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: true }">Settings</a>
    <a routerLink="/organisation/roles" routerLinkActive ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: true }">Roles</a>
    <a routerLink="/organisation/retention" routerLinkActive ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: true }">Retention and erasure</a>
  `,
  host: { class: 'tabs', 'aria-label': 'Organisation' },
})
export class OrganisationTabs {}
