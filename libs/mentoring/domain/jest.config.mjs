import { nodePreset } from '../../../jest.node.mjs';

export default nodePreset({ displayName: 'mentoring-domain', rootDir: import.meta.dirname });
