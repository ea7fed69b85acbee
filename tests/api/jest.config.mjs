import { nodePreset } from '../../jest.node.mjs';

export default nodePreset({
  displayName: 'tests-api',
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/**/*.api.spec.ts'],
});
