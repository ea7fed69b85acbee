import { webPreset } from '../../../jest.web.mjs';

export default webPreset({ displayName: 'foundation-browser', rootDir: import.meta.dirname });
