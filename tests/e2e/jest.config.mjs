import { nodePreset } from '../../jest.node.mjs';

export default nodePreset({
  displayName: 'tests-e2e',
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/**/*.e2e.ts'],
});
