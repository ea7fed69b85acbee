import { nestPreset } from '../../../jest.node.mjs';

export default nestPreset({ displayName: 'foundation-server', rootDir: import.meta.dirname });
