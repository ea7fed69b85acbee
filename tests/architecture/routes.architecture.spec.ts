import { endpointMetadata, Implements, createHttpApplication, createLogger, readConfig } from '@waymark/foundation/server';
import { endpoint, type EndpointDefinition } from '@waymark/foundation/kernel';
import { Controller, Get, Module, type Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { ApiModule } from '../../apps/api/src/api.module';
import { newMasterKeys } from '../support/src/test-api';
import { throwawayDatabase, type ThrowawayDatabase } from '../support/src/throwaway-database';
import { declaredEndpoints, routeOf, type NamedEndpoint } from './contracts';

/** What anybody may call. A new one is written down here on purpose. */
const openToAnybody = [
  'evidenceApi.answerWitnessRequest',
  'evidenceApi.declineWitnessRequest',
  'evidenceApi.readWitnessRequest',
  'signInApi.acceptInvitation',
  'signInApi.followSignInLink',
  'signInApi.openInvitation',
  'signInApi.requestPasswordReset',
  'signInApi.requestSignInLink',
  'signInApi.resetPassword',
  'signInApi.signIn',
];

/** What the process answers beside its API: health, metrics, the API's own description and the browser application. */
const besideTheApi = /^(?:GET|HEAD) (?:\/\*|\*|\/metrics|\/health\/(?:live|ready)|\/api\/(?:docs|openapi\.(?:json|yaml))\S*)$/;

/** A route that says nothing about who may call it, as somebody might write it. */
@Controller('undeclared')
class UndeclaredController {
  @Get()
  read(): string {
    return 'anything';
  }
}

@Controller()
class DeclaredController {
  @Implements(endpoint({ method: 'GET', path: '/declared', summary: 'Read it', requires: { kind: 'public' } }))
  read(): void {
    return;
  }
}

@Module({ controllers: [UndeclaredController] })
class UndeclaredModule {}

let database: ThrowawayDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  database = await throwawayDatabase();
  const given = readConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    DATABASE_RUNTIME_URL: database.runtimeUrl,
    DATABASE_SIGN_IN_URL: database.signInUrl,
  });
  const config = { ...given, masterKeys: newMasterKeys() };
  const logger = createLogger(config, 'api');
  const composed = { module: UndeclaredModule, imports: [ApiModule.for({ config, logger })] };
  app = await createHttpApplication(composed, { config, logger, release: '0.0.0' });
}, 60_000);

afterAll(async () => {
  await app.close();
  await database.drop();
});

/** The handlers of `controllers` that no endpoint declares, as "Controller.method". */
function undeclaredHandlers(controllers: Type[]): string[] {
  return controllers.flatMap((controller) => {
    const prototype = controller.prototype as Record<string, unknown>;
    return Object.getOwnPropertyNames(prototype)
      .filter((name) => name !== 'constructor' && typeof prototype[name] === 'function' && Reflect.hasMetadata('path', prototype[name]))
      .filter((name) => !Reflect.hasMetadata(endpointMetadata, prototype[name] as object))
      .map((name) => `${controller.name}.${name}`);
  });
}

function controllersOf(application: NestFastifyApplication): Type[] {
  const modules = [...application.get(ModulesContainer).values()];
  return modules.flatMap(({ controllers }) => [...controllers.values()].map(({ metatype }) => metatype as Type));
}

/** The routes of the router itself, as "METHOD /path". It draws them as a tree, a branch of four columns a level. */
function routes(application: NestFastifyApplication): string[] {
  const drawn = application.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const branch: string[] = [];
  return drawn.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^(.*?)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    branch.splice(indent.length / 4, Infinity, part);
    return methods === '' ? [] : methods.split(', ').map((method) => `${method} ${branch.join('')}`);
  });
}

