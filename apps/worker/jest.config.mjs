import { nestPreset } from '../../jest.node.mjs';

export default nestPreset({ displayName: 'worker', rootDir: import.meta.dirname });
