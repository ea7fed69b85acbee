import { nestPreset } from '../../../jest.node.mjs';

export default nestPreset({ displayName: 'mentoring-api', rootDir: import.meta.dirname });
