import { opensTransaction, type EndpointDefinition } from '@waymark/foundation/kernel';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { defer, from, lastValueFrom, type Observable } from 'rxjs';
import { Tenancy } from '../database/tenancy';
import { endpointMetadata } from './access';
import { IdempotentRequests } from './idempotency';

/**
 * Opens the caller's organisation around the use case of a member route, so that a handler stays one line and all it
 * writes commits together or not at all. A repeated Idempotency-Key gets the first answer from the same transaction.
 */
@Injectable()
export class TransactionInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly tenancy: Tenancy,
    private readonly idempotent: IdempotentRequests,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const definition = this.reflector.get<EndpointDefinition | undefined>(endpointMetadata, context.getHandler());
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const { caller } = request;
    if (definition === undefined || caller === undefined || !opensTransaction(definition)) return next.handle();
    const handle = () => lastValueFrom(next.handle(), { defaultValue: undefined });
    return defer(() =>
      from(
        this.tenancy.run(caller.organisationId, () =>
          definition.idempotent === true
            ? this.idempotent.once(definition, request, http.getResponse<FastifyReply>(), handle)
            : handle(),
        ),
      ),
    );
  }
}
