import { Component, computed, inject, input, resource, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeading, Skeleton } from '@waymark/foundation/ui';
import { LoadFailure } from '../load-failure';
import { PeopleClient } from '../people/people-client';
import { DataExportsPanel } from './data-exports-panel';
import { ErasurePanel } from './erasure-panel';
import { LegalHoldsPanel } from './legal-holds-panel';

/** What an organisation admin does about the data of one person: export it, hold it, erase it. */
@Component({
  selector: 'wm-person-data-page',
  imports: [DataExportsPanel, ErasurePanel, LegalHoldsPanel, LoadFailure, PageHeading, RouterLink, Skeleton],
  template: `
    <wm-page-heading [heading]="heading()">
      <p class="crumb" crumb><a routerLink="/people">People</a> / <a [routerLink]="['/people', memberId()]">{{ person.hasValue() ? person.value().name : 'Person' }}</a></p>
    </wm-page-heading>
    @if (person.error(); as problem) {
      <wm-load-failure what="This person" [failure]="problem" (again)="person.reload()" />
    } @else if (person.value(); as member) {
      <div class="stack">
        @if (member.status !== 'ERASED') {
          <wm-data-exports-panel [memberId]="member.id" />
        }
        <wm-legal-holds-panel [member]="member" (changed)="erasure()?.preview?.reload()" />
        <wm-erasure-panel [member]="member" (started)="person.reload()" />
      </div>
    } @else {
      <section class="panel"><wm-skeleton label="Loading this person" [lines]="8" /></section>
    }
  `,
  styles: '.stack { max-width: 46rem; }',
})
export class PersonDataPage {
  /** From the address. */
  readonly memberId = input.required<string>();
  private readonly client = inject(PeopleClient);
  protected readonly erasure = viewChild(ErasurePanel);
  protected readonly person = resource({ params: () => this.memberId(), loader: ({ params }) => this.client.read(params) });
  protected readonly heading = computed(() => (this.person.hasValue() ? `Data of ${this.person.value().name}` : 'Data of a person'));
}
