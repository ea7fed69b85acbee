import { webPreset } from '../../../jest.web.mjs';

export default webPreset({ displayName: 'mentoring-web', rootDir: import.meta.dirname });
