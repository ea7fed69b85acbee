import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AssessorGrantView } from '@waymark/evidence/domain';
import { PagedList, spokenCalendarDay } from '@waymark/foundation/browser';
import { Avatar, Button, Dialogs, Empty, PageHeading, Panel, Skeleton, Tag, Toasts } from '@waymark/foundation/ui';
import { LoadFailure, Session } from '@waymark/organisations/web';
import type { AskDay } from '../day-dialog';
import { AssessorsClient } from './assessors-client';

/** Who may judge claims in a programme: what, up to which level, and until when. */
@Component({
  selector: 'wm-assessors-page',
  imports: [Avatar, Button, Empty, LoadFailure, PageHeading, Panel, RouterLink, Skeleton, Tag],
  template: `
    <wm-page-heading heading="Assessors" sub="Who may judge claims. Nobody judges their own, whatever stands here.">
      <p class="crumb" crumb><a [routerLink]="['/programmes', programmeId()]">Programme</a></p>
      <button actions wm-button="primary" type="button" (click)="give()">Let somebody judge</button>
    </wm-page-heading>
    @if (list.failure(); as problem) {
      <wm-load-failure what="The list of assessors" [failure]="problem" (again)="list.again()" />
    } @else if (!list.loaded()) {
      <section wm-panel heading="May judge"><wm-skeleton label="Loading the assessors" [lines]="5" /></section>
    } @else if (shown().length === 0) {
      <section wm-panel heading="May judge">
        <wm-empty icon="user-check" heading="Nobody may judge yet">
          <p>Until somebody may, every claim waits. Begin with people who are confirmed at the top of a skill.</p>
          <button wm-button="secondary" type="button" (click)="give()">Let somebody judge</button>
        </wm-empty>
      </section>
    } @else {
      <section wm-panel flush heading="May judge">
        <ul class="rows mt-3">
          @for (grant of shown(); track grant.id) {
            <li>
              <wm-avatar [id]="grant.assessor.id" [name]="grant.assessor.name" />
              <div>
                <p class="what break mt-0">{{ grant.assessor.name }}</p>
                <p class="meta break">{{ grant.what }}, {{ grant.levels }}. {{ grant.days }}. Given by {{ grant.grantedBy.name }}</p>
              </div>
              @if (grant.over) {
                <wm-tag kind="struck">Ended</wm-tag>
              } @else {
                <button wm-button="quiet" size="sm" type="button" (click)="end(grant)">End<span class="vh"> the right of {{ grant.assessor.name }} to judge {{ grant.what }}</span></button>
              }
            </li>
          }
        </ul>
        @if (list.moreFailure(); as problem) {
          <wm-load-failure class="inset" what="The rest of the list" [failure]="problem" (again)="list.showMore()" />
        } @else if (list.hasMore()) {
          <p class="inset"><button wm-button="secondary" type="button" [busy]="list.loadingMore() && 'Loading more'" (click)="list.showMore()">Show more</button></p>
        }
      </section>
    }
  `,
  styles: `
    .inset { margin: var(--wm-4) var(--wm-5); }
    @media (max-width: 45rem) { .rows > li > :last-child { grid-column: 2; justify-self: start; } }
  `,
})
export class AssessorsPage {
  /** From the address. */
  readonly programmeId = input.required<string>();
  private readonly client = inject(AssessorsClient);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly list = new PagedList((query: { programmeId: string; cursor?: string }, aborted) => this.client.list(query, aborted));
  protected readonly shown = computed(() => {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: this.session.timeZone() }).format(new Date());
    return this.list.items().map((grant) => ({ ...grant, what: whatOf(grant), levels: grant.highest === null ? 'every level' : `up to level ${grant.highest}`, days: daysOf(grant), over: grant.to !== null && grant.to <= today }));
  });

  constructor() {
    effect(() => {
      const programmeId = this.programmeId();
      untracked(() => void this.list.show({ programmeId }));
    });
  }

  protected async give(): Promise<void> {
    const grant = await this.dialogs.open<AssessorGrantView>(async () => (await import('./grant-dialog')).GrantDialog, this.programmeId());
    if (grant === undefined) return;
    this.toasts.say(`${grant.assessor.name} may judge claims now`);
    await this.list.again();
  }

  protected async end(grant: AssessorGrantView): Promise<void> {
    const question: AskDay = {
      heading: `End what ${grant.assessor.name} may judge?`,
      detail: `${whatOf(grant)}. What they confirmed stays. Claims that wait for them go to somebody else on that day.`,
      confirm: 'End it',
      send: (to) => this.client.end(grant, to),
    };
    if ((await this.dialogs.open<boolean>(async () => (await import('../day-dialog')).DayDialog, question)) === true) await this.list.again();
  }
}

function whatOf({ framework, skill, profile }: AssessorGrantView): string {
  if (skill !== null) return skill.name;
  return framework === null ? `What else is in ${profile?.name ?? 'a role profile'}` : `All skills of ${framework.name}`;
}

function daysOf({ from, to }: AssessorGrantView): string {
  return to === null ? `Since ${spokenCalendarDay(from)}` : `From ${spokenCalendarDay(from)} until ${spokenCalendarDay(to)}`;
}
