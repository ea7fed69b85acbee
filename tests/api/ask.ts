import type { BodyInputOf, EndpointDefinition, ParamsInputOf, QueryInputOf, ResponseOf } from '@waymark/foundation/kernel';
import type { Answer, Caller, Extras } from '@waymark/tests/support';

/** What an endpoint takes, as its contract types it. */
export interface Question<E extends EndpointDefinition> extends Extras {
  params?: ParamsInputOf<E>;
  query?: QueryInputOf<E>;
  body?: BodyInputOf<E>;
}

/** An answer whose body is taken for what the contract promises; a refusal has another, which `refusal` reads. */
export interface Answered<E extends EndpointDefinition> extends Answer {
  body: ResponseOf<E>;
}

/** Calls an endpoint as its contract describes it. */
export function ask<E extends EndpointDefinition>(
  caller: Caller,
  definition: E,
  { params, query, body, ...extras }: Question<E> = {},
): Promise<Answered<E>> {
  const search = new URLSearchParams(Object.entries((query ?? {}))).toString();
  const address = addressOf(definition, (params ?? {}));
  return caller.call(definition.method, search === '' ? address : `${address}?${search}`, body as object | undefined, extras);
}

/** The path of an endpoint, below /api/v1, with its parameters filled in as they are. */
export function addressOf({ path }: EndpointDefinition, params: Record<string, string>): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? `:${name}`);
}
