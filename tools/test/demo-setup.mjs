import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asRole, deriveAddresses, intoDatabase } from '../database-addresses.mjs';
import { commandLineTool } from '../fresh-build.mjs';
import { asAdministrator } from '../owner-database.mjs';
import { PlainError } from '../plain-error.mjs';
import { runCommand } from '../run-command.mjs';
import setUpDatabase from './database-setup.mjs';

/** @import { TestServer } from './throwaway-cluster.mjs' */

/**
 * Jest's globalSetup of the journeys: each of them begins with the demo, which is loaded once, to be copied. The folder
 * holds its files and the list of its accounts.
 * @param {object} globalConfig
 * @param {import('./built-specs.mjs').SpecProject} project
 */
async function setUp(globalConfig, project) {
  await setUpDatabase(globalConfig, project);
  /** @type {TestServer} */
  const { adminUrl, template, passwords } = JSON.parse(process.env['WAYMARK_TEST_SERVER'] ?? '');
  const demo = { adminUrl, template: `${template}_demo`, directory: mkdtempSync(join(tmpdir(), 'waymark-demo-')) };
  process.env['WAYMARK_TEST_DEMO'] = JSON.stringify(demo);
  await asAdministrator(adminUrl, (client) => client.query(`CREATE DATABASE ${demo.template} TEMPLATE ${template} OWNER waymark_owner`));
  const ownerUrl = asRole(intoDatabase(adminUrl, demo.template), 'waymark_owner', passwords.owner);
  const env = {
    ...process.env,
    ...deriveAddresses(ownerUrl, passwords),
    NODE_ENV: 'test',
    NODE_OPTIONS: '',
    MAIL_DIRECTORY: join(demo.directory, 'mail'),
    UPLOAD_DIRECTORY: join(demo.directory, 'uploads'),
    FILES_DIRECTORY: join(demo.directory, 'files'),
    LOG_LEVEL: 'error',
  };
  const words = ['--enable-source-maps', commandLineTool, 'demo', 'load', '--accounts', join(demo.directory, 'accounts.json')];
  const { code, output } = await runCommand(process.execPath, words, { env });
  if (code !== 0) throw new PlainError('The demo could not be loaded.', output);
}

export { setUp as default };
