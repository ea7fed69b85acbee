import { join } from 'node:path';
import presets from 'jest-preset-angular/presets/index.js';
import { aliasMapper, workspaceRoot } from './jest.aliases.mjs';

/** Specs of Angular code: compiled with JIT, run in jsdom, without zone.js. `rest` overrides any of it. */
export function webPreset({ displayName, rootDir, ...rest }) {
  const angular = presets.createEsmPreset({ tsconfig: join(workspaceRoot, 'tsconfig.web.json') });
  return {
    ...angular,
    displayName,
    rootDir,
    modulePathIgnorePatterns: [`${workspaceRoot}/dist/`, `${workspaceRoot}/.waymark/`, `${workspaceRoot}/.test-results/`],
    moduleNameMapper: { ...angular.moduleNameMapper, ...aliasMapper() },
    setupFilesAfterEnv: [join(workspaceRoot, 'jest.web.setup.mjs')],
    ...rest,
  };
}
