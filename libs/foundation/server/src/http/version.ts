import { DomainError, invalid, type EndpointDefinition } from '@waymark/foundation/kernel';
import {
  createParamDecorator,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { endpointMetadata } from './access';

/** Gives every answer of an endpoint with a version its ETag: the version in quotes. */
@Injectable()
export class EntityTagInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const definition = this.reflector.get<EndpointDefinition | undefined>(endpointMetadata, context.getHandler());
    if (definition?.version === undefined) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((body: { version: number } | undefined) => {
        // What has been deleted has no version any more.
        if (body !== undefined) void reply.header('etag', `"${body.version}"`);
        return body;
      }),
    );
  }
}

/** The version that the caller read, from If-Match. Absent: 428, so that nobody overwrites what they never saw. */
export const ExpectedVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) {
    throw new DomainError('PRECONDITION_REQUIRED', 'version-required', 'Send If-Match with the ETag that you read.');
  }
  const match = /^"(\d{1,9})"$/.exec(header);
  if (match?.[1] === undefined) throw invalid('headers.if-match', 'Send the ETag as it was given, like "3"');
  return Number(match[1]);
});
