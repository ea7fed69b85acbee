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

/**
 * Tests that need a database: the run has one server, and each file takes its own database. They are built, and run in
 * processes that load a module once for all of their files; so they cannot mock one.
 */
export function databasePreset(options) {
  return nodePreset({
    globalSetup: join(workspaceRoot, 'tools/test/database-setup.mjs'),
    globalTeardown: join(workspaceRoot, 'tools/test/database-teardown.mjs'),
    testRunner: join(workspaceRoot, 'tools/test/spec-runner.mjs'),
    testTimeout: 30_000,
    ...options,
  });
}
