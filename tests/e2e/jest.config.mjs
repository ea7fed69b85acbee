import { nestPreset } from '../../jest.node.mjs';

export default nestPreset({
  displayName: 'tests-e2e',
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/**/*.e2e.ts'],
});
