import { nestPreset } from '../../jest.node.mjs';

export default nestPreset({
  displayName: 'tests-architecture',
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/**/*.architecture.spec.ts'],
});
