import { nodePreset } from '../../../jest.node.mjs';

export default nodePreset({ displayName: 'development-domain', rootDir: import.meta.dirname });
