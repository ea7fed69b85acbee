import { HttpClient, HttpContext, HttpEventType, HttpResponse } from '@angular/common/http';
import { Injectable, inject, resource, type ResourceRef } from '@angular/core';
import type {
  BodyInputOf,
  EndpointDefinition,
  FieldsInputOf,
  ParamsInputOf,
  QueryInputOf,
  ResponseOf,
} from '@waymark/foundation/kernel';
import { filter, firstValueFrom, fromEvent, takeUntil, tap, type Observable } from 'rxjs';
import type { z } from 'zod';
import { endpointUrl } from './endpoint-url';
import { ProblemError, toProblemError } from './problem-error';
import { SIGNED_IN_CALL } from './session-gate';

/** The parts that an endpoint cannot do without. */
type Needed<E extends EndpointDefinition> = (E['params'] extends z.ZodType ? { params: ParamsInputOf<E> } : unknown) &
  (E['body'] extends z.ZodType ? { body: BodyInputOf<E> } : unknown) &
  (E['version'] extends 'demands' ? { ifMatch: number } : unknown);

/**
 * What a call to an endpoint takes: its `params` and `body` where it has them, and `ifMatch` (the version that was
 * read) where it changes something versioned. `idempotencyKey` stays the same when a person tries a creating call
 * again, so that it happens once. `signal` gives up waiting.
 */
export type CallOf<E extends EndpointDefinition> = Needed<E> & {
  query?: QueryInputOf<E>;
  idempotencyKey?: string;
  signal?: AbortSignal;
};

/** An endpoint that takes a file. */
type UploadEndpoint = EndpointDefinition & { readonly upload: object };

/**
 * What an upload takes: the file, the text fields beside it, and what a call takes besides a body. `progress` is told
 * how many bytes have been sent, as often as the browser knows more.
 */
export type UploadOf<E extends UploadEndpoint> = CallOf<E> & { file: Blob; fileName: string; fields: FieldsInputOf<E>; progress?: (sent: number) => void };

/** Nothing needed makes `Needed` the type `unknown`, and the call itself optional. */
type Rest<E extends EndpointDefinition> = unknown extends Needed<E> ? [call?: CallOf<E>] : [call: CallOf<E>];

/** What an endpoint answered, with its ETag where it is versioned. */
export interface Answer<T> {
  value: T;
  etag: string | null;
}

/** A call without the types of its endpoint. */
interface LooseCall {
  params?: unknown;
  query?: unknown;
  body?: unknown;
  ifMatch?: number;
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** In milliseconds. */
  patience?: number;
  progress?: (sent: number) => void;
}

/** How long a person waits for an answer, in milliseconds, before they are told that none came. */
const patience = 30_000;
/** The same for a file, which may be large and its way slow. */
const uploadPatience = 10 * 60_000;

