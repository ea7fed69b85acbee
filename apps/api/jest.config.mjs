import { nodePreset } from '../../jest.node.mjs';

export default nodePreset({ displayName: 'api', rootDir: import.meta.dirname });
