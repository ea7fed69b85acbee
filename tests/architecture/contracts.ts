import type { EndpointDefinition } from '@waymark/foundation/kernel';
import { filesOf } from './workspace';

/** An endpoint of a contract, with the name that its domain gives it. */
export interface NamedEndpoint {
  name: string;
  definition: EndpointDefinition;
}

/** Every endpoint that a domain declares in a *-api.ts file. */
export async function declaredEndpoints(): Promise<NamedEndpoint[]> {
  const found: NamedEndpoint[] = [];
  for (const file of filesOf('libs/*/domain/src/**/*-api.ts')) {
    const [, domain, name] = /^libs\/([^/]+)\/domain\/src\/(.+)-api\.ts$/.exec(file) ?? [];
    // Written as a pattern, so that the build of the specs finds what it may load.
    const contracts = (await import(`../../libs/${domain}/domain/src/${name}-api.ts`)) as Record<string, Record<string, EndpointDefinition>>;
    for (const [contract, endpoints] of Object.entries(contracts)) {
      found.push(...Object.entries(endpoints).map(([name, definition]) => ({ name: `${contract}.${name}`, definition })));
    }
  }
  return found;
}

/** An endpoint as a router names it: "GET /api/v1/teams/:teamId". */
export function routeOf({ method, path }: EndpointDefinition): string {
  return `${method} /api/v1${path}`;
}
