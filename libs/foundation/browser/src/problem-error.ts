import { HttpErrorResponse } from '@angular/common/http';
import { problem, type Issue } from '@waymark/foundation/kernel';

/**
 * Codes of failures that never reached the server, or whose answer could not be read. Everything else carries the
 * server's own code.
 * - `offline`: this device has no connection.
 * - `unreachable`: there is a connection, but no answer came.
 * - `timed-out`: no answer within the time a person should have to wait.
 * - `unexpected-answer`: an answer came that is not what the contract promises.
 * - `unexpected`: a fault in this program.
 */
type BrowserProblemCode = 'offline' | 'unreachable' | 'timed-out' | 'unexpected-answer' | 'unexpected';

export interface ProblemFacts {
  /** The HTTP status, or 0 where no answer came. */
  status: number;
  /** A stable word for programs: the server's, or a `BrowserProblemCode`. */
  code: string;
  /** The server's own sentence for people, where it gave one. */
  detail?: string;
  /** The fields that are wrong, with a JSON path into the request. */
  issues?: Issue[];
  /** For a stale edit: what is stored now. */
  current?: unknown;
  /** Finds the request in the server's logs. */
  requestId?: string;
  /** Seconds after which the same request may succeed. */
  retryAfterSeconds?: number;
}

/** The one kind of error that a failed call ends in, whatever went wrong on the way. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly issues: readonly Issue[];
  readonly current: unknown;
  readonly requestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(facts: ProblemFacts, cause?: unknown) {
    super(facts.detail ?? facts.code, { cause });
    this.name = 'ProblemError';
    this.status = facts.status;
    this.code = facts.code;
    this.detail = facts.detail;
    this.issues = facts.issues ?? [];
    this.current = facts.current;
    this.requestId = facts.requestId;
    this.retryAfterSeconds = facts.retryAfterSeconds;
  }
}

/** Any failure as a `ProblemError`. One that is a `ProblemError` already comes back as it is. */
export function toProblemError(failure: unknown): ProblemError {
  if (failure instanceof ProblemError) return failure;
  if (failure instanceof HttpErrorResponse) return fromAnswer(failure);
  return new ProblemError({ status: 0, code: 'unexpected' }, failure);
}

/** The field that an issue is about, by its path in the request: `body.email` is `email`; empty for the whole body. */
export function fieldOf(path: string): string {
  return path.replace(/^body\.?/, '');
}

/**
 * The message of each field that the server refused, by the field's path in the body (`body.email` becomes `email`).
 * The first message of a field wins.
 */
export function fieldErrorsOf(error: ProblemError): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const { path, message } of error.issues) {
    const field = fieldOf(path);
    if (field !== '') messages[field] ??= message;
  }
  return messages;
}

function fromAnswer(answer: HttpErrorResponse): ProblemError {
  if (answer.status === 0) return new ProblemError({ status: 0, code: silence(answer.error) }, answer);
  const parsed = problem.safeParse(bodyOf(answer));
  if (!parsed.success) return new ProblemError({ status: answer.status, code: 'unexpected-answer' }, answer);
  const { status, code, detail, issues, current, requestId } = parsed.data;
  const retryAfterSeconds = secondsOf(answer.headers.get('Retry-After'));
  return new ProblemError({ status, code, detail, issues, current, requestId, retryAfterSeconds }, answer);
}

function silence(cause: unknown): BrowserProblemCode {
  if (cause instanceof DOMException && cause.name === 'TimeoutError') return 'timed-out';
  return navigator.onLine ? 'unreachable' : 'offline';
}

/** Angular hands over the body of an error as text where its type is not exactly application/json. */
function bodyOf(answer: HttpErrorResponse): unknown {
  const body: unknown = answer.error;
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    return body; // not JSON, so not a problem either: the schema refuses it
  }
}

function secondsOf(header: string | null): number | undefined {
  const seconds = Number(header);
  return header === null || !Number.isFinite(seconds) ? undefined : Math.max(0, Math.ceil(seconds));
}
