import { Component, ElementRef, Injector, afterNextRender, computed, effect, inject, input, resource, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PagedList, wordsForReading, type Words } from '@waymark/foundation/browser';
import { Banner, Button, Dialogs, Empty, Icon, NextStep, PageHeading, Skeleton, Toasts } from '@waymark/foundation/ui';
import { memberStatus, type MemberStatus, type MemberView } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { Session } from '../session';
import type { MemberTask } from './member-tasks';
import { namesInWords, statusWords } from './member-words';
import { memberAsStored, MemberWork } from './member-work';
import { MembersTable } from './members-table';
import { PeopleClient } from './people-client';
import { PeopleFilter } from './people-filter';
import { refinementsIn, type Refinements } from './people-query';

/**
 * The people whom somebody sees: everybody for an admin, who changes them here, and for owners of programmes and managers
 * those whom the server shows them. What is searched for stands in the address.
 */
@Component({
  selector: 'wm-people-page',
  imports: [Banner, Button, Empty, Icon, LoadFailure, MembersTable, NextStep, PageHeading, PeopleFilter, RouterLink, Skeleton],
  templateUrl: './people-page.html',
  styles: `
    .bulk { display: flex; flex-wrap: wrap; align-items: center; gap: var(--wm-2) var(--wm-3); padding: var(--wm-3) var(--wm-5); background: var(--wm-primary-soft); color: var(--wm-on-primary-soft); border-bottom: 1px solid var(--wm-line); }
    .bulk p { margin: 0; }
    .dimmed { opacity: .55; }
    .foot { padding: var(--wm-4) var(--wm-5); border-top: 1px solid var(--wm-line); }
    .inset { margin: var(--wm-5); }
    .trouble { margin-bottom: var(--wm-5); }
  `,
})
export class PeoplePage {
  /** From the query of the address. */
  readonly search = input<string>();
  readonly status = input<string>();
  readonly teamId = input<string>();
  readonly managerId = input<string>();
  readonly role = input<string>();
  readonly without = input<string>();
  private readonly session = inject(Session);
  private readonly client = inject(PeopleClient);
  private readonly work = inject(MemberWork);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly trouble = viewChild<unknown, ElementRef<HTMLElement>>('trouble', { read: ElementRef });
  protected readonly searched = computed(() => this.search() ?? '');
  protected readonly chosenStatus = computed(() => memberStatus.safeParse(this.status()).data);
  protected readonly refinements = computed(() =>
    refinementsIn({ teamId: this.teamId(), managerId: this.managerId(), role: this.role(), without: this.without() }),
  );
  protected readonly manager = resource({
    params: () => this.refinements().managerId,
    loader: ({ params }) => this.client.read(params),
  });
  protected readonly managerName = computed(() => (this.manager.hasValue() ? this.manager.value().name : undefined));
  protected readonly people = new PagedList((query: Partial<Refinements> & { search?: string; status?: MemberStatus; cursor?: string }, aborted) =>
    this.client.list(query, aborted),
  );
  protected readonly failure = signal<Words | null>(null);
  protected readonly organisation = computed(() => this.session.current()?.organisation.name ?? 'your organisation');
  protected readonly admin = computed(() => this.session.holdsAny(['ORGANISATION_ADMIN']));
  protected readonly whoIsShown = computed(() => {
    if (this.admin()) return `Everybody in ${this.organisation()}, who manages them and what they may do.`;
    if (this.session.holdsAny(['PROGRAMME_OWNER'])) return `Everybody active in ${this.organisation()}, and who manages them.`;
    return 'The people you manage, directly or further down, those you report to, and you.';
  });
  /** The statuses of those who can be shown at all. */
  protected readonly statuses = computed<readonly MemberStatus[]>(() => (this.admin() ? memberStatus.options : this.session.managesPeople() ? ['ACTIVE', 'SUSPENDED'] : []));
  protected readonly filtered = computed(
    () => this.searched() !== '' || this.chosenStatus() !== undefined || Object.values(this.refinements()).some((value) => value !== undefined),
  );
  /** The ids of those with whom something is to be done. Whoever is no longer shown is no longer chosen. */
  protected readonly picked = signal<readonly string[]>([]);
  protected readonly chosenPeople = computed(() => this.people.items().filter(({ id }) => this.picked().includes(id)));
  protected readonly onlyYou = computed(() => {
    const [first, second] = this.people.items();
    return this.admin() && this.people.loaded() && !this.filtered() && second === undefined && first?.id === this.session.current()?.member.id;
  });
  /** For a live region. */
  protected readonly found = computed(() => {
    if (!this.people.loaded() || this.people.loading()) return '';
    const count = this.people.items().length;
    return `${count} ${count === 1 ? 'person' : 'people'} shown${this.people.hasMore() ? ', there are more' : ''}`;
  });

