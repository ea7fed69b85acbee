import { Component, effect, inject, input, untracked } from '@angular/core';
import { PagedList, spokenDay } from '@waymark/foundation/browser';
import { Avatar, Button, Panel, Skeleton, Tag } from '@waymark/foundation/ui';
import type { ManagerAcknowledgement, ProgrammeView } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { Session } from '../session';
import { ProgrammesClient } from './programmes-client';

/** Who manages people in a programme, and whether they have acknowledged its purpose as it is now. */
@Component({
  selector: 'wm-manager-acknowledgements',
  imports: [Avatar, Button, LoadFailure, Panel, Skeleton, Tag],
  template: `
    <section wm-panel flush heading="Managers" sub="Whoever manages somebody in this programme, directly or above, is asked to acknowledge its purpose before they see their team.">
      @if (managers.failure(); as problem) {
        <wm-load-failure class="inset" what="The list of managers" [failure]="problem" (again)="managers.again()" />
      } @else if (managers.loaded()) {
        <ul class="rows">
          @for (manager of managers.items(); track manager.memberId) {
            <li>
              <wm-avatar [id]="manager.memberId" [name]="manager.memberName" />
              <span><span class="what break">{{ manager.memberName }}</span><span class="meta">{{ words(manager) }}</span></span>
              @if (manager.purposeVersion === programme().purposeVersion) {
                <wm-tag kind="ok" icon="check">Acknowledged</wm-tag>
              } @else {
                <wm-tag kind="warn" icon="clock">{{ manager.purposeVersion === null ? 'Not yet' : 'Asked again' }}</wm-tag>
              }
            </li>
          } @empty {
            <li><span class="muted none">Nobody in this programme has a manager yet.</span></li>
          }
        </ul>
        @if (managers.moreFailure(); as problem) {
          <wm-load-failure class="foot" what="The rest of the list" [failure]="problem" (again)="managers.showMore()" />
        }
        @if (managers.hasMore()) {
          <p class="foot"><button wm-button="secondary" type="button" [busy]="managers.loadingMore() && 'Loading more'" (click)="managers.showMore()">Show more</button></p>
        }
      } @else {
        <wm-skeleton class="inset" label="Loading the list of managers" [lines]="4" />
      }
    </section>
  `,
  styles: `
    :host { display: block; }
    .inset { margin: 0 var(--wm-5) var(--wm-5); }
    .none { grid-column: 1 / -1; }
    .foot { padding: var(--wm-3) var(--wm-5); border-top: 1px solid var(--wm-line); }
    .rows > li { padding-inline: var(--wm-5); }
    @media (max-width: 45rem) { .rows > li { padding-inline: var(--wm-4); } }
  `,
})
export class ManagerAcknowledgements {
  readonly programme = input.required<ProgrammeView>();
  private readonly client = inject(ProgrammesClient);
  private readonly session = inject(Session);
  protected readonly managers = new PagedList(({ programmeId, cursor }: { programmeId: string; cursor?: string }, aborted) =>
    this.client.acknowledgements(programmeId, { cursor }, aborted),
  );

  constructor() {
    effect(() => {
      const { id: programmeId } = this.programme();
      untracked(() => void this.managers.show({ programmeId }));
    });
  }

  protected words({ purposeVersion, at }: ManagerAcknowledgement): string {
    if (purposeVersion === null || at === null) return 'Has acknowledged no version';
    return `Version ${purposeVersion}, on ${spokenDay(at, this.session.timeZone())}`;
  }
}
