import { buildSpecs } from './built-specs.mjs';
import { startTestServer } from './throwaway-cluster.mjs';

/**
 * Jest's globalSetup of whatever needs a database: the workers inherit the address of the run's server.
 * @param {object} _globalConfig
 * @param {import('./built-specs.mjs').SpecProject} project
 */
async function setUp(_globalConfig, project) {
  await buildSpecs(project);
  const { stop, ...server } = await startTestServer(process.env['TEST_DATABASE_URL']);
  process.env['WAYMARK_TEST_SERVER'] = JSON.stringify(server);
  Object.assign(globalThis, { stopTestServer: stop });
}

export { setUp as default };
