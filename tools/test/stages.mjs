import { join } from 'node:path';
import { workspace } from '../workspace.mjs';
import { findChromium } from './chromium.mjs';
import { listTests, runJest } from './jest-stage.mjs';
import { skippedAll } from './outcome.mjs';
import { build, lint, typecheck } from './static-stages.mjs';

/** @import { Outcome } from './outcome.mjs' */
/** @import { StageName } from './options.mjs' */

/** @typedef {{ rest: string[], env: NodeJS.ProcessEnv, signal: AbortSignal, note: (sentence: string) => void }} Setting */

/**
 * @typedef {object} Stage
 * @property {string} what
 * @property {boolean} needsBuild whether it has nothing to work on when the build failed
 * @property {(setting: Setting) => Promise<Outcome>} run
 */

/** @type {Record<StageName, Stage>} */
export const stages = {
  lint: { what: 'Lint', needsBuild: false, run: ({ signal }) => lint(signal) },
  types: { what: 'Types', needsBuild: false, run: ({ signal }) => typecheck(signal) },
  unit: { what: 'Unit tests', needsBuild: false, run: jest('unit', 'jest.config.mjs') },
  build: { what: 'Build', needsBuild: false, run: ({ signal }) => build(signal) },
  api: { what: 'API tests', needsBuild: true, run: jest('api', 'tests/api/jest.config.mjs') },
  architecture: { what: 'Architecture tests', needsBuild: false, run: jest('architecture', 'tests/architecture/jest.config.mjs') },
  browser: { what: 'Browser tests', needsBuild: true, run: browser },
};

/** @param {string} name @param {string} config @returns {Stage['run']} */
function jest(name, config) {
  return ({ rest, env, signal }) => runJest({ name, config: join(workspace, config), rest, env, signal });
}

/** @param {Setting} setting */
async function browser({ rest, env, signal, note }) {
  const config = join(workspace, 'tests', 'e2e', 'jest.config.mjs');
  const chromium = findChromium(process.env['CHROMIUM_PATH']);
  if (chromium.path !== undefined) return await runJest({ name: 'browser', config, rest, env: { ...env, CHROMIUM_PATH: chromium.path }, signal });
  note(`The browser tests were skipped: ${chromium.reason}.`);
  return skippedAll(await listTests(config, env, signal));
}
