import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf } from '@waymark/foundation/kernel';
import { signInApi, type InvitationView } from '@waymark/organisations/domain';
import { Session } from '../session';

/** What a link by mail is asked for. */
export type RequestedLink = 'SIGN_IN' | 'PASSWORD_RESET';

/** Getting in. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class SignInClient {
  private readonly api = inject(ApiCaller);
  private readonly session = inject(Session);

  async signIn(body: BodyInputOf<typeof signInApi.signIn>): Promise<void> {
    this.session.started(await this.api.call(signInApi.signIn, { body }));
  }

  /** The answer is the same whether or not the address is known. */
  requestLink(link: RequestedLink, body: BodyInputOf<typeof signInApi.requestSignInLink>): Promise<void> {
    return this.api.call(link === 'SIGN_IN' ? signInApi.requestSignInLink : signInApi.requestPasswordReset, { body });
  }

  /** Signs in and uses the link up. */
  async followSignInLink(token: string): Promise<void> {
    this.session.started(await this.api.call(signInApi.followSignInLink, { body: { token } }));
  }

  /** Uses the link up and ends every session of its account, so whoever is signed in here may not be any more. */
  async resetPassword(body: BodyInputOf<typeof signInApi.resetPassword>): Promise<void> {
    await this.api.call(signInApi.resetPassword, { body });
    this.session.doubt();
  }

  /** What an invitation is for. Looking does not use it up. */
  openInvitation(token: string): Promise<InvitationView> {
    return this.api.call(signInApi.openInvitation, { body: { token } });
  }

  /** Joins, signs in and uses the invitation up. */
  async acceptInvitation(body: BodyInputOf<typeof signInApi.acceptInvitation>): Promise<void> {
    this.session.started(await this.api.call(signInApi.acceptInvitation, { body }));
  }
}
