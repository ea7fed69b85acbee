import { webPreset } from '../../../jest.web.mjs';

export default webPreset({ displayName: 'role-profiles-web', rootDir: import.meta.dirname });
