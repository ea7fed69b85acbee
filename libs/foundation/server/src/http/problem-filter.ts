import { STATUS_CODES } from 'node:http';
import { DomainError, refusals, type Problem } from '@waymark/foundation/kernel';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

type Answer = Omit<Problem, 'type' | 'title' | 'requestId'> & { retryAfterSeconds?: number };

/**
 * Turns whatever was thrown into application/problem+json. A refusal says its code and its sentence; a fault says
 * nothing about its inside, only the request id under which the log tells the rest.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** Answers a request with the problem that `error` is. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const answer = describe(error);
  if (answer.status >= 500) request.log.error({ err: error }, 'request failed');
  const { retryAfterSeconds, ...rest } = answer;
  const body: Problem = {
    type: `urn:waymark:problem:${answer.code}`,
    title: STATUS_CODES[answer.status] ?? 'Error',
    ...rest,
    requestId: request.id,
  };
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
  void reply.status(answer.status).type('application/problem+json').header('cache-control', 'no-store').send(body);
}

function describe(error: unknown): Answer {
  if (error instanceof DomainError) return describeRefusal(error);
  if (error instanceof HttpException) return describeHttp(error.getStatus());
  const { statusCode, code } = (error ?? {}) as { statusCode?: unknown; code?: unknown };
  if (isPassing(typeof code === 'string' ? code : '', error)) {
    return { status: 503, code: 'busy', detail: 'Waymark is busy. Try again in a moment.', retryAfterSeconds: 2 };
  }
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) return describeHttp(statusCode);
  return { status: 500, code: 'fault', detail: 'Something went wrong on our side. Try again, and tell us the reference if it happens again.' };
}

function describeRefusal({ refusal, code, message, details }: DomainError): Answer {
  const { issues, current, retryAfterSeconds } = details;
  return {
    status: refusals[refusal],
    code,
    detail: message,
    ...(issues === undefined ? {} : { issues }),
    ...(current === undefined ? {} : { current }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

const sentences: Record<number, [code: string, detail: string]> = {
  400: ['malformed', 'The request could not be read. Check that it is well-formed JSON.'],
  404: ['not-found', 'There is nothing at this address.'],
  405: ['method-not-allowed', 'This address does not take that method.'],
  406: ['not-acceptable', 'This address cannot answer in that form.'],
  413: ['too-large', 'That is more than this address takes.'],
  414: ['address-too-long', 'The address is too long.'],
  415: ['unsupported-media-type', 'This address does not take that media type. Most take application/json.'],
  431: ['headers-too-large', 'The headers are too large.'],
};

function describeHttp(status: number): Answer {
  const [code, detail] = sentences[status] ?? ['refused', 'The request was refused.'];
  return { status, code, detail };
}

/** Serialisation failure, deadlock, lock or statement time-out, too many connections, database restarting. */
const passingCodes = new Set(['40001', '40P01', '55P03', '57014', '53300', '57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE']);

function isPassing(code: string, error: unknown): boolean {
  return passingCodes.has(code) || code.startsWith('08') || (error instanceof Error && /timeout exceeded when trying to connect|Connection terminated/.test(error.message));
}
