import { databasePreset } from '../../jest.node.mjs';

export default databasePreset({
  displayName: 'tests-api',
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/**/*.api.spec.ts'],
});
