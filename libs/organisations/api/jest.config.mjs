import { nestPreset } from '../../../jest.node.mjs';

export default nestPreset({ displayName: 'organisations-api', rootDir: import.meta.dirname });
