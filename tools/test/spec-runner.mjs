import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { ModuleMocker } from 'jest-mock';
import { builtSpec } from './built-specs.mjs';

const require = createRequire(import.meta.url);

/** Where Jest's own runner keeps what a spec file registers: its state, and those who listen to it. */
const initialiser = require.resolve('jest-circus/runner').replace(/runner\.js$/, 'jestAdapterInit.js');
const listeners = Symbol.for('EVENT_HANDLERS');

process.setSourceMapsEnabled(true);

/** What a spec imports from @jest/globals; modules cannot be mocked, because files share them. */
const mocker = new ModuleMocker(globalThis);
Object.assign(globalThis, { jest: { fn: mocker.fn.bind(mocker), spyOn: mocker.spyOn.bind(mocker) } });

/** @import { SpecProject } from './built-specs.mjs' */

/**
 * Jest's runner for spec files that were built: it gives each of them the modules that the process has loaded already.
 * Jest's own way, a world of its own for each file, loads Nest, TypeORM and all of Waymark every time, which takes
 * longer than most files' tests. What a file needs for itself, a database and an application, it makes itself.
 * @param {object} globalConfig
 * @param {SpecProject} project
 * @param {object} _environment
 * @param {object} _runtime
 * @param {[spec: string, tell: (...words: unknown[]) => void]} rest the path of the file, and who hears of each test
 * @returns {Promise<object>} the results of the file's tests
 */
async function runBuiltSpec(globalConfig, project, _environment, _runtime, ...rest) {
  const [spec] = rest;
  const runtime = {
    requireInternalModule: afresh,
    requireModule: require,
    enterTestCode: () => undefined,
    leaveTestCode: () => undefined,
    setGlobalsForRuntime: () => undefined,
    unstable_shouldLoadAsEsm: () => true,
    unstable_importModule: () => import(pathToFileURL(builtSpec(project, spec)).href),
  };
  return require('jest-circus/runner').default(globalConfig, project, { global: globalThis }, runtime, ...rest);
}

/** Forgets the spec file before. */
function afresh() {
  mocker.restoreAllMocks();
  Reflect.deleteProperty(globalThis, listeners);
  delete require.cache[initialiser];
  return require(initialiser);
}

export { runBuiltSpec as default };
