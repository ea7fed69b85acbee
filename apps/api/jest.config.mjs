import { nestPreset } from '../../jest.node.mjs';

export default nestPreset({ displayName: 'api', rootDir: import.meta.dirname });
