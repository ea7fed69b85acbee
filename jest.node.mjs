import { join } from 'node:path';
import { workspaceRoot } from './jest.aliases.mjs';

/**
 * Specs that run in Node. They are built, and run in processes that load a module once for all of their files; so they
 * cannot mock one. `rest` overrides any of it.
 */
function nodePreset({ displayName, rootDir, ...rest }) {
  return {
    displayName,
    rootDir,
    testEnvironment: 'node',
    modulePathIgnorePatterns: [`${workspaceRoot}/dist/`, `${workspaceRoot}/.waymark/`, `${workspaceRoot}/.test-results/`],
    extensionsToTreatAsEsm: ['.ts'],
    transform: {},
    testRunner: join(workspaceRoot, 'tools/test/spec-runner.mjs'),
    ...rest,
  };
}

/** Specs of rules, use cases and tools, which need nothing. */
export function unitPreset(options) {
  return nodePreset({ globalSetup: join(workspaceRoot, 'tools/test/unit-setup.mjs'), ...options });
}

/** Tests that need a database: the run has one server, and each file takes its own database. */
export function databasePreset(options) {
  return nodePreset({
    globalSetup: join(workspaceRoot, 'tools/test/database-setup.mjs'),
    globalTeardown: join(workspaceRoot, 'tools/test/database-teardown.mjs'),
    testTimeout: 30_000,
    ...options,
  });
}
