import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

/** The pages about the person's own account. */
@Component({
  selector: 'nav[wm-account-tabs]',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <a routerLink="/account" routerLinkActive ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: true }">Your details</a>
    <a routerLink="/account/security" routerLinkActive ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: true }">Security</a>
    <a routerLink="/account/data" routerLinkActive ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: true }">Your data</a>
  `,
  host: { class: 'tabs', 'aria-label': 'Your account' },
})
export class AccountTabs {}
