import { nodePreset } from '../../../jest.node.mjs';

export default nodePreset({ displayName: 'foundation-kernel', rootDir: import.meta.dirname });
