import { Component, input, output, viewChild, type ElementRef } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PagedList } from '@waymark/foundation/browser';
import { Avatar, Button } from '@waymark/foundation/ui';
import type { MemberView } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { MemberStatusTag } from '../people/member-status';

/** The people of a team, each with the way out of it. */
@Component({
  selector: 'wm-team-people',
  imports: [Avatar, Button, LoadFailure, MemberStatusTag, RouterLink],
  template: `
    <ul class="rows" tabindex="-1" aria-label="People in this team" #rows>
      @for (member of people().items(); track member.id) {
        <li>
          <wm-avatar [id]="member.id" [name]="member.name" />
          <span>
            <a class="what break" [routerLink]="['/people', member.id]">{{ member.name }}</a>
            @if (member.status !== 'ACTIVE') {
              <wm-member-status class="status" [status]="member.status" />
            }
            @if (member.jobTitle; as title) {
              <span class="meta break">{{ title }}</span>
            }
          </span>
          @if (changing()) {
            <button wm-button="secondary" size="sm" class="row-action" type="button" [busy]="leaving() === member.id && 'Taking out'" (click)="takeOut(member)">Take out<span class="vh"> {{ member.name }}</span></button>
          }
        </li>
      } @empty {
        <li><span class="muted none">{{ changing() ? 'Nobody is in this team. Put people in beside this list.' : 'Nobody whom you can see is in this team.' }}</span></li>
      }
    </ul>
    @if (people().moreFailure(); as failure) {
      <wm-load-failure class="foot" what="The rest of the list" [failure]="failure" (again)="people().showMore()" />
    }
    @if (people().hasMore()) {
      <p class="foot"><button wm-button="secondary" type="button" [busy]="people().loadingMore() && 'Loading more'" (click)="people().showMore()">Show more</button></p>
    }
  `,
  styles: `
    :host { display: block; }
    .rows:focus { outline: 0; box-shadow: none; }
    .rows > li { padding-inline: var(--wm-5); }
    .status { margin-left: var(--wm-2); }
    .none { grid-column: 1 / -1; }
    .foot { padding: var(--wm-3) var(--wm-5); border-top: 1px solid var(--wm-line); }
    @media (max-width: 45rem) { .rows > li { padding-inline: var(--wm-4); } }
  `,
})
export class TeamPeople {
  readonly people = input.required<PagedList<{ teamId: string }, MemberView>>();
  /** Whether people can be taken out. */
  readonly changing = input.required<boolean>();
  /** Who is on the way out. */
  readonly leaving = input.required<string | null>();
  readonly takenOut = output<MemberView>();
  private readonly rows = viewChild.required<ElementRef<HTMLElement>>('rows');

  protected takeOut(member: MemberView): void {
    this.takenOut.emit(member);
  }

  /** After somebody was taken out their button is gone: the focus goes on at the list. */
  focus(): void {
    this.rows().nativeElement.focus();
  }
}
