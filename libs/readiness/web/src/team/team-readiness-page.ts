import { Component, computed, effect, inject, input, linkedSignal, resource, signal, untracked, viewChild } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { pageTitle, spokenCalendarDay, spokenDay, toProblemError } from '@waymark/foundation/browser';
import { Button, Empty, Icon, PageHeading, Panel } from '@waymark/foundation/ui';
import { calendarDayIn } from '@waymark/organisations/domain';
import { BehindGate, LoadFailure, PurposeGate, Session } from '@waymark/organisations/web';
import type { TeamReadiness } from '@waymark/readiness/domain';
import { counted } from '@waymark/role-profiles/web';
import { BandCounts } from '../cover/band-counts';
import { CoverPanel } from '../cover/cover-panel';
import { Explain } from '../explain/explain';
import { MapSkeleton } from '../map/map-skeleton';
import { MovementPanel } from '../movement/movement-panel';
import { TrendPanel } from '../movement/trend-panel';
import { WhatIfPanel } from '../what-if/what-if-panel';
import { Acknowledged } from './acknowledged';
import { TeamMapPanel } from './team-map-panel';
import { TeamStepCard } from './team-step-card';
import { choicesOf, queryOf, sinceChoices, sinceDay, sinceInstant, type AddressChange } from './team-address';
import { TeamFilters } from './team-filters';
import { figuresOf, type SkillColumn } from './team-figures';
import { TeamReadinessClient } from './team-readiness-client';

/**
 * How the people of a team stand: who is ready, where the team is one resignation from a gap, and what to do next. What
 * is chosen stands in the address, so that a view can be linked to and Back works.
 */
@Component({
  selector: 'wm-team-readiness-page',
  imports: [Acknowledged, BandCounts, BehindGate, Button, CoverPanel, Empty, Explain, Icon, LoadFailure, MapSkeleton, MovementPanel, PageHeading, Panel, PurposeGate, RouterLink, TeamFilters, TeamMapPanel, TeamStepCard, TrendPanel, WhatIfPanel],
  templateUrl: './team-readiness-page.html',
  styleUrl: './team-readiness-page.css',
})
export class TeamReadinessPage {
  /** From the query of the address. */
  readonly team = input<string>();
  readonly version = input<string>();
  readonly reach = input<string>();
  readonly order = input<string>();
  readonly since = input<string>();
  readonly at = input<string>();
  readonly knownAt = input<string>();
  readonly people = input<string>();
  readonly band = input<string>();
  readonly find = input<string>();
  readonly only = input<string>();
  readonly skills = input<string>();
  readonly cell = input<string>();
  private readonly client = inject(TeamReadinessClient);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly opened = new Date();
  private readonly mapPanel = viewChild(TeamMapPanel);
  private readonly whatIf = viewChild(WhatIfPanel);
  /** How often the purpose turned out to be acknowledged without anything to read: once may be a race, twice is not. */
  private readonly retries = signal(0);

  protected readonly address = computed(() => ({
    ...{ team: this.team(), version: this.version(), reach: this.reach(), order: this.order(), since: this.since(), at: this.at(), knownAt: this.knownAt() },
    ...{ people: this.people(), band: this.band(), find: this.find(), only: this.only(), skills: this.skills() },
  }));
  protected readonly choices = computed(() => choicesOf(this.address()));
  /** What is asked of the server, as text: what only changes the look of the page reads nothing again. */
  private readonly asked = computed(() => JSON.stringify(queryOf({ team: this.team(), version: this.version(), reach: this.reach(), at: this.at(), knownAt: this.knownAt() }, this.session.organisationTimeZone())));
  private readonly query = computed(() => JSON.parse(this.asked()) as ReturnType<typeof queryOf>);
  protected readonly instants = computed(() => ({ at: this.query().at, knownAt: this.query().knownAt }));
  protected readonly sinceDay = computed(() => sinceDay({ since: this.since(), at: this.at() }, this.opened, this.session.organisationTimeZone()));
  protected readonly sinceWords = computed(() => spokenCalendarDay(this.sinceDay()));
  protected readonly days = computed(() => sinceChoices(this.sinceDay(), this.address(), this.opened, this.session.organisationTimeZone()));
  protected readonly today = computed(() => calendarDayIn(this.session.organisationTimeZone(), this.opened));
  protected readonly exportAddress = computed(() => this.client.exportAddress(this.query()));

