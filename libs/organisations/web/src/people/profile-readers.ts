import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Panel, Skeleton } from '@waymark/foundation/ui';
import { LoadFailure } from '../load-failure';
import { WhoCanRead } from '../readers/who-can-read';
import { Session } from '../session';
import { PeopleClient } from './people-client';

/** Who can read a person's own profile, why, and when they last did. For that person alone. */
@Component({
  selector: 'wm-profile-readers',
  imports: [LoadFailure, Panel, RouterLink, Skeleton, WhoCanRead],
  template: `
    @if (readers.error(); as problem) {
      <wm-load-failure what="Who can read this" [failure]="problem" (again)="readers.reload()" />
    } @else if (shown(); as known) {
      <wm-who-can-read what="your profile" [readers]="known.items" [others]="known.below" [timeZone]="timeZone()">
        @if (known.below > 0) {
          <p class="small muted below">{{ known.below === 1 ? 'One person' : known.below + ' people' }} below you can look up whom they report to, and so read this page too.</p>
        }
        <p class="small below"><a routerLink="/account/data">Everybody who has read what is yours</a></p>
      </wm-who-can-read>
    } @else {
      <section wm-panel heading="Who can read this"><wm-skeleton label="Loading who can read this" [lines]="3" /></section>
    }
  `,
  styles: `
    :host { display: block; }
    .below { margin: var(--wm-3) 0 0; }
  `,
})
export class ProfileReadersPanel {
  readonly memberId = input.required<string>();
  private readonly client = inject(PeopleClient);
  protected readonly timeZone = inject(Session).timeZone;
  protected readonly readers = resource({
    params: () => this.memberId(),
    loader: ({ params }) => this.client.readers(params),
  });
  protected readonly shown = computed(() => (this.readers.hasValue() ? this.readers.value() : null));
}
