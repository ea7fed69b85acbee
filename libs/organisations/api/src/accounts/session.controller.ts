import type { BodyOf, Page, PageQuery, ParamsOf } from '@waymark/foundation/kernel';
import { FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { signInApi, type SessionView, type SignInSessionView } from '@waymark/organisations/domain';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from './request-authenticator';
import { SessionKeeping } from './session-keeping';
import { SessionViews } from './session-views';
import { SignIn } from './sign-in';

@Controller()
export class SessionController {
  constructor(
    private readonly signIns: SignIn,
    private readonly sessions: SessionKeeping,
    private readonly views: SessionViews,
  ) {}

  @Implements(signInApi.signIn)
  signIn(
    @FromBody(signInApi.signIn) { email, password }: BodyOf<typeof signInApi.signIn>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.signIns.byPassword(email, password, { request, reply });
  }

  @Implements(signInApi.followSignInLink)
  followSignInLink(
    @FromBody(signInApi.followSignInLink) { token }: BodyOf<typeof signInApi.followSignInLink>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.signIns.byLink(token, { request, reply });
  }

  @Implements(signInApi.whoAmI)
  whoAmI(@Who() actor: SignedIn): Promise<SessionView> {
    return this.views.of(actor);
  }

  @Implements(signInApi.signOut)
  signOut(
    @Who() actor: SignedIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    return this.sessions.end(actor, { request, reply });
  }

  @Implements(signInApi.switchOrganisation)
  async switchOrganisation(
    @Who() actor: SignedIn,
    @FromBody(signInApi.switchOrganisation) { organisationId }: BodyOf<typeof signInApi.switchOrganisation>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.views.of(await this.sessions.switchTo(actor, organisationId, { request, reply }));
  }

  @Implements(signInApi.listSessions)
  listSessions(@Who() actor: SignedIn, @FromQuery(signInApi.listSessions) query: PageQuery): Promise<Page<SignInSessionView>> {
    return this.sessions.list(actor, query);
  }

  @Implements(signInApi.endSession)
  endSession(
    @Who() actor: SignedIn,
    @FromPath(signInApi.endSession) { sessionId }: ParamsOf<typeof signInApi.endSession>,
  ): Promise<void> {
    return this.sessions.endOne(actor, sessionId);
  }

  @Implements(signInApi.signOutEverywhere)
  signOutEverywhere(
    @Who() actor: SignedIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    return this.sessions.endEverywhere(actor, { request, reply });
  }
}
