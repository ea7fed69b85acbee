import { nestPreset } from '../../../jest.node.mjs';

export default nestPreset({ displayName: 'readiness-api', rootDir: import.meta.dirname });
