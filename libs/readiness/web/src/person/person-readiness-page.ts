import { Component, computed, effect, inject, input, linkedSignal, resource } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { pageTitle, spokenCalendarDay, spokenDay } from '@waymark/foundation/browser';
import { Button, Icon, NextStep, PageHeading, Panel, Skeleton } from '@waymark/foundation/ui';
import { calendarDayIn } from '@waymark/organisations/domain';
import { LoadFailure, Session } from '@waymark/organisations/web';
import type { PersonReadiness } from '@waymark/readiness/domain';
import { Explain } from '../explain/explain';
import { JudgementPanel } from '../judgement/judgement-panel';
import { MovementPanel } from '../movement/movement-panel';
import { KeepSnapshot } from '../snapshots/keep-snapshot';
import { PersonTrendPanel } from '../snapshots/person-trend-panel';
import { SnapshotClient } from '../snapshots/snapshot-client';
import { sinceDay, sinceInstant } from '../team/team-address';
import { TimelinePanel } from '../timeline/timeline-panel';
import { AsOf } from './as-of';
import { AxesPanel } from './axes-panel';
import { BandPanel } from './band-panel';
import { ClosestStepCard } from './closest-step-card';
import { personQuery, type PersonAddressChange } from './person-address';
import { PersonClient } from './person-client';
import { figuresOf } from './person-figures';
import { PrintedFacts } from './printed-facts';
import { RequirementsPanel } from './requirements-panel';
import { RoleComparison } from './role-comparison';

/**
 * How far a person is from a role: the closest step first, then the band with its reasons, every requirement, and how it
 * came to be. The person, their mentor and their managers read it, each as far as they may. What is chosen stands in
 * the address, so that a view can be linked to and Back works.
 */
@Component({
  selector: 'wm-person-readiness-page',
  imports: [AsOf, AxesPanel, BandPanel, Button, ClosestStepCard, Explain, Icon, JudgementPanel, KeepSnapshot, LoadFailure, MovementPanel, NextStep, PageHeading, Panel, PersonTrendPanel, PrintedFacts, RequirementsPanel, RoleComparison, RouterLink, Skeleton, TimelinePanel],
  templateUrl: './person-readiness-page.html',
  styleUrl: './person-readiness-page.css',
})
export class PersonReadinessPage {
  /** From the address; left out, it is about the reader. */
  readonly memberId = input<string>();
  readonly role = input<string>();
  readonly version = input<string>();
  readonly at = input<string>();
  readonly knownAt = input<string>();
  readonly since = input<string>();
  /** The requirement whose explanation is open. */
  readonly requirement = input<string>();
  private readonly client = inject(PersonClient);
  private readonly snapshotClient = inject(SnapshotClient);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly opened = new Date();
  private readonly me = computed(() => this.session.current()?.member.id);
  protected readonly person = computed(() => this.memberId() ?? this.me() ?? '');
  protected readonly own = computed(() => this.person() === this.me());
  protected readonly address = computed(() => ({ role: this.role(), version: this.version(), at: this.at(), knownAt: this.knownAt(), since: this.since(), requirement: this.requirement() }));
  /** What is asked of the server, as text: what only opens an explanation reads nothing again. */
  private readonly asked = computed(() => JSON.stringify({ memberId: this.person(), query: personQuery({ role: this.role(), version: this.version(), at: this.at(), knownAt: this.knownAt() }, this.session.organisationTimeZone()) }));
  private readonly question = computed(() => JSON.parse(this.asked()) as { memberId: string; query: ReturnType<typeof personQuery> });
  protected readonly instants = computed(() => ({ at: this.question().query.at, knownAt: this.question().query.knownAt }));
  protected readonly isToday = computed(() => this.instants().at === undefined && this.instants().knownAt === undefined);
  protected readonly today = computed(() => calendarDayIn(this.session.organisationTimeZone(), this.opened));
  protected readonly cell = computed(() => cellOf(this.person(), this.requirement()));
  protected readonly exportAddress = computed(() => this.client.exportAddress(this.question().memberId, this.question().query));

