/**
 * The rooms inside a project: what only files with a certain role may touch, and where it belongs instead.
 * `modules` are import patterns (a `*` stands for anything), `names` narrows them to certain exports; `globals` and
 * `members` are what needs no import. `homes` are globs from the root of the workspace.
 */
export const fileRoles = [
  {
    what: 'The database',
    modules: ['typeorm', 'typeorm/*', 'pg', 'pg-*'],
    homes: [
      '**/*.entity.ts',
      '**/*.repository.ts',
      '**/*.queries.ts',
      'libs/foundation/server/**',
      'apps/api/src/database/**',
      'tests/**',
      'tools/**',
    ],
    lesson:
      'Tables belong in *.entity.ts, loading and saving in *.repository.ts, read models in *.queries.ts. A use case asks one of those.',
  },
  {
    what: '@nestjs/typeorm',
    modules: ['@nestjs/typeorm'],
    homes: [],
    lesson:
      'Its repositories stand outside the transaction that carries the organisation. Take the repository from Tenancy (foundation/server).',
  },
  {
    what: 'A version column',
    modules: ['typeorm'],
    names: ['VersionColumn'],
    homes: [],
    lesson:
      'save() with one overwrites silently: make it a plain column, update with WHERE id AND version, and check the affected count.',
  },
  {
    what: 'The queue',
    modules: ['bullmq', 'ioredis'],
    homes: ['**/*.job.ts', 'libs/foundation/server/**', 'tests/**', 'tools/**'],
    lesson: 'A job is a typed name and a handler in *.job.ts; what talks to the queue itself belongs in foundation/server.',
  },
  {
    what: 'HTTP',
    modules: ['@angular/common/http', 'node:http', 'node:https', 'node:http2', 'http', 'https', 'undici', 'axios'],
    globals: ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
    members: ['navigator.sendBeacon'],
    homes: [
      '**/*-client.ts',
      '**/*-client.spec.ts',
      'libs/foundation/browser/**',
      'libs/foundation/server/**',
      'tests/**',
      'tools/**',
    ],
    lesson:
      'A page asks its *-client.ts; what every client shares (the caller, interceptors, the session) belongs in foundation/browser.',
  },
  {
    what: 'The environment',
    members: ['process.env'],
    modules: ['node:process', 'process'],
    names: ['env'],
    homes: [
      'libs/foundation/server/src/config.ts',
      'libs/foundation/server/src/config.spec.ts',
      'tools/**',
      'tests/**',
      '*.mjs',
    ],
    lesson: 'Configuration is parsed once, by the schema in libs/foundation/server/src/config.ts: add the variable there and inject the config.',
  },
  {
    what: 'The console',
    globals: ['console'],
    homes: ['tools/**'],
    lesson: 'Log through the injected logger, which writes structured lines with the request id and strips secrets.',
  },
  {
    what: 'Fast-check, test support and Angular’s test bed',
    modules: ['fast-check', '@waymark/tests/*', '*/testing', '@jest/globals'],
    homes: ['**/*.spec.ts', '**/*.spec.mjs', 'tests/**', 'tools/**'],
    lesson: 'What only specs need belongs beside a spec, or in tests/support.',
  },
];
