import { nodePreset } from '../jest.node.mjs';

export default nodePreset({
  displayName: 'tools',
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/**/*.spec.{ts,mjs}'],
});
