import { nodePreset } from '../../../jest.node.mjs';

export default nodePreset({ displayName: 'evidence-domain', rootDir: import.meta.dirname });
