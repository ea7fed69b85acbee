import { nodePreset } from '../../jest.node.mjs';

export default nodePreset({ displayName: 'worker', rootDir: import.meta.dirname });
