import { join } from 'node:path';
import { workspaceRoot } from '../../jest.aliases.mjs';
import { databasePreset } from '../../jest.node.mjs';

export default databasePreset({
  displayName: 'tests-e2e',
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/**/*.e2e.ts'],
  globalSetup: join(workspaceRoot, 'tools/test/demo-setup.mjs'),
  globalTeardown: join(workspaceRoot, 'tools/test/demo-teardown.mjs'),
  testTimeout: 120_000,
});
