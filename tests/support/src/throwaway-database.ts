import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of a test file's own: migrated, empty, and gone when it is dropped. */
export interface ThrowawayDatabase {
  name: string;
  /** The owner of the tables, who migrates. */
  ownerUrl: string;
  /** The role of the api and the worker. */
  runtimeUrl: string;
  /** The role that looks up who signs in. */
  signInUrl: string;
  /** An administrator of the server, in this database: for tests that cut connections or look behind row level security. */
  adminUrl: string;
  drop(): Promise<void>;
}

interface TestServer {
  adminUrl: string;
  template: string;
  passwords: { owner: string; runtime: string; signIn: string };
}

/**
 * Copies the run's migrated template, or another one, into a new database. Test files that run side by side each get
 * their own.
 * @throws when Jest's configuration lacks the globalSetup tools/test/database-setup.mjs.
 */
export async function throwawayDatabase(from?: string): Promise<ThrowawayDatabase> {
  const { adminUrl, template, passwords } = testServer();
  const name = `waymark_test_${randomBytes(8).toString('hex')}`;
  await asAdministrator(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${from ?? template} STRATEGY FILE_COPY OWNER waymark_owner`);
  const address = (role: string, password: string): string => {
    const url = new URL(adminUrl);
    url.pathname = `/${name}`;
    url.username = role;
    url.password = password;
    return url.href;
  };
  const admin = new URL(adminUrl);
  return {
    name,
    ownerUrl: address('waymark_owner', passwords.owner),
    runtimeUrl: address('waymark_runtime', passwords.runtime),
    signInUrl: address('waymark_sign_in', passwords.signIn),
    adminUrl: address(decodeURIComponent(admin.username), decodeURIComponent(admin.password)),
    drop: () => asAdministrator(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

function testServer(): TestServer {
  const server = process.env['WAYMARK_TEST_SERVER'];
  if (server === undefined) throw new Error('There is no test server: globalSetup must be tools/test/database-setup.mjs');
  return JSON.parse(server) as TestServer;
}

async function asAdministrator(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
