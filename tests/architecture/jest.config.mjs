import { databasePreset } from '../../jest.node.mjs';

export default databasePreset({
  displayName: 'tests-architecture',
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/**/*.architecture.spec.ts'],
});
