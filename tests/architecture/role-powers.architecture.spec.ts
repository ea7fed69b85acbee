import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { throwawayDatabase, type ThrowawayDatabase } from '../support/src/throwaway-database';
import { readTables, withOffence } from './database-catalogue';
import { privileges, roleOffences, sideDoors } from './role-powers';
import { tenantTables } from './tenant-walls';

let database: ThrowawayDatabase;
let admin: Client;

beforeAll(async () => {
  database = await throwawayDatabase();
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
}, 60_000);

afterAll(async () => {
  await admin.end();
  await database.drop();
});

describe.each(['waymark_runtime', 'waymark_sign_in', 'waymark_backup'])('%s', (role) => {
  it('owns nothing, creates nothing and passes no wall', async () => {
    expect(await roleOffences(admin, role)).toEqual([]);
  });
});

it('the application connects as those roles and no others', async () => {
  for (const [url, role] of [[database.runtimeUrl, 'waymark_runtime'], [database.signInUrl, 'waymark_sign_in']] as const) {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query('SELECT session_user::text AS session, current_user::text AS present');
    await client.end();
    expect(rows).toEqual([{ session: role, present: role }]);
  }
});

describe('a role', () => {
  // Roles belong to the server that every test file shares, so this one has a name of its own and is taken back.
  const rogue = `waymark_rogue_${randomBytes(6).toString('hex')}`;

  it.each<[string, string[], string]>([
    ['that passes row level security', [`ALTER ROLE ${rogue} BYPASSRLS`], `${rogue} has BYPASSRLS`],
    ['that is a superuser', [`ALTER ROLE ${rogue} SUPERUSER`], `${rogue} has SUPERUSER`],
    ['that may become the owner', [`GRANT waymark_owner TO ${rogue}`], `${rogue} is a member of waymark_owner`],
    ['that reads everything', [`GRANT pg_read_all_data TO ${rogue}`], `${rogue} is a member of pg_read_all_data`],
    ['that owns a table', ['CREATE TABLE kept (id uuid)', `ALTER TABLE kept OWNER TO ${rogue}`], `${rogue} owns table kept`],
    ['that owns the database', [`ALTER DATABASE current OWNER TO ${rogue}`], `${rogue} may create schemas`],
    ['that may create tables', [`GRANT CREATE ON SCHEMA public TO ${rogue}`], `${rogue} may create in the schema public`],
    ['that may empty a table past its policies', [`GRANT TRUNCATE ON member TO ${rogue}`], `${rogue} may TRUNCATE member`],
  ])('%s is named', async (_, statements, offence) => {
    const here = statements.map((statement) => statement.replace('DATABASE current', `DATABASE ${database.name}`));
    const offences = await withOffence(admin, [`CREATE ROLE ${rogue}`, ...here], () => roleOffences(admin, rogue));
    expect(offences).toContain(offence);
  });

  it('that may only read and write rows is not', async () => {
    const statements = [`CREATE ROLE ${rogue} LOGIN`, `GRANT SELECT, INSERT, UPDATE, DELETE ON member TO ${rogue}`];
    expect(await withOffence(admin, statements, () => roleOffences(admin, rogue))).toEqual([]);
  });
});

describe('around the wall', () => {
  it('there is no door', async () => {
    expect(await sideDoors(admin)).toEqual([]);
  });

  it.each<[string, string[], string]>([
    ['a table that everybody reads', ['GRANT SELECT ON member TO PUBLIC'], 'everybody has SELECT on member'],
    ['a view of the owner', ['CREATE VIEW people AS SELECT * FROM member'], 'the view people reads as its owner'],
    ['a stored copy', ['CREATE MATERIALIZED VIEW people AS SELECT name FROM member'], 'people is a copy that no row level security holds'],
    ['a function of the owner that everybody calls', ["CREATE FUNCTION peek() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = public AS 'SELECT count(*) FROM member'"], 'everybody may call peek()'],
    ['a function of the owner whose names a caller chooses', ["CREATE FUNCTION peek() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM member'", 'REVOKE ALL ON FUNCTION peek FROM PUBLIC'], 'peek() runs as its owner without a search path of its own'],
  ])('%s is named', async (_, statements, offence) => {
    expect(await withOffence(admin, statements, () => sideDoors(admin))).toContain(offence);
  });
});

describe('what each role may do with rows', () => {
  it('the runtime role only hands the sign-in role work, and never reads an account', async () => {
    const tenants = tenantTables(await readTables(admin)).map(({ name }) => name);
    const outside = (await privileges(admin, 'waymark_runtime')).filter((held) => !tenants.includes(held.split(/[ .]/)[1] ?? ''));
    expect(outside.every((held) => held.startsWith('INSERT account_link.'))).toBe(true);
  });

  it('the sign-in role reads named columns of organisations, writes one and adds notes for the log', async () => {
    const tenants = tenantTables(await readTables(admin)).map(({ name }) => name);
    const inside = (await privileges(admin, 'waymark_sign_in')).filter((held) => tenants.includes(held.split(/[ .]/)[1] ?? ''));
    expect(inside.filter((held) => !/^SELECT \w+\.\w+$/.test(held))).toEqual(['INSERT account_event', 'UPDATE access_token.last_used_at']);
  });

  it('the backup role reads and nothing else', async () => {
    expect((await privileges(admin, 'waymark_backup')).filter((held) => !held.startsWith('SELECT '))).toEqual([]);
  });

  it('nobody but the owner writes the audit log', async () => {
    const held = [...(await privileges(admin, 'waymark_runtime')), ...(await privileges(admin, 'waymark_sign_in'))];
    expect(held.filter((one) => / audit_(?:entry|head)/.test(one))).toEqual(['SELECT audit_entry', 'SELECT audit_head']);
  });
});
