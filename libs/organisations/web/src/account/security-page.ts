import { Component, computed, inject, viewChild } from '@angular/core';
import { PageHeading, Panel } from '@waymark/foundation/ui';
import { Session } from '../session';
import { AccessTokenList } from './access-token-list';
import { AccountTabs } from './account-tabs';
import { ChangePasswordForm } from './change-password-form';
import { SignedInBrowsers } from './signed-in-browsers';

/** Who can get into the person's account, and the ways to keep others out. */
@Component({
  selector: 'wm-security-page',
  imports: [AccessTokenList, AccountTabs, ChangePasswordForm, PageHeading, Panel, SignedInBrowsers],
  template: `
    <wm-page-heading heading="Security"><p class="crumb" crumb>Your account</p></wm-page-heading>
    <nav wm-account-tabs></nav>
    <div class="stack">
      <section wm-panel flush heading="Where you are signed in" sub="If you do not know one of these, sign out of it and change your password.">
        <wm-signed-in-browsers class="body" />
      </section>
      <section wm-panel heading="Change your password" sub="Every other browser is signed out then, and your access tokens end.">
        <wm-change-password-form class="mt-4" [email]="email()" (passwordChanged)="readAgain()" />
      </section>
      <section wm-panel flush heading="Access tokens" sub="For programs that use Waymark in your name, in this organisation.">
        <wm-access-token-list class="body" />
      </section>
    </div>
  `,
  styles: '.body { display: block; margin-top: var(--wm-3); }',
})
export class SecurityPage {
  private readonly session = inject(Session);
  private readonly browsers = viewChild.required(SignedInBrowsers);
  private readonly tokens = viewChild.required(AccessTokenList);
  protected readonly email = computed(() => this.session.current()?.account.email ?? '');

  protected readAgain(): void {
    void this.browsers().sessions.again();
    void this.tokens().tokens.again();
  }
}
