import { webPreset } from '../../jest.web.mjs';

export default webPreset({ displayName: 'web', rootDir: import.meta.dirname });
