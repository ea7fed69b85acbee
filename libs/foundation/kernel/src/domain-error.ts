import type { Issue } from './problem';

/**
 * What kind of refusal an error is. The HTTP status is derived from it:
 * a thing that is not visible is NOT_FOUND, visible but not allowed is FORBIDDEN.
 */
export const refusals = {
  INVALID: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  TOO_SLOW: 408,
  WRONG_STATE: 409,
  GONE: 410,
  STALE: 412,
  TOO_LARGE: 413,
  RANGE_NOT_SATISFIABLE: 416,
  UNPROCESSABLE: 422,
  PRECONDITION_REQUIRED: 428,
  TOO_MANY: 429,
  UNAVAILABLE: 503,
} as const;

export type Refusal = keyof typeof refusals;

export interface DomainErrorDetails {
  /** One entry a field that is wrong; `path` is the JSON path of the field in the request. */
  issues?: Issue[];
  /** Seconds after which the same request may succeed (TOO_MANY, UNAVAILABLE). */
  retryAfterSeconds?: number;
  /**
   * For STALE: the state that is stored now, in the shape of the endpoint's response. For another refusal what has to be
   * known to go on, as its code says.
   */
  current?: unknown;
}

/**
 * A refusal that a person can be told. It needs no request to exist and carries no secret: `code` is a stable
 * word for programs, `detail` one plain sentence for people.
 */
export class DomainError extends Error {
  readonly refusal: Refusal;
  readonly code: string;
  readonly details: DomainErrorDetails;

  constructor(refusal: Refusal, code: string, detail: string, details: DomainErrorDetails = {}) {
    super(detail);
    this.name = 'DomainError';
    this.refusal = refusal;
    this.code = code;
    this.details = details;
  }
}

/** The thing does not exist for this reader: absent, in another organisation or not visible all answer alike. */
export function notFound(what: string): DomainError {
  return new DomainError('NOT_FOUND', 'not-found', `There is no such ${what}, or you cannot see it.`);
}

/** The reader sees the thing but may not do this to it. */
export function forbidden(detail: string): DomainError {
  return new DomainError('FORBIDDEN', 'forbidden', detail);
}

/** The thing is in a state that does not allow this action. */
export function wrongState(code: string, detail: string): DomainError {
  return new DomainError('WRONG_STATE', code, detail);
}

/** Somebody changed the thing since the caller read it; `current` is what is stored now. */
export function stale(current: unknown): DomainError {
  return new DomainError('STALE', 'stale', 'Somebody changed this while you were working on it.', { current });
}

/** One field of the request breaks a rule that its shape alone does not show. */
export function invalid(path: string, message: string): DomainError {
  return new DomainError('INVALID', 'invalid', 'Some of what was sent is not valid.', {
    issues: [{ path, message }],
  });
}
