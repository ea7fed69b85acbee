/** Unit specs of the whole workspace: `jest libs/foundation/kernel` runs those of one project. */
export default {
  projects: [
    '<rootDir>/libs/*/*/jest.config.mjs',
    '<rootDir>/apps/*/jest.config.mjs',
    '<rootDir>/tools/jest.config.mjs',
  ],
};