  protected readonly whyNobody = computed(() => {
    const status = this.chosenStatus();
    const refined = Object.values(this.refinements()).some((value) => value !== undefined) ? ' with these filters' : '';
    const among = (status === undefined ? '' : ` among those who are ${statusWords[status].word.toLowerCase()}`) + refined;
    if (this.searched() === '') return `There is nobody${among}.`;
    return `No name or email address holds “${this.searched()}”${among}. A part of a name is enough.`;
  });

  constructor() {
    effect(() => {
      const query = { search: this.searched() === '' ? undefined : this.searched(), status: this.chosenStatus(), ...this.refinements() };
      untracked(() => void this.people.show(query));
    });
  }

  protected searchFor(search: string): void {
    this.go({ search: search === '' ? null : search }, { replaceUrl: true });
  }

  protected choose(status: MemberStatus | undefined): void {
    this.go({ status: status ?? null }, {});
  }

  protected refine(change: Partial<Refinements>): void {
    this.go(Object.fromEntries(Object.entries<string | undefined>(change).map(([name, value]) => [name, value ?? null])), {});
  }

  protected clear(): void {
    this.go({ search: null, status: null, teamId: null, managerId: null, role: null, without: null }, {});
  }

  protected async showMore(): Promise<void> {
    const before = await this.people.showMore();
    const first = before === null ? undefined : this.people.items()[before];
    if (first !== undefined) afterNextRender(() => document.getElementById(`member-${first.id}`)?.focus(), { injector: this.injector });
  }

  protected async invite(): Promise<void> {
    const invited = await this.dialogs.open<MemberView>(async () => (await import('./invite-dialog')).InviteDialog);
    if (invited === undefined) return;
    this.toasts.say(`An invitation is on its way to ${invited.email}`);
    await this.people.again();
  }

  protected async moveChosen(): Promise<void> {
    const people = this.chosenPeople();
    if (await this.work.moveToTeam(people)) await this.doneWith(`The teams of ${namesInWords(people)} are saved`);
  }

  protected async assignChosen(): Promise<void> {
    const people = this.chosenPeople();
    const manager = await this.work.changeManager(people);
    if (manager !== undefined) await this.doneWith(`${manager.name} is the manager of ${namesInWords(people)}`);
  }

  private async doneWith(words: string): Promise<void> {
    this.toasts.say(words);
    this.picked.set([]);
    await this.people.again();
  }

  protected async carryOut({ task, member }: { task: MemberTask; member: MemberView }): Promise<void> {
    this.failure.set(null);
    try {
      const changed = await this.work.carryOut(task, member);
      if (changed !== null) this.people.update((all) => all.map((one) => (one.id === changed.id ? changed : one)));
    } catch (failure) {
      const theirs = memberAsStored(failure);
      if (theirs !== null) this.people.update((all) => all.map((one) => (one.id === theirs.id ? theirs : one)));
      this.failure.set(wordsForReading(failure));
      afterNextRender(() => this.trouble()?.nativeElement.focus(), { injector: this.injector });
    }
  }

  private go(queryParams: Record<string, string | null>, extras: { replaceUrl?: boolean }): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', scroll: 'manual', ...extras });
  }
}
