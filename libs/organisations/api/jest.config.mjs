import { nodePreset } from '../../../jest.node.mjs';

export default nodePreset({ displayName: 'organisations-api', rootDir: import.meta.dirname });
