import { webPreset } from '../../../jest.web.mjs';

export default webPreset({ displayName: 'readiness-web', rootDir: import.meta.dirname });
