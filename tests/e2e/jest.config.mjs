import { databasePreset } from '../../jest.node.mjs';

export default databasePreset({
  displayName: 'tests-e2e',
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/**/*.e2e.ts'],
  testTimeout: 120_000,
});
