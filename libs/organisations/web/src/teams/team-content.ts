import { Component, ElementRef, Injector, afterNextRender, computed, effect, inject, input, resource, signal, untracked, viewChild } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { PagedList, pageTitle, wordsForReading, type Words } from '@waymark/foundation/browser';
import { Avatar, Banner, Button, Confirmation, Dialogs, PageHeading, Panel, Skeleton, Toasts } from '@waymark/foundation/ui';
import type { MemberStatus, MemberView, TeamView } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { PeopleClient } from '../people/people-client';
import { Match, PersonSearch } from '../people/person-search';
import { Session } from '../session';
import { TeamPeople } from './team-people';
import { TeamsClient } from './teams-client';

/** One team: its name, and who is in it. Only an organisation admin changes either. */
@Component({
  selector: 'wm-team-content',
  imports: [Avatar, Banner, Button, LoadFailure, Match, PageHeading, Panel, PersonSearch, RouterLink, Skeleton, TeamPeople],
  templateUrl: './team-content.html',
  styleUrl: './team-content.css',
})
export class TeamContent {
  readonly teamId = input.required<string>();
  private readonly session = inject(Session);
  private readonly client = inject(TeamsClient);
  private readonly peopleClient = inject(PeopleClient);
  private readonly confirmation = inject(Confirmation);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly trouble = viewChild<unknown, ElementRef<HTMLElement>>('trouble', { read: ElementRef });
  private readonly list = viewChild(TeamPeople);
  protected readonly read = resource({
    params: () => this.teamId(),
    loader: ({ params }) => this.client.read(params),
  });
  protected readonly team = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly people = new PagedList((query: { teamId: string; cursor?: string }, aborted) => this.peopleClient.list({ ...query, limit: 100 }, aborted));
  protected readonly admin = computed(() => this.session.holdsAny(['ORGANISATION_ADMIN']));
  protected readonly manages = computed(() => this.session.managesPeople());
  protected readonly failure = signal<Words | null>(null);
  protected readonly arriving = signal<string | null>(null);
  protected readonly leaving = signal<string | null>(null);
  protected readonly among: readonly MemberStatus[] = ['ACTIVE', 'EXPECTED', 'INVITED', 'SUSPENDED'];
  /** Why the team cannot be deleted now, if so. */
  protected readonly kept = computed(() => (this.people.items().length > 0 ? 'There are people in this team. Take them out first' : undefined));

  constructor() {
    const title = inject(Title);
    effect(() => {
      const teamId = this.teamId();
      untracked(() => void this.people.show({ teamId }));
    });
    effect(() => {
      const team = this.team();
      if (team !== undefined) title.setTitle(pageTitle(team.name));
    });
  }

  protected isIn(member: MemberView): boolean {
    return this.people.items().some(({ id }) => id === member.id);
  }

  protected async putIn(member: MemberView): Promise<void> {
    this.arriving.set(member.id);
    await this.attempt(async () => {
      await this.client.putIn(this.teamId(), member.id);
      this.people.update((all) => [...all, member].sort((a, b) => a.name.localeCompare(b.name, 'en-GB')));
      this.toasts.say(`${member.name} is in the team`);
    });
    this.arriving.set(null);
  }

  protected async takeOut(member: MemberView): Promise<void> {
    this.leaving.set(member.id);
    await this.attempt(async () => {
      await this.client.takeOut(this.teamId(), member.id);
      this.list()?.focus();
      this.people.update((all) => all.filter(({ id }) => id !== member.id));
      this.toasts.say(`${member.name} is out of the team`, { undo: () => void this.putIn(member) });
    });
    this.leaving.set(null);
  }

  protected async rename(team: TeamView): Promise<void> {
    const renamed = await this.dialogs.open<TeamView>(async () => (await import('./team-name-dialog')).TeamNameDialog, team);
    if (renamed !== undefined) this.read.set(renamed);
  }

  protected async delete(team: TeamView): Promise<void> {
    const { name } = team;
    const agreed = await this.confirmation.ask({
      heading: `Delete the team ${name}?`,
      detail: 'Nobody is in it. This cannot be undone, but you can create a team of that name again.',
      confirm: 'Delete team',
      kind: 'danger',
    });
    if (!agreed) return;
    await this.attempt(async () => {
      await this.client.delete(team);
      this.toasts.say(`The team ${name} is deleted`);
      await this.router.navigateByUrl('/teams');
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.failure.set(null);
    try {
      await work();
    } catch (failure) {
      this.failure.set(wordsForReading(failure));
      afterNextRender(() => this.trouble()?.nativeElement.focus(), { injector: this.injector });
    }
  }
}
