import { nestPreset } from '../../../jest.node.mjs';

export default nestPreset({ displayName: 'evidence-api', rootDir: import.meta.dirname });
