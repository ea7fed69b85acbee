import { nodePreset } from '../../jest.node.mjs';

export default nodePreset({
  displayName: 'tests-architecture',
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/**/*.architecture.spec.ts'],
});
