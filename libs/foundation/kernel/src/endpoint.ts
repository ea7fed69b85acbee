import type { z } from 'zod';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * What a caller must bring before a use case is asked at all. Fine decisions (whose item, which relationship) belong
 * to the policy functions; this is the gate in front of them, and every route has one.
 *
 * - `public`: anybody.
 * - `session`: a person signed in through the browser; never a token. For passwords, sessions and tokens themselves.
 * - `member`: an active member, signed in or with a token that holds `scope`; with `role`, only a holder of one of
 *   these roles.
 */
export type Requirement<Scope extends string = string, Role extends string = string> =
  | { readonly kind: 'public' }
  | { readonly kind: 'session' }
  | { readonly kind: 'member'; readonly scope: Scope; readonly role?: readonly Role[] };

export interface EndpointDefinition {
  readonly method: HttpMethod;
  /** Below /api/v1, with `:name` for parameters. */
  readonly path: `/${string}`;
  /** One sentence for the API documentation, in the imperative. */
  readonly summary: string;
  readonly requires: Requirement;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /**
   * A multipart form instead of a body: one part `file` of at most `maxBytes` (or as many as the installation is
   * configured to take), and text fields in this shape. A pasted text is sent as a file too.
   */
  readonly upload?: { readonly fields: z.ZodType; readonly maxBytes: number | 'configured' };
  /** Absent: the answer has no body, or is a file. */
  readonly response?: z.ZodType;
  /** Instead of a response: a file, as an attachment, of one of these media types. Parts can be asked for of one that is kept. */
  readonly file?: readonly string[];
  /** The status of success. By default 200, 201 for POST with a response, 204 without a response or a file. */
  readonly status?: 200 | 201 | 202 | 204;
  /** `answers`: the response has a `version` that becomes the ETag. `demands`: also wants If-Match (428, 412). */
  readonly version?: 'answers' | 'demands';
  /** A creating POST that replays its first answer for a repeated Idempotency-Key. */
  readonly idempotent?: true;
  /** What is sent and answered stands in tables encrypted alone, also while it is kept for a repeat. */
  readonly sealed?: true;
  /**
   * `account`: it is about whoever is signed in and not about an organisation. It is answered wherever the session is;
   * any other route refuses a browser that says it believes in another organisation (`organisationHeader`).
   */
  readonly about?: 'account';
  /** It also takes a session by the secret that it had before its last renewal: for leaving, never for staying. */
  readonly leaves?: true;
  /**
   * Which transaction the server opens around the use case: of the caller's organisation (the default for a member
   * route), or none because the use case hashes, mails or works on accounts, which belong to no organisation.
   */
  readonly transaction?: 'organisation' | 'none';
}

/** In which organisation a browser believes itself: its id. A tab may not have heard that another one has switched. */
export const organisationHeader = 'waymark-organisation';

/** Declares one route, once, for the server, the browser and the API documentation. */
export function endpoint<const Definition extends EndpointDefinition>(definition: Definition): Definition {
  return definition;
}

type InferOutput<T> = T extends z.ZodType ? z.output<T> : undefined;
type InferInput<T> = T extends z.ZodType ? z.input<T> : undefined;

/** What the server's handler gets: parsed, with defaults filled in. */
export type BodyOf<E extends EndpointDefinition> = InferOutput<E['body']>;
export type QueryOf<E extends EndpointDefinition> = InferOutput<E['query']>;
export type ParamsOf<E extends EndpointDefinition> = InferOutput<E['params']>;
/** The text fields beside an uploaded file. */
export type FieldsOf<E extends EndpointDefinition> = E['upload'] extends { readonly fields: infer Fields } ? InferOutput<Fields> : undefined;
/** The text fields as a caller sends them. */
export type FieldsInputOf<E extends EndpointDefinition> = E['upload'] extends { readonly fields: infer Fields } ? InferInput<Fields> : undefined;
/** What the endpoint answers. */
export type ResponseOf<E extends EndpointDefinition> = InferOutput<E['response']>;
/** What a caller sends. */
export type BodyInputOf<E extends EndpointDefinition> = InferInput<E['body']>;
export type QueryInputOf<E extends EndpointDefinition> = InferInput<E['query']>;
export type ParamsInputOf<E extends EndpointDefinition> = InferInput<E['params']>;

/** The status of success of an endpoint. */
export function successStatus(definition: EndpointDefinition): 200 | 201 | 202 | 204 {
  if (definition.status !== undefined) return definition.status;
  if (definition.file !== undefined) return 200;
  if (definition.response === undefined) return 204;
  return definition.method === 'POST' ? 201 : 200;
}

/** Whether the server opens the organisation's transaction around the use case. */
export function opensTransaction(definition: EndpointDefinition): boolean {
  return definition.requires.kind === 'member' && (definition.transaction ?? 'organisation') === 'organisation';
}
