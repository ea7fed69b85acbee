import { join } from 'node:path';
import { aliasMapper, workspaceRoot } from './jest.aliases.mjs';

const swc = {
  swcrc: false,
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', decorators: true },
    // Nest and TypeORM read the types of constructor parameters and columns at run time.
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  sourceMaps: 'inline',
};

/** Specs that run in Node: rules, use cases, tools and everything below tests/. `rest` overrides any of it. */
export function nodePreset({ displayName, rootDir, ...rest }) {
  return {
    displayName,
    rootDir,
    testEnvironment: 'node',
    testMatch: ['<rootDir>/**/*.spec.ts'],
    modulePathIgnorePatterns: [`${workspaceRoot}/dist/`, `${workspaceRoot}/.waymark/`],
    extensionsToTreatAsEsm: ['.ts'],
    moduleNameMapper: aliasMapper(),
    transform: { '^.+\\.ts$': ['@swc/jest', swc] },
    ...rest,
  };
}

/** As `nodePreset`, for specs that load Nest: the server's libraries, the apps and the tests of the whole. */
export function nestPreset(options) {
  return nodePreset({ setupFiles: [join(workspaceRoot, 'jest.nest.setup.mjs')], ...options });
}

/** As `nestPreset`, for tests that need a database: the run has one server, and each file takes its own database. */
export function databasePreset(options) {
  return nestPreset({
    globalSetup: join(workspaceRoot, 'tools/test/database-setup.mjs'),
    globalTeardown: join(workspaceRoot, 'tools/test/database-teardown.mjs'),
    testTimeout: 30_000,
    ...options,
  });
}