/** Calls the API by the endpoints of the contract. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class ApiCaller {
  private readonly http = inject(HttpClient);

  /**
   * Calls an endpoint and gives its answer, parsed with the contract's schema (`undefined` where it has no body).
   * @throws ProblemError for every failure.
   */
  async call<E extends EndpointDefinition>(endpoint: E, ...[call]: Rest<E>): Promise<ResponseOf<E>> {
    return (await this.exchange(endpoint, call ?? {})).value as ResponseOf<E>;
  }

  /**
   * Sends a file with its text fields as a multipart form. Fields that are absent or empty are not sent.
   * @throws ProblemError for every failure.
   */
  async upload<E extends UploadEndpoint>(endpoint: E, { file, fileName, fields, ...call }: UploadOf<E>): Promise<ResponseOf<E>> {
    const form = new FormData();
    // The fields come first, so that the server knows them when it reads the stream of the file.
    for (const [name, value] of Object.entries(fields as unknown as Record<string, unknown>)) {
      if (typeof value === 'string' && value !== '') form.append(name, value);
    }
    form.append('file', file, fileName);
    const answer = await this.exchange(endpoint, { ...call, body: form, patience: uploadPatience });
    return answer.value as ResponseOf<E>;
  }

  /**
   * As `call`, with the ETag beside the answer.
   * @throws ProblemError for every failure.
   */
  async callWithEtag<E extends EndpointDefinition>(endpoint: E, ...[call]: Rest<E>): Promise<Answer<ResponseOf<E>>> {
    return (await this.exchange(endpoint, call ?? {})) as Answer<ResponseOf<E>>;
  }

  /**
   * The bytes of an endpoint that answers with a file.
   * @throws ProblemError for every failure.
   */
  async bytes(endpoint: EndpointDefinition & { readonly file: readonly string[] }, call: { params?: unknown; signal?: AbortSignal }): Promise<ArrayBuffer> {
    const request = this.http.request(endpoint.method, endpointUrl(endpoint, call.params, undefined), {
      responseType: 'arraybuffer',
      context: signedInCall(endpoint),
      timeout: uploadPatience,
    });
    try {
      return await firstValueFrom(untilAborted(request, call.signal));
    } catch (failure) {
      throw toProblemError(failure);
    }
  }

  private async exchange(endpoint: EndpointDefinition, call: LooseCall): Promise<Answer<unknown>> {
    try {
      const answer = await this.send(endpoint, call);
      return { value: parsed(endpoint, answer), etag: answer.headers.get('ETag') };
    } catch (failure) {
      throw toProblemError(failure);
    }
  }

  private send(endpoint: EndpointDefinition, call: LooseCall): Promise<HttpResponse<unknown>> {
    const request = this.http.request(endpoint.method, endpointUrl(endpoint, call.params, call.query), {
      observe: 'events',
      reportUploadProgress: call.progress !== undefined,
      responseType: 'json',
      body: call.body,
      headers: headersOf(call),
      context: signedInCall(endpoint),
      timeout: call.patience ?? patience,
    });
    const answer = request.pipe(
      tap((event) => event.type === HttpEventType.UploadProgress && call.progress?.(event.loaded)),
      filter((event) => event instanceof HttpResponse),
    );
    return firstValueFrom(untilAborted(answer, call.signal));
  }
}

function signedInCall({ requires }: EndpointDefinition): HttpContext {
  return new HttpContext().set(SIGNED_IN_CALL, requires.kind !== 'public');
}

function untilAborted<T>(request: Observable<T>, signal: AbortSignal | undefined): Observable<T> {
  return signal === undefined ? request : request.pipe(takeUntil(fromEvent(signal, 'abort')));
}

/**
 * A signal resource that reads an endpoint and reads it again whenever a signal in `call` changes. While `call` gives
 * `undefined` nothing is read. Look at `error()` or `hasValue()` before `value()`: the value of a failed read throws.
 * Its `error()` is a `ProblemError`. Call it where injection works (a field of a component or a service).
 */
export function apiResource<E extends EndpointDefinition & { readonly method: 'GET' }>(
  endpoint: E,
  call: () => CallOf<E> | undefined,
): ResourceRef<ResponseOf<E> | undefined> {
  const api = inject(ApiCaller);
  return resource({
    params: () => call() as LooseCall | undefined,
    loader: async ({ params, abortSignal }) => {
      const rest = [{ ...params, signal: abortSignal }] as unknown as Rest<E>;
      return api.call(endpoint, ...rest);
    },
  });
}

function headersOf(call: LooseCall): Record<string, string> {
  const headers: Record<string, string> = {};
  if (call.ifMatch !== undefined) headers['If-Match'] = `"${call.ifMatch}"`;
  if (call.idempotencyKey !== undefined) headers['Idempotency-Key'] = call.idempotencyKey;
  return headers;
}

function parsed(endpoint: EndpointDefinition, answer: HttpResponse<unknown>): unknown {
  if (endpoint.response === undefined) return undefined;
  const outcome = endpoint.response.safeParse(answer.body);
  if (outcome.success) return outcome.data;
  throw new ProblemError({ status: answer.status, code: 'unexpected-answer' }, outcome.error);
}
