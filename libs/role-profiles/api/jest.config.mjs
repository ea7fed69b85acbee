import { nestPreset } from '../../../jest.node.mjs';

export default nestPreset({ displayName: 'role-profiles-api', rootDir: import.meta.dirname });
