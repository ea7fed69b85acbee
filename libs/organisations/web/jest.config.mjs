import { webPreset } from '../../../jest.web.mjs';

export default webPreset({ displayName: 'organisations-web', rootDir: import.meta.dirname });
