import { nodePreset } from '../../../jest.node.mjs';

export default nodePreset({ displayName: 'organisations-domain', rootDir: import.meta.dirname });
