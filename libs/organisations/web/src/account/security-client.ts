import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf, Page, ResponseOf } from '@waymark/foundation/kernel';
import { signInApi, type AccessTokenView, type SignInSessionView } from '@waymark/organisations/domain';

/** The one answer that carries an access token itself. */
export type CreatedAccessToken = ResponseOf<typeof signInApi.createAccessToken>;

/** What guards the person's own account. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class SecurityClient {
  private readonly api = inject(ApiCaller);

  /** This browser stays signed in; every other one, and every access token, ends. */
  changePassword(body: BodyInputOf<typeof signInApi.changePassword>): Promise<void> {
    return this.api.call(signInApi.changePassword, { body });
  }

  listSessions(query: { cursor?: string }, signal: AbortSignal): Promise<Page<SignInSessionView>> {
    return this.api.call(signInApi.listSessions, { query, signal });
  }

  endSession(sessionId: string): Promise<void> {
    return this.api.call(signInApi.endSession, { params: { sessionId } });
  }

  listAccessTokens(query: { cursor?: string }, signal: AbortSignal): Promise<Page<AccessTokenView>> {
    return this.api.call(signInApi.listAccessTokens, { query, signal });
  }

  createAccessToken(body: BodyInputOf<typeof signInApi.createAccessToken>): Promise<CreatedAccessToken> {
    return this.api.call(signInApi.createAccessToken, { body });
  }

  endAccessToken(accessTokenId: string): Promise<void> {
    return this.api.call(signInApi.revokeAccessToken, { params: { accessTokenId } });
  }
}
