import type { EndpointDefinition } from '@waymark/foundation/kernel';

/** Where every endpoint lives. */
const apiRoot = '/api/v1';

/**
 * The address of an endpoint with its parameters filled in and its query written out.
 * Values are percent-encoded; absent ones (`undefined`, `null`) leave the query, lists repeat their name.
 * @throws Error where the path names a parameter that was not given.
 */
export function endpointUrl(endpoint: Pick<EndpointDefinition, 'path'>, params: unknown, query: unknown): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => segment(endpoint.path, name, entry(params, name)));
  const search = searchOf(query);
  return `${apiRoot}${path}${search === '' ? '' : `?${search}`}`;
}

function segment(path: string, name: string, value: unknown): string {
  if (!isWritable(value) || value === '') throw new Error(`${path} needs the parameter ${name}`);
  return encodeURIComponent(String(value));
}

function searchOf(query: unknown): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isWritable(one)) search.append(name, String(one));
    }
  }
  return search.toString();
}

function entry(record: unknown, name: string): unknown {
  return (record as Record<string, unknown> | undefined)?.[name];
}

function isWritable(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
