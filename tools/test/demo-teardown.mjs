import { rmSync } from 'node:fs';
import { dropDatabase } from '../owner-database.mjs';
import tearDownDatabase from './database-teardown.mjs';

/** Jest's globalTeardown to demo-setup.mjs. */
async function tearDown() {
  /** @type {{ adminUrl: string, template: string, directory: string }} */
  const { adminUrl, template, directory } = JSON.parse(process.env['WAYMARK_TEST_DEMO'] ?? '');
  rmSync(directory, { recursive: true, force: true });
  await dropDatabase(adminUrl, template);
  await tearDownDatabase();
}

export { tearDown as default };
