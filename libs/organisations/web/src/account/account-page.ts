import { Component, computed, inject, resource } from '@angular/core';
import { PageHeading, Panel, Skeleton } from '@waymark/foundation/ui';
import { LoadFailure } from '../load-failure';
import { Session } from '../session';
import { AccountTabs } from './account-tabs';
import { ProfileClient } from './profile-client';
import { ProfileForm } from './profile-form';

/** The person's own profile. */
@Component({
  selector: 'wm-account-page',
  imports: [AccountTabs, LoadFailure, PageHeading, Panel, ProfileForm, Skeleton],
  template: `
    <wm-page-heading heading="Your details"><p class="crumb" crumb>Your account</p></wm-page-heading>
    <nav wm-account-tabs></nav>
    @if (profile.error(); as failure) {
      <wm-load-failure what="Your profile" [failure]="failure" (again)="profile.reload()" />
    } @else {
      <section wm-panel heading="Your profile" [sub]="'You sign in as ' + email() + '. Your organisation admins, your managers and the people you work with in Waymark see your profile.'">
        @if (profile.value(); as value) {
          <wm-profile-form class="mt-4" [profile]="value" (saved)="profile.set($event)" />
        } @else {
          <wm-skeleton label="Loading your profile" [lines]="6" />
        }
      </section>
    }
  `,
})
export class AccountPage {
  private readonly session = inject(Session);
  private readonly client = inject(ProfileClient);
  protected readonly email = computed(() => this.session.current()?.account.email ?? '');
  protected readonly profile = resource({
    params: () => this.session.current()?.member.id,
    loader: ({ params }) => this.client.read(params),
  });
}
