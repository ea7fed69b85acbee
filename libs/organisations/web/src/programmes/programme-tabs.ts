import { Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

/** The pages of a programme, for those who look after it. */
@Component({
  selector: 'nav[wm-programme-tabs]',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <a [routerLink]="['/programmes', programmeId()]" routerLinkActive ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: true }">Overview</a>
    <a [routerLink]="['/programmes', programmeId(), 'people']" routerLinkActive ariaCurrentWhenActive="page">People</a>
    <a [routerLink]="['/programmes', programmeId(), 'assessors']" routerLinkActive ariaCurrentWhenActive="page">Assessors</a>
    <a [routerLink]="['/programmes', programmeId(), 'settings']" routerLinkActive ariaCurrentWhenActive="page">Settings</a>
  `,
  host: { class: 'tabs', 'aria-label': 'Programme' },
})
export class ProgrammeTabs {
  readonly programmeId = input.required<string>();
}
