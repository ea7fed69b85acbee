import { webPreset } from '../../../jest.web.mjs';

export default webPreset({ displayName: 'evidence-web', rootDir: import.meta.dirname });
