import {
  DomainError,
  forbidden,
  invalid,
  organisationHeader,
  wrongState,
  type EndpointDefinition,
  type Id,
  type Requirement,
} from '@waymark/foundation/kernel';
import {
  createParamDecorator,
  Injectable,
  SetMetadata,
  UnsupportedMediaTypeException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';

/** What the guard must know of whoever is asking; the domain's actor says more. */
export interface Caller {
  organisationId: Id;
  memberId: Id;
  roles: readonly string[];
  via: 'session' | 'token';
  /** Null: a browser session, which no scope narrows. */
  scopes: readonly string[] | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    caller?: Caller;
  }
}

/** Tells who is asking, from the cookie or the bearer token of a request. One domain provides it. */
export abstract class Authenticator {
  /** Null where nobody is signed in, or the session or token does not count any more. */
  abstract authenticate(request: FastifyRequest, definition: EndpointDefinition): Promise<Caller | null>;
}

export const endpointMetadata = 'waymark.endpoint';
export const DeclaresEndpoint = (definition: EndpointDefinition) => SetMetadata(endpointMetadata, definition);

/** The caller of a member or session route, as the authenticator described them. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<FastifyRequest>();
  if (caller === undefined) throw unauthenticated();
  return caller;
});

function unauthenticated(): DomainError {
  return new DomainError('UNAUTHENTICATED', 'signed-out', 'You are not signed in.');
}

/**
 * Lets a request through to its use case only where its endpoint says who may ask and the caller is one of them.
 * A route that declares nothing is closed, so a forgotten declaration is an outage and not a leak.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const definition = this.reflector.get<EndpointDefinition | undefined>(endpointMetadata, context.getHandler());
    if (definition === undefined) throw forbidden('This address does not say who may use it.');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    refuseUndeclaredInput(definition, request);
    if (definition.requires.kind === 'public') return true;
    const caller = await this.authenticator.authenticate(request, definition);
    if (caller === null) throw unauthenticated();
    refuseOtherPlace(definition, request, caller);
    checkRequirement(definition.requires, caller);
    request.caller = caller;
    return true;
  }
}

/** @throws DomainError FORBIDDEN where the caller does not bring what the endpoint requires. */
export function checkRequirement(requirement: Requirement, caller: Caller): void {
  if (requirement.kind === 'public') return;
  if (requirement.kind === 'session') {
    if (caller.via !== 'session') throw forbidden('An access token cannot do this. Sign in with the browser.');
    return;
  }
  if (caller.scopes !== null && !caller.scopes.includes(requirement.scope)) {
    throw forbidden(`This access token does not have the scope ${requirement.scope}.`);
  }
  if (requirement.role !== undefined && !requirement.role.some((role) => caller.roles.includes(role))) {
    throw forbidden('Your role does not allow this.');
  }
}

/** A tab that missed a switch would otherwise write into the organisation that the session has gone on to. */
function refuseOtherPlace({ about }: EndpointDefinition, request: FastifyRequest, { organisationId }: Caller): void {
  const believed = request.headers[organisationHeader];
  if (about === 'account' || believed === undefined || believed === organisationId) return;
  throw wrongState('organisation-changed', 'This browser has gone on in another organisation. Nothing was done.');
}

/** What an endpoint does not read must not be sent: a misspelt filter would otherwise show everything in silence. */
function refuseUndeclaredInput(definition: EndpointDefinition, request: FastifyRequest): void {
  if (definition.query === undefined && Object.keys(request.query as object).length > 0) {
    throw new DomainError('INVALID', 'invalid', 'This address takes no query parameters.', {
      issues: Object.keys(request.query as object).map((name) => ({ path: `query.${name}`, message: 'Is not known here' })),
    });
  }
  refuseOtherForm(definition, request);
  if (definition.body === undefined && request.body !== undefined && request.body !== null) {
    throw new DomainError('INVALID', 'invalid', 'This address takes no body.', {
      issues: [{ path: 'body', message: 'Send no body' }],
    });
  }
}

/** An endpoint takes a multipart form or JSON, never whichever comes. */
function refuseOtherForm({ upload }: EndpointDefinition, request: FastifyRequest): void {
  if (upload === undefined && request.isMultipart()) throw new UnsupportedMediaTypeException();
  if (upload !== undefined && !request.isMultipart()) throw invalid('body', 'Send multipart/form-data with one file');
}