describe('every route', () => {
  it('declares what it requires', () => {
    expect(undeclaredHandlers(controllersOf(app).filter((controller) => controller !== UndeclaredController))).toEqual([]);
  });

  it('that declares nothing is named', () => {
    expect(undeclaredHandlers(controllersOf(app))).toEqual(['UndeclaredController.read']);
    expect(undeclaredHandlers([DeclaredController])).toEqual([]);
  });

  it('that declares nothing is closed to everybody', async () => {
    const answer = await app.inject({ method: 'GET', url: '/api/v1/undeclared' });
    expect(answer.statusCode).toBe(403);
  });

  it('is in a contract, or beside the API on purpose', async () => {
    const declared = (await declaredEndpoints()).map(({ definition }) => routeOf(definition));
    // Fastify answers HEAD wherever it answers GET, by the same handler and behind the same guard.
    const known = new Set([...declared, ...declared.map((route) => route.replace(/^GET/, 'HEAD'))]);
    const strange = routes(app).filter((route) => !known.has(route) && !besideTheApi.test(route));
    expect(strange.toSorted()).toEqual(['GET /api/v1/undeclared', 'HEAD /api/v1/undeclared']);
  });
});

/** What is wrong with how endpoints fit together and are answered, in words. */
function contractOffences(endpoints: NamedEndpoint[], answered: string[]): string[] {
  const addressOf = ({ definition }: NamedEndpoint) => routeOf(definition).replace(/:\w+/g, ':');
  return endpoints.flatMap((one, index) => {
    const { name, definition } = one;
    const { path, params, method, body, requires, idempotent, version } = definition;
    const inPath = [...path.matchAll(/:(\w+)/g)].map(([, parameter = '']) => parameter);
    const read = Object.keys((params as { shape?: object } | undefined)?.shape ?? {});
    const wrong: [boolean, string][] = [
      [!answered.includes(routeOf(definition)), 'is answered by no route'],
      [endpoints.slice(0, index).some((earlier) => addressOf(earlier) === addressOf(one)), 'has the address of another'],
      [inPath.toSorted().join() !== read.toSorted().join(), 'does not read exactly the parameters of its path'],
      [method === 'GET' && body !== undefined, 'reads with a body'],
      [requires.kind === 'public' && !openToAnybody.includes(name), 'is open to anybody without being on the list'],
      [requires.kind !== 'member' && (idempotent === true || version === 'demands'), 'keeps a record that no organisation owns'],
    ];
    return wrong.filter(([holds]) => holds).map(([, words]) => `${name} ${words}`);
  });
}

describe('every endpoint of a contract', () => {
  it('is answered, by an address of its own, as it declares', async () => {
    expect(contractOffences(await declaredEndpoints(), routes(app))).toEqual([]);
  });

  it('was read from the contracts, and the list names no other', async () => {
    const names = (await declaredEndpoints()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...openToAnybody, 'peopleApi.grantRole']));
  });

  const fine = { method: 'GET', path: '/things/:thingId', summary: 'Read it', requires: { kind: 'session' }, params: z.object({ thingId: z.string() }) } as const;
  const there = ['GET /api/v1/things/:thingId', 'POST /api/v1/things/:thingId'];

  it('that fits is not named', () => {
    expect(contractOffences([{ name: 'read', definition: fine }], there)).toEqual([]);
  });

  it.each<[string, Partial<EndpointDefinition>, string]>([
    ['nobody answers', { method: 'DELETE' }, 'x is answered by no route'],
    ['has the address of another', { path: '/things/:id', params: z.object({ id: z.string() }) }, 'x has the address of another'],
    ['forgets a parameter', { params: undefined }, 'x does not read exactly the parameters of its path'],
    ['reads with a body', { body: z.object({}) }, 'x reads with a body'],
    ['is open to anybody', { requires: { kind: 'public' } }, 'x is open to anybody without being on the list'],
    ['keeps a record for nobody', { method: 'POST', idempotent: true }, 'x keeps a record that no organisation owns'],
  ])('that %s is named', (_, change, offence) => {
    const endpoints = [{ name: 'read', definition: fine }, { name: 'x', definition: { ...fine, ...change } }];
    expect(contractOffences(endpoints, there)).toContain(offence);
  });
});