  protected readonly read = resource({ params: () => this.question(), loader: ({ params: { memberId, query }, abortSignal }) => this.client.read(memberId, query, abortSignal) });
  /** What was read last stays while another view of the same person is read. */
  protected readonly view = linkedSignal<PersonReadiness | undefined, PersonReadiness | undefined>({
    source: () => (this.read.hasValue() ? this.read.value() : undefined),
    computation: (now, before) => now ?? [before?.value].find((earlier) => earlier?.member.id === this.person()),
  });
  protected readonly figures = computed(() => {
    const view = this.view();
    return view === undefined ? null : figuresOf(view);
  });
  protected readonly choices = computed(() => this.view()?.roles ?? []);
  protected readonly shownKind = computed(() => this.view()?.role?.kind ?? null);
  protected readonly timeline = resource({
    params: () => (this.read.hasValue() && this.read.value().role !== null ? this.question() : undefined),
    loader: ({ params: { memberId, query }, abortSignal }) => this.client.timeline(memberId, query, abortSignal),
  });
  protected readonly sinceDay = computed(() => sinceDay({ since: this.since(), at: this.at() }, this.opened, this.session.organisationTimeZone()));
  protected readonly sinceWords = computed(() => spokenCalendarDay(this.sinceDay()));
  protected readonly movement = resource({
    params: () => (this.read.hasValue() && this.read.value().role !== null ? { ...this.question(), since: sinceInstant(this.sinceDay(), this.session.organisationTimeZone()) } : undefined),
    loader: ({ params: { memberId, query, since }, abortSignal }) => this.client.movement(memberId, { ...query, since }, abortSignal),
  });
  /** What was kept of the role that is shown. */
  protected readonly snapshots = resource({
    params: () => {
      const role = this.read.hasValue() ? this.read.value().role : null;
      return role === null ? undefined : { memberId: this.question().memberId, profileId: role.profileId };
    },
    loader: ({ params: { memberId, profileId }, abortSignal }) => this.snapshotClient.ofMember(memberId, profileId, abortSignal),
  });
  /** Of an earlier day, only what had been kept by then. */
  protected readonly keptByThen = computed(() => {
    const [all, until] = [this.snapshots.hasValue() ? this.snapshots.value() : [], this.isToday() ? undefined : this.view()?.at];
    return until === undefined ? all : all.filter(({ at }) => at <= until);
  });
  /** The other of the two roles, to stand beside the one that is shown. */
  private readonly other = resource({
    params: () => this.otherQuestion(),
    loader: ({ params: { memberId, query }, abortSignal }) => this.client.read(memberId, query, abortSignal),
  });
  protected readonly bothRoles = computed(() => {
    const [shown, other] = [this.view(), this.other.hasValue() ? this.other.value() : undefined];
    if (shown === undefined || other === undefined || shown.role === null || other.role === null) return null;
    return shown.role.kind === 'TARGET' ? { current: other, target: shown } : { current: shown, target: other };
  });
  protected readonly readsJudgements = computed(() => this.view()?.sees === 'OWN' || this.view()?.mayJudge === true);
  protected readonly name = computed(() => this.view()?.member.name);
  protected readonly heading = computed(() => {
    const name = this.name();
    if (this.own()) return 'Your readiness';
    return name === undefined ? 'Readiness' : `Readiness of ${name}`;
  });
  protected readonly sub = computed(() => {
    const view = this.view();
    const role = view?.role ?? null;
    if (view === undefined || role === null) return undefined;
    const known = this.knownAt() === undefined ? '' : `, as known on ${this.day(view.knownAt)}`;
    return `Against ${role.title}, version ${role.number}. Confirmed levels on ${this.day(view.at)}${known}.`;
  });

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(pageTitle(this.heading())));
  }

  protected go(change: PersonAddressChange): void {
    // A closed explanation is no step to go back to.
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge', scroll: 'manual', replaceUrl: 'requirement' in change });
  }

  protected print(): void {
    print();
  }

  private otherQuestion() {
    const view = this.read.hasValue() ? this.read.value() : undefined;
    const other = view?.role === undefined || view.role === null ? undefined : view.roles.find(({ kind }) => kind !== view.role?.kind);
    if (view === undefined || view.role?.kind === null || other === undefined) return undefined;
    const { memberId, query } = this.question();
    return { memberId, query: { ...query, role: other.kind, versionId: undefined } };
  }

  /** The day that is looked at, as it is called where the organisation is. */
  private day(instant: string): string {
    return spokenDay(instant, this.session.organisationTimeZone());
  }
}

function cellOf(memberId: string, requirementId: string | undefined): string | undefined {
  return requirementId === undefined ? undefined : `${memberId}.${requirementId}`;
}
