import { Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PagedList, toProblemError } from '@waymark/foundation/browser';
import { Avatar, Button, Dialogs, Panel, Skeleton, Tag, Toasts } from '@waymark/foundation/ui';
import { calendarDayIn, type MemberView, type ReportingLineView } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { Session } from '../session';
import { lineStands, spokenSpan } from './line-span';
import type { ChosenPerson } from './person-picker';
import { ReportingLinesClient } from './reporting-lines-client';

/** Who manages a person and who did before. Not there for those who may only look up their own managers. */
@Component({
  selector: 'wm-person-lines',
  imports: [Avatar, Button, LoadFailure, Panel, RouterLink, Skeleton, Tag],
  template: `
    @if (!hidden()) {
      <section wm-panel flush heading="Reporting lines" [sub]="sub()">
        @if (admin() && member().status === 'ACTIVE') {
          <button panelLink wm-button="secondary" size="sm" type="button" (click)="assign()">{{ member().manager === null ? 'Assign a manager' : 'Change manager' }}</button>
        }
        @if (lines.failure(); as failure) {
          <wm-load-failure class="inset" what="The history" [failure]="failure" (again)="lines.again()" />
        } @else if (lines.loaded()) {
          <ul class="rows">
            @for (line of lines.items(); track line.id) {
              <li>
                <wm-avatar [id]="line.managerId" [name]="line.managerName" />
                <span>
                  <a class="what break" [routerLink]="['/people', line.managerId]">{{ line.managerName }}</a>
                  @switch (stands(line)) {
                    @case ('now') {
                      <wm-tag kind="ok" icon="check" class="stands">Manager now</wm-tag>
                    }
                    @case ('to-come') {
                      <wm-tag kind="info" icon="calendar-clock" class="stands">To come</wm-tag>
                    }
                  }
                  <span class="meta">{{ span(line) }}</span>
                </span>
                @if (admin() && line.to === null) {
                  <button wm-button="danger" size="sm" class="row-action" type="button" (click)="end(line)">End<span class="vh"> the reporting line to {{ line.managerName }}</span></button>
                }
              </li>
            } @empty {
              <li><span class="muted none">Nobody has managed {{ member().name }} in Waymark yet.</span></li>
            }
          </ul>
          @if (lines.moreFailure(); as failure) {
            <wm-load-failure class="inset" what="The rest of the history" [failure]="failure" (again)="lines.showMore()" />
          }
          @if (lines.hasMore()) {
            <p class="panel-foot"><button wm-button="secondary" size="sm" type="button" [busy]="lines.loadingMore() && 'Loading more'" (click)="lines.showMore()">Show earlier lines</button></p>
          }
        } @else {
          <wm-skeleton class="inset" label="Loading reporting lines" [lines]="3" />
        }
      </section>
    }
  `,
  styles: `
    :host { display: block; }
    .inset { margin: 0 var(--wm-5) var(--wm-5); }
    .stands { margin-left: var(--wm-2); }
    .none { grid-column: 1 / -1; }
  `,
})
export class PersonLines {
  readonly member = input.required<MemberView>();
  /** The reporting lines are others now, so the person may have another manager. */
  readonly changed = output();
  private readonly session = inject(Session);
  private readonly client = inject(ReportingLinesClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly today = calendarDayIn(this.session.timeZone(), new Date());
  protected readonly lines = new PagedList((query: { memberId: string; cursor?: string }, aborted) => this.client.historyOf(query, aborted));
  protected readonly hidden = computed(() => [403, 404].includes(toProblemError(this.lines.failure()).status));
  protected readonly admin = computed(() => this.session.holdsAny(['ORGANISATION_ADMIN']));
  protected readonly sub = computed(() => `Who manages ${this.member().name}, latest first.`);

  constructor() {
    effect(() => {
      const memberId = this.member().id;
      untracked(() => void this.lines.show({ memberId }));
    });
  }

  protected stands(line: ReportingLineView): ReturnType<typeof lineStands> {
    return lineStands(line, this.today);
  }

  protected span(line: ReportingLineView): string {
    return spokenSpan(line, this.today);
  }

  protected async assign(): Promise<void> {
    const load = async () => (await import('./assign-manager-dialog')).AssignManagerDialog;
    const manager = await this.dialogs.open<ChosenPerson>(load, [this.member()]);
    if (manager !== undefined) this.readAgain(`${manager.name} is assigned to ${this.member().name}`);
  }

  protected async end(line: ReportingLineView): Promise<void> {
    const load = async () => (await import('./end-line-dialog')).EndLineDialog;
    const ended = await this.dialogs.open<ReportingLineView>(load, line);
    if (ended !== undefined) this.readAgain(`The reporting line to ${line.managerName} is ended`);
  }

  private readAgain(words: string): void {
    this.toasts.say(words);
    this.changed.emit();
  }
}
