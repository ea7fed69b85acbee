import { nestPreset } from '../../jest.node.mjs';

export default nestPreset({
  displayName: 'tests-api',
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/**/*.api.spec.ts'],
});
