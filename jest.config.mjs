import { unitPreset } from './jest.node.mjs';
import { webPreset } from './jest.web.mjs';

const roots = ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/tools'];

/** Unit specs of the whole workspace: `jest libs/foundation/kernel` runs those of one project. */
export default {
  projects: [
    unitPreset({
      displayName: 'node',
      rootDir: import.meta.dirname,
      roots,
      testMatch: [
        '<rootDir>/libs/!(foundation)/!(web)/**/*.spec.ts',
        '<rootDir>/libs/foundation/!(browser|ui)/**/*.spec.ts',
        '<rootDir>/apps/!(web)/**/*.spec.ts',
        '<rootDir>/tools/**/*.spec.{ts,mjs}',
      ],
    }),
    webPreset({
      displayName: 'web',
      rootDir: import.meta.dirname,
      roots,
      testMatch: [
        '<rootDir>/libs/!(foundation)/web/**/*.spec.ts',
        '<rootDir>/libs/foundation/{browser,ui}/**/*.spec.ts',
        '<rootDir>/apps/web/**/*.spec.ts',
      ],
    }),
  ],
};
