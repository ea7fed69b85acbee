import { nodePreset } from '../../../jest.node.mjs';

export default nodePreset({ displayName: 'role-profiles-domain', rootDir: import.meta.dirname });
