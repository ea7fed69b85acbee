import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Avatar, Button, Tag } from '@waymark/foundation/ui';
import type { MentorCard } from '@waymark/mentoring/domain';
import { levelWords } from '../level-words';
import { careWords, notNow, placesWords, reasonWords, whereWords, workWords } from './match-words';

/** Somebody who could be a mentor: why, what to think of, when they have a place, and asking them. */
@Component({
  selector: 'wm-mentor-row',
  imports: [Avatar, Button, RouterLink, Tag],
  template: `
    @let card = mentor();
    <article class="mentor" [attr.aria-labelledby]="'mentor-' + card.mentor.id">
      <wm-avatar size="lg" [id]="card.mentor.id" [name]="card.mentor.name" />
      <div class="about">
        <h3 [id]="'mentor-' + card.mentor.id"><a class="break" [routerLink]="['/mentors', card.mentor.id]">{{ card.mentor.name }}</a></h3>
        <p class="muted break">{{ work() }}</p>
        @if (reasons().length > 0) {
          <div class="why">
            <h4>Why we suggest {{ card.mentor.name }}</h4>
            <ul>
              @for (reason of reasons(); track $index) {
                <li><b>{{ reason.strong }}</b> {{ reason.rest }}</li>
              }
            </ul>
          </div>
        }
        @if (card.helpsWith.length > 0) {
          <p class="row tight mt-3 skills">
            @for (offer of card.helpsWith.slice(0, 4); track offer.skill.id) {
              <wm-tag kind="outline">{{ offer.skill.name }}{{ offer.confirmed === null ? '' : ' ' + offer.confirmed.ordinal }}</wm-tag>
            }
            @if (card.helpsWith.length > 4) {
              <span class="small muted">and {{ card.helpsWith.length - 4 }} more</span>
            }
          </p>
        }
      </div>
      <div class="side">
        <p class="cap"><span class="places" aria-hidden="true">@for (taken of dots(); track $index) {<i [class.taken]="taken"></i>}</span> <b>{{ places().strong }}</b>{{ places().rest }}</p>
        <p class="cap muted">{{ answers() }}</p>
        @for (care of cares(); track care) {
          <p class="cap"><wm-tag kind="warn" icon="triangle-alert">{{ care }}</wm-tag></p>
        }
        @if (card.relationship; as pair) {
          <a wm-button="secondary" [routerLink]="['/pairs', pair.id]">{{ pair.status === 'REQUESTED' ? 'Open the request' : 'Open your mentoring' }}<span class="vh"> with {{ card.mentor.name }}</span></a>
        } @else if (card.asking === 'NO_PLACE') {
          @if (card.watched) {
            <button wm-button="secondary" type="button" [busy]="busy() && 'Saving'" (click)="unwatched.emit()">Stop telling me<span class="vh"> of places of {{ card.mentor.name }}</span></button>
          } @else {
            <button wm-button="secondary" type="button" [busy]="busy() && 'Saving'" (click)="watched.emit()">Tell me when a place is free<span class="vh"> with {{ card.mentor.name }}</span></button>
          }
        } @else if (card.asking !== 'YOURSELF') {
          <button [wm-button]="first() ? 'primary' : 'secondary'" type="button" [unavailable]="why() ?? false" (click)="asked.emit()">Ask for mentoring<span class="vh"> from {{ card.mentor.name }}</span></button>
          @if (why(); as words) {
            <p class="cap muted">{{ words }}.</p>
          }
        }
        <a wm-button="secondary" [routerLink]="['/mentors', card.mentor.id]">Read profile<span class="vh"> of {{ card.mentor.name }}</span></a>
      </div>
    </article>
  `,
  styles: `
    :host { display: block; border-top: 1px solid var(--wm-line); }
    :host:first-child { border-top: 0; }
    .mentor { display: grid; grid-template-columns: 3rem minmax(0, 1fr) 13.5rem; gap: var(--wm-2) var(--wm-4); padding: var(--wm-5); }
    .why { margin-top: var(--wm-3); padding: var(--wm-3) var(--wm-4); border-radius: var(--wm-r-md); background: var(--wm-primary-soft); color: var(--wm-on-primary-soft); }
    .why h4 { font-size: var(--wm-text-sm); line-height: var(--wm-lh-sm); }
    .why ul { margin: .25rem 0 0; padding-left: 1.125rem; list-style: disc; font-size: var(--wm-text-sm); line-height: var(--wm-lh-sm); }
    .why li + li { margin-top: .125rem; }
    .side { display: grid; gap: var(--wm-2); align-content: start; justify-items: stretch; text-align: left; }
    .side .btn { white-space: normal; }
    .places { margin-right: var(--wm-2); }
    .cap { font-size: var(--wm-text-sm); line-height: var(--wm-lh-sm); }
    @media (max-width: 60rem) { .mentor { grid-template-columns: 3rem minmax(0, 1fr); } .side { grid-column: 1 / -1; } }
    @media (max-width: 45rem) { .mentor { padding: var(--wm-4); } }
  `,
})
export class MentorRow {
  readonly mentor = input.required<MentorCard>();
  /** Whether it is the first of its list, and so the one with the primary button. */
  readonly first = input(false);
  readonly mentorsAtOnce = input<number | null>(null);
  readonly busy = input(false);
  readonly asked = output();
  readonly watched = output();
  readonly unwatched = output();
  protected readonly levelWords = levelWords;
  protected readonly work = computed(() => {
    const { mentor, meets, place } = this.mentor();
    return [workWords(mentor), whereWords({ meets, place })].filter((part) => part !== '').join('. ');
  });
  protected readonly reasons = computed(() => this.mentor().reasons.map((reason) => reasonWords(reason)));
  protected readonly cares = computed(() => this.mentor().cares.map((care) => careWords(care)));
  protected readonly places = computed(() => placesWords(this.mentor().places));
  protected readonly why = computed(() => notNow(this.mentor().asking, { mentorsAtOnce: this.mentorsAtOnce() }));
  protected readonly dots = computed(() => {
    const { capacity, taken } = this.mentor().places;
    return Array.from({ length: capacity }, (_, index) => index < taken);
  });
  protected readonly answers = computed(() => {
    const days = this.mentor().usuallyAnswersInDays;
    if (days === null) return 'No answer time yet';
    return days === 0 ? 'Usually answers the same day' : `Usually answers in ${days === 1 ? '1 day' : `${days} days`}`;
  });
}
