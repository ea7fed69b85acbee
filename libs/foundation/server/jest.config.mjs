import { nodePreset } from '../../../jest.node.mjs';

export default nodePreset({ displayName: 'foundation-server', rootDir: import.meta.dirname });