  protected readonly read = resource({ params: () => this.query(), loader: ({ params, abortSignal }) => this.client.read(params, abortSignal) });
  /** What was read last stays while another view is read. */
  private readonly map = linkedSignal<TeamReadiness | undefined, TeamReadiness | undefined>({
    source: () => (this.read.hasValue() ? this.read.value() : undefined),
    computation: (now, before) => now ?? before?.value,
  });
  protected readonly figures = computed(() => {
    const map = this.map();
    return map === undefined ? undefined : figuresOf(map);
  });
  /** Whether there is a map to print and to hand over. */
  protected readonly shows = computed(() => this.figures()?.map.role !== null && (this.figures()?.map.people.length ?? 0) > 0);
  protected readonly gated = computed(() => this.read.error() !== undefined && toProblemError(this.read.error()).code === 'purpose-not-acknowledged' && this.retries() < 2);
  /** Both are asked about what is shown, once it is. */
  private readonly details = computed(() => (this.read.hasValue() && this.read.value().role !== null && this.read.value().people.length > 0 ? this.query() : undefined));
  protected readonly movement = resource({
    params: () => {
      const query = this.details();
      return query === undefined ? undefined : { ...query, since: sinceInstant(this.sinceDay(), this.session.organisationTimeZone()) };
    },
    loader: ({ params, abortSignal }) => this.client.movement(params, abortSignal),
  });
  protected readonly trend = resource({ params: () => this.details(), loader: ({ params, abortSignal }) => this.client.trend(params, abortSignal) });

  /** How people stand now can be kept, and not how they stood on an earlier day. */
  protected readonly keepable = computed(() => {
    const { team = null, role = null, people = [] } = this.map() ?? {};
    const isNow = this.query().at === undefined && this.query().knownAt === undefined;
    return isNow && role !== null && people.length > 0 ? { teamId: team?.id, versionId: role.versionId } : null;
  });

  protected readonly heading = computed(() => {
    const team = this.map()?.team;
    return team === undefined || team === null ? 'Team readiness' : `${team.name} readiness`;
  });
  protected readonly sub = computed(() => {
    const map = this.map();
    if (map === undefined) return undefined;
    if (map.role === null) return counted(map.people.length, 'person', 'people');
    const known = this.knownAt() === undefined ? '' : `, as known on ${this.day(map.knownAt)}`;
    return `${counted(map.people.length, 'person', 'people')} against ${map.role.title}, version ${map.role.number}. Confirmed levels on ${this.day(map.at)}${known}.`;
  });

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(pageTitle(this.heading())));
    // Whoever closes an explanation goes on where they opened it.
    effect((undo) => {
      const cell = this.cell();
      if (cell !== undefined) undo(() => untracked(() => this.mapPanel()?.focusCell(cell)));
    });
  }

  protected go(change: AddressChange): void {
    // What is typed, and an explanation that was closed, are no steps to go back to.
    const isStep = typeof change.cell === 'string' || Object.keys(change).some((word) => word !== 'find' && word !== 'cell');
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge', scroll: 'manual', replaceUrl: !isStep });
  }

  protected acknowledged(): void {
    this.retries.update((count) => count + 1);
    this.read.reload();
  }

  protected print(): void {
    print();
  }

  /** Sorts people by their gap in the skill, and leads to its first cell. */
  protected showClosest({ requirement }: SkillColumn): void {
    this.go({ people: requirement.key, band: null, find: null });
    this.mapPanel()?.focusSkill(requirement.key);
  }

  /** Supposes what would help: whoever is closest reaches the level. */
  protected tryWhatIf({ cover, requirement }: SkillColumn): void {
    const [closest] = cover.closest;
    const whatIf = this.whatIf();
    if (closest !== undefined) whatIf?.supposeReached(closest, requirement.key, requirement.required.ordinal);
    const panel = document.getElementById('what-if');
    panel?.scrollIntoView({ block: 'start' });
    panel?.focus({ preventScroll: true });
  }

  /** The day that is looked at, as it is called where the organisation is. */
  private day(instant: string): string {
    return spokenDay(instant, this.session.organisationTimeZone());
  }
}
