import { Component, ElementRef, Injector, afterNextRender, computed, effect, inject, input, resource, signal, viewChild } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { pageTitle, spokenDay, wordsForReading, type Words } from '@waymark/foundation/browser';
import { Avatar, Banner, Button, Dialogs, PageHeading, Panel, Skeleton, Toasts } from '@waymark/foundation/ui';
import type { MemberView } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { Session } from '../session';
import { MemberMenu } from './member-menu';
import { MemberStatusTag } from './member-status';
import type { MemberTask } from './member-tasks';
import { memberAsStored, MemberWork } from './member-work';
import { roleWords } from './member-words';
import { PeopleClient } from './people-client';
import { PersonLines } from './person-lines';
import { PersonReports } from './person-reports';
import { ProfileReadersPanel } from './profile-readers';

/** One person: facts, teams, roles and who manages them. */
@Component({
  selector: 'wm-person-page',
  imports: [Avatar, Banner, Button, LoadFailure, MemberMenu, MemberStatusTag, PageHeading, Panel, PersonLines, PersonReports, ProfileReadersPanel, RouterLink, Skeleton],
  templateUrl: './person-page.html',
  styleUrl: './person-page.css',
})
export class PersonPage {
  /** From the address. */
  readonly memberId = input.required<string>();
  private readonly session = inject(Session);
  private readonly client = inject(PeopleClient);
  private readonly work = inject(MemberWork);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly trouble = viewChild<unknown, ElementRef<HTMLElement>>('trouble', { read: ElementRef });
  protected readonly person = resource({
    params: () => this.memberId(),
    loader: ({ params }) => this.client.read(params),
  });
  protected readonly member = computed(() => (this.person.hasValue() ? this.person.value() : undefined));
  protected readonly failure = signal<Words | null>(null);
  protected readonly admin = computed(() => this.session.holdsAny(['ORGANISATION_ADMIN']));
  /** Whether they come from the list of people. */
  protected readonly seesList = computed(() => this.session.managesPeople() || this.session.holdsAny(['ORGANISATION_ADMIN', 'PROGRAMME_OWNER']));
  protected readonly self = computed(() => this.session.current()?.member.id === this.memberId());
  /** Whether the reader may come to read how far the person is from their role: themselves, and who manages people. */
  protected readonly mayReadReadiness = computed(() => this.self() || this.session.managesPeople());
  protected readonly roleWords = roleWords;

  constructor() {
    const title = inject(Title);
    effect(() => {
      const member = this.member();
      if (member !== undefined) title.setTitle(pageTitle(member.name));
    });
  }

  protected day(instant: string): string {
    return spokenDay(instant, this.session.timeZone());
  }

  protected async edit(member: MemberView): Promise<void> {
    const load = async () => (await import('./edit-person-dialog')).EditPersonDialog;
    const saved = await this.dialogs.open<MemberView>(load, member);
    if (saved === undefined) return;
    this.person.set(saved);
    this.toasts.say(`The details of ${saved.name} are saved`);
  }

  protected async carryOut(task: MemberTask, member: MemberView): Promise<void> {
    this.failure.set(null);
    try {
      const changed = await this.work.carryOut(task, member);
      if (changed !== null) this.person.set(changed);
    } catch (failure) {
      const theirs = memberAsStored(failure);
      if (theirs !== null) this.person.set(theirs);
      this.failure.set(wordsForReading(failure));
      afterNextRender(() => this.trouble()?.nativeElement.focus(), { injector: this.injector });
    }
  }
}
