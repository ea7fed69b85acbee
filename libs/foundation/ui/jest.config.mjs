import { webPreset } from '../../../jest.web.mjs';

export default webPreset({ displayName: 'foundation-ui', rootDir: import.meta.dirname });
