import { Component, computed, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { spokenDay } from '@waymark/foundation/browser';
import { Banner, Button, NextStep, Tag } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import { counted } from '../wording';
import { OwnTarget } from './own-target';
import { ProfileShelf } from './profile-shelf';
import { Retirement } from './retirement';

/** What stands below the heading of a profile: which version this is, and what concerns this reader. */
@Component({
  selector: 'wm-profile-lead',
  imports: [Banner, Button, NextStep, RouterLink, Tag],
  template: `
    @if (shelf.chosen(); as version) {
      <p class="standing small muted row">
        @if (version.status === 'RETIRED') {
          <wm-tag kind="outline" icon="minus">Retired</wm-tag>
        } @else if (version.status === 'DRAFT') {
          <wm-tag kind="dashed" icon="pencil-line">Draft, seen by its editors only</wm-tag>
        } @else {
          <wm-tag kind="ok" icon="check">Published</wm-tag>
        }
        <span>{{ publication() }}</span>
        <span>{{ holders() }}</span>
        @for (role of shelf.own(); track role.id) {
          <a class="own" [routerLink]="['/people', role.memberId, 'roles']"><wm-tag kind="info" icon="target">{{ role.kind === 'TARGET' ? 'Your target role' : 'Your role' }}, version {{ role.number }}</wm-tag></a>
        }
      </p>
    }
    @if (target.failure() ?? retirement.failure(); as words) {
      <wm-banner kind="bad" role="alert" class="apart" [heading]="words.title" [detail]="words.detail" />
    }
    @if (shelf.news(); as news) {
      <section wm-next-step [heading]="news.heading">
        <p>{{ news.words }}</p>
        <ng-container actions>
          <button wm-button="primary" size="lg" type="button" (click)="compared.emit(news.compareWith)">Show what changed</button>
          @if (news.behind) {
            <button wm-button="quiet" type="button" [busy]="target.saving() && 'Saving'" (click)="target.make()">Work towards version {{ shelf.newest()?.number }}</button>
          }
        </ng-container>
      </section>
    } @else if (shelf.target() === null && shelf.newest()) {
      <section wm-next-step size="compact" heading="Choose your target role">
        <p>Make it this one, and Waymark shows how far you are and what gets you there. You can change it at any time.</p>
        <button actions wm-button="primary" type="button" [busy]="target.saving() && 'Saving'" (click)="target.make()">Make it my target role</button>
      </section>
    }
  `,
  styles: `
    :host { display: block; }
    .standing { margin: calc(var(--wm-3) * -1) 0 var(--wm-5); }
    .own { text-decoration: none; }
    .own:hover wm-tag { text-decoration: underline; }
    @media print { .next { display: none; } }
    .apart { margin-bottom: var(--wm-5); }
  `,
})
export class ProfileLead {
  /** The number of the version to compare the newest one with. */
  readonly compared = output<number>();
  protected readonly shelf = inject(ProfileShelf);
  protected readonly target = inject(OwnTarget);
  protected readonly retirement = inject(Retirement);
  private readonly session = inject(Session);
  protected readonly publication = computed(() => {
    const version = this.shelf.chosen();
    if (version === null) return '';
    const day = version.publishedAt === null ? '' : `, ${spokenDay(version.publishedAt, this.session.timeZone())}`;
    return `Version ${version.number}${day}${version.publishedBy === null ? '' : `, approved by ${version.publishedBy}`}`;
  });
  protected readonly holders = computed(() => {
    const holders = this.shelf.profile.hasValue() ? this.shelf.profile.value().holders : 0;
    return holders === 0 ? 'Nobody has this role or aims for it yet' : `${counted(holders, 'person has', 'people have')} this role or ${holders === 1 ? 'aims' : 'aim'} for it`;
  });
}
