import { Component, computed, effect, inject, input, linkedSignal, resource } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { levelWords } from '@waymark/evidence/web';
import { pageTitle, spokenDay } from '@waymark/foundation/browser';
import { Button, Empty, Field, FieldControl, Icon, PageHeading, Panel, Skeleton } from '@waymark/foundation/ui';
import { calendarDayIn } from '@waymark/organisations/domain';
import { LoadFailure, Session } from '@waymark/organisations/web';
import { bandsByRank, type ReadinessAggregates } from '@waymark/readiness/domain';
import { dayIn } from '../person/person-address';
import { askedInstant } from '../words/asked-instant';
import { BandTag } from '../words/band-tag';
import { AggregatesClient } from './aggregates-client';
import { shownGroups, type ShownGroup } from './shown-groups';

/** How the people of a programme stand, in numbers alone: its owners see no person, and no group that is too small. */
@Component({
  selector: 'wm-aggregates-page',
  imports: [BandTag, Button, Empty, Field, FieldControl, Icon, LoadFailure, PageHeading, Panel, RouterLink, Skeleton],
  templateUrl: './aggregates-page.html',
  styles: `
    .choice { display: flex; flex-wrap: wrap; align-items: end; gap: var(--wm-3) var(--wm-5); padding: var(--wm-2) var(--wm-5) var(--wm-4); border-bottom: 1px solid var(--wm-line); }
    .role { width: 20rem; max-width: 100%; }
    .total > * { font-weight: var(--wm-medium); }
    .wide th[scope='row'] { min-width: 11rem; }
    @media print { .choice { display: none; } }
  `,
})
export class AggregatesPage {
  /** From the address. */
  readonly programmeId = input.required<string>();
  readonly version = input<string>();
  readonly at = input<string>();
  private readonly client = inject(AggregatesClient);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly bands = bandsByRank.toReversed();
  protected readonly levelWords = levelWords;
  private readonly opened = new Date();
  /** The last day that can be asked for, and the one that is. */
  protected readonly today = computed(() => calendarDayIn(this.session.organisationTimeZone(), this.opened));
  protected readonly day = computed(() => dayIn(this.at()));
  private readonly query = computed(() => ({ programmeId: this.programmeId(), versionId: this.version(), at: askedInstant(this.at(), this.session.organisationTimeZone()) }));
  protected readonly exportAddress = computed(() => this.client.exportAddress(this.query()));
  protected readonly read = resource({ params: () => this.query(), loader: ({ params, abortSignal }) => this.client.read(params, abortSignal) });
  /** What was read last stays while another role is read. */
  protected readonly view = linkedSignal<ReadinessAggregates | undefined, ReadinessAggregates | undefined>({
    source: () => (this.read.hasValue() ? this.read.value() : undefined),
    computation: (now, before) => now ?? before?.value,
  });
  protected readonly groups = computed(() => shownGroups(this.view()?.groups ?? []));
  protected readonly skills = computed(() => (this.view()?.requirements ?? []).map((requirement, place) => ({ requirement, place })).filter(({ requirement }) => requirement.gate === 'MANDATORY'));
  protected readonly heading = computed(() => {
    const programme = this.view()?.programme ?? null;
    return programme === null ? 'Readiness' : `Readiness in ${programme.name}`;
  });
  protected readonly sub = computed(() => {
    const view = this.view();
    const role = view?.role ?? null;
    return view === undefined || role === null ? 'People in numbers. You see no person here.' : `People in numbers against ${role.title}, version ${role.number}, on ${spokenDay(view.at, this.session.organisationTimeZone())}. You see no person here.`;
  });

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(pageTitle(this.heading())));
  }

  protected choose({ target }: Event): void {
    this.go({ version: (target as HTMLSelectElement).value });
  }

  /** An emptied field is today. */
  protected lookAt(day: string): void {
    this.go({ at: day === '' ? null : day });
  }

  protected print(): void {
    print();
  }

  private go(queryParams: { version: string } | { at: string | null }): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', scroll: 'manual' });
  }

  protected atLevel({ people, standing }: ShownGroup, place: number): string {
    return standing === null ? 'Not shown' : `${standing.atLevel[place] ?? 0} of ${people}`;
  }
}
