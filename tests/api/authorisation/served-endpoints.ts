import type { EndpointDefinition } from '@waymark/foundation/kernel';
import { endpointMetadata } from '@waymark/foundation/server';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A method of a controller that answers a route, and the endpoint that it implements, if it says. */
export interface Handler {
  name: string;
  definition: EndpointDefinition | undefined;
}

/** Every handler of a running application, as Nest knows them. */
export function handlersOf(app: NestFastifyApplication): Handler[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    const prototype = (metatype as { prototype: Record<string, unknown> }).prototype;
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const method = prototype[name];
      if (name === 'constructor' || typeof method !== 'function' || !Reflect.hasMetadata('path', method)) return [];
      return [{ name: `${metatype?.name ?? ''}.${name}`, definition: Reflect.getMetadata(endpointMetadata, method) as EndpointDefinition | undefined }];
    });
  });
}

/** Every endpoint that a running application implements. */
export function servedEndpoints(app: NestFastifyApplication): EndpointDefinition[] {
  return handlersOf(app).flatMap(({ definition }) => (definition === undefined ? [] : [definition]));
}
