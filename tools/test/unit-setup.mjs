import { buildSpecs } from './built-specs.mjs';

/**
 * Jest's globalSetup of the unit specs that run in Node.
 * @param {object} _globalConfig
 * @param {import('./built-specs.mjs').SpecProject} project
 */
async function setUp(_globalConfig, project) {
  await buildSpecs(project);
}

export { setUp as default };
