import { nodePreset } from '../../../jest.node.mjs';

export default nodePreset({ displayName: 'readiness-domain', rootDir: import.meta.dirname });
