import type { BodyOf, PageQuery, ParamsOf, ResponseOf } from '@waymark/foundation/kernel';
import { FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { signInApi, type InvitationView, type SessionView } from '@waymark/organisations/domain';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessTokens } from './access-tokens';
import { AccountLinks } from './account-links';
import { InvitationAcceptance } from './invitation-acceptance';
import { PasswordChanges } from './password-changes';
import type { SignedIn } from './request-authenticator';

@Controller()
export class CredentialsController {
  constructor(
    private readonly links: AccountLinks,
    private readonly passwords: PasswordChanges,
    private readonly invitations: InvitationAcceptance,
    private readonly tokens: AccessTokens,
  ) {}

  @Implements(signInApi.changePassword)
  changePassword(
    @Who() actor: SignedIn,
    @FromBody(signInApi.changePassword) body: BodyOf<typeof signInApi.changePassword>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    return this.passwords.change(actor, body.currentPassword, body.newPassword, { request, reply });
  }

  @Implements(signInApi.requestPasswordReset)
  requestPasswordReset(
    @FromBody(signInApi.requestPasswordReset) { email }: BodyOf<typeof signInApi.requestPasswordReset>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.links.request('PASSWORD_RESET', email, request.ip);
  }

  @Implements(signInApi.resetPassword)
  resetPassword(
    @FromBody(signInApi.resetPassword) { token, newPassword }: BodyOf<typeof signInApi.resetPassword>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.passwords.reset(token, newPassword, request.ip);
  }

  @Implements(signInApi.requestSignInLink)
  requestSignInLink(
    @FromBody(signInApi.requestSignInLink) { email }: BodyOf<typeof signInApi.requestSignInLink>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.links.request('SIGN_IN', email, request.ip);
  }

  @Implements(signInApi.openInvitation)
  openInvitation(
    @FromBody(signInApi.openInvitation) { token }: BodyOf<typeof signInApi.openInvitation>,
    @Req() request: FastifyRequest,
  ): Promise<InvitationView> {
    return this.invitations.open(token, request.ip);
  }

  @Implements(signInApi.acceptInvitation)
  acceptInvitation(
    @FromBody(signInApi.acceptInvitation) { token, name, password }: BodyOf<typeof signInApi.acceptInvitation>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.invitations.accept(token, name, password, { request, reply });
  }

  @Implements(signInApi.listAccessTokens)
  listAccessTokens(
    @Who() actor: SignedIn,
    @FromQuery(signInApi.listAccessTokens) query: PageQuery,
  ): Promise<ResponseOf<typeof signInApi.listAccessTokens>> {
    return this.tokens.list(actor, query);
  }

  @Implements(signInApi.createAccessToken)
  createAccessToken(
    @Who() actor: SignedIn,
    @FromBody(signInApi.createAccessToken) body: BodyOf<typeof signInApi.createAccessToken>,
  ): Promise<ResponseOf<typeof signInApi.createAccessToken>> {
    return this.tokens.create(actor, body);
  }

  @Implements(signInApi.revokeAccessToken)
  revokeAccessToken(
    @Who() actor: SignedIn,
    @FromPath(signInApi.revokeAccessToken) { accessTokenId }: ParamsOf<typeof signInApi.revokeAccessToken>,
  ): Promise<void> {
    return this.tokens.revoke(actor, accessTokenId);
  }
}
