import { Component, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Session } from '../session';

/** The pages of a programme, for those who look after it. */
@Component({
  selector: 'nav[wm-programme-tabs]',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <a [routerLink]="['/programmes', programmeId()]" routerLinkActive ariaCurrentWhenActive="page" [routerLinkActiveOptions]="{ exact: true }">Overview</a>
    <a [routerLink]="['/programmes', programmeId(), 'people']" routerLinkActive ariaCurrentWhenActive="page">People</a>
    @if (owns) {
      <a [routerLink]="['/programmes', programmeId(), 'pairs']" routerLinkActive ariaCurrentWhenActive="page">Pairs</a>
      <a [routerLink]="['/programmes', programmeId(), 'readiness']" routerLinkActive ariaCurrentWhenActive="page">Readiness</a>
    }
    <a [routerLink]="['/programmes', programmeId(), 'assessors']" routerLinkActive ariaCurrentWhenActive="page">Assessors</a>
    <a [routerLink]="['/programmes', programmeId(), 'settings']" routerLinkActive ariaCurrentWhenActive="page">Settings</a>
  `,
  host: { class: 'tabs', 'aria-label': 'Programme' },
})
export class ProgrammeTabs {
  readonly programmeId = input.required<string>();
  /** Whether the numbers of the programme are theirs to read. */
  protected readonly owns = inject(Session).holdsAny(['PROGRAMME_OWNER']);
}
