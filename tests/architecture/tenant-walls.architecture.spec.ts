import { Client } from 'pg';
import { throwawayDatabase, type ThrowawayDatabase } from '../support/src/throwaway-database';
import { readTables, withOffence } from './database-catalogue';
import { tenantTables, wallOffences } from './tenant-walls';

let database: ThrowawayDatabase;
let owner: Client;

beforeAll(async () => {
  database = await throwawayDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
}, 60_000);

afterAll(async () => {
  await owner.end();
  await database.drop();
});

const own = "organisation_id = current_setting('app.organisation_id')::uuid";
const columns = 'organisation_id uuid NOT NULL REFERENCES organisation (id), id uuid NOT NULL';
const key = 'PRIMARY KEY (organisation_id, id)';
const secured = ['ALTER TABLE rogue ENABLE ROW LEVEL SECURITY', 'ALTER TABLE rogue FORCE ROW LEVEL SECURITY'];
const policy = (text = `TO waymark_runtime USING (${own}) WITH CHECK (${own})`) => `CREATE POLICY tenant ON rogue ${text}`;
const table = `CREATE TABLE rogue (${columns}, ${key})`;

describe('every table of an organisation', () => {
  it('stands behind the wall', async () => {
    expect(wallOffences(await readTables(owner))).toEqual([]);
  });

  it('was looked at', async () => {
    const names = tenantTables(await readTables(owner)).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['organisation', 'member', 'team', 'role_grant', 'access_token', 'audit_entry']));
  });
});

describe('a new table', () => {
  it('that keeps every rule would be let in, so the refusals below mean something', async () => {
    const offences = await withOffence(owner, [table, ...secured, policy()], async () => wallOffences(await readTables(owner)));
    expect(offences).toEqual([]);
  });

  it.each<[string, string[], string]>([
    ['without row level security', [table, secured[1] ?? '', policy()], 'rogue: row level security is not enabled'],
    ['whose owner the wall does not hold', [table, secured[0] ?? '', policy()], 'rogue: row level security is not forced on its owner'],
    ['without a policy', [table, ...secured], 'rogue: has no policy "tenant"'],
    ['that shows every row', [table, ...secured, policy(`TO waymark_runtime USING (true) WITH CHECK (${own})`)], 'rogue: the policy "tenant" reads USING true'],
    ['that takes rows of others', [table, ...secured, policy(`TO waymark_runtime USING (${own}) WITH CHECK (true)`)], 'rogue: the policy "tenant" reads WITH CHECK true'],
    ['that checks nothing on writing', [table, ...secured, policy(`TO waymark_runtime USING (${own})`)], 'rogue: the policy "tenant" reads WITH CHECK null'],
    ['that finds nothing instead of failing where no organisation is open', [table, ...secured, policy(`TO waymark_runtime USING (organisation_id = current_setting('app.organisation_id', true)::uuid) WITH CHECK (${own})`)], "rogue: the policy \"tenant\" reads USING (organisation_id = (current_setting('app.organisation_id'::text, true))::uuid)"],
    ['with a second way in', [table, ...secured, policy(), 'CREATE POLICY support ON rogue FOR SELECT TO waymark_runtime USING (true)'], 'rogue: the policy "support" is not on the list'],
    ['that the sign-in role reads without being on the list', [table, ...secured, policy(), 'CREATE POLICY sign_in_lookup ON rogue FOR SELECT TO waymark_sign_in USING (true)'], 'rogue: the policy "sign_in_lookup" is not on the list'],
    ['whose key forgets the organisation', [`CREATE TABLE rogue (${columns}, PRIMARY KEY (id))`, ...secured, policy()], 'rogue: its primary key (id) does not begin with organisation_id'],
    ['whose foreign key forgets the organisation', ['ALTER TABLE team ADD UNIQUE (id)', `CREATE TABLE rogue (${columns}, team_id uuid REFERENCES team (id), ${key})`, ...secured, policy()], 'rogue: the foreign key rogue_team_id_fkey to team does not carry the organisation'],
    ['with an id that no foreign key holds', [`CREATE TABLE rogue (${columns}, team_id uuid, ${key})`, ...secured, policy()], 'rogue: no foreign key holds team_id'],
    ['that nobody has heard of', ['CREATE TABLE rogue (id uuid PRIMARY KEY)'], 'rogue: row level security is not enabled'],
  ])('%s is named', async (_, statements, offence) => {
    expect(await withOffence(owner, statements, async () => wallOffences(await readTables(owner)))).toContain(offence);
  });

  it('that widens a pass of the list is named', async () => {
    const statements = ['DROP POLICY sign_in_lookup ON member', 'CREATE POLICY sign_in_lookup ON member TO waymark_sign_in USING (true)'];
    const offences = await withOffence(owner, statements, async () => wallOffences(await readTables(owner)));
    expect(offences).toEqual(['member: the policy "sign_in_lookup" is not what the list says']);
  });
});

describe('the runtime role', () => {
  let runtime: Client;

  beforeAll(async () => {
    runtime = new Client({ connectionString: database.runtimeUrl });
    await runtime.connect();
  });

  afterAll(async () => {
    await runtime.end();
  });

  it('reads no table of an organisation before one is open: it fails and does not find nothing', async () => {
    // A policy is only asked where there is a row, so each table is read past one that the owner put there.
    const organisation = '01890a5d-ac96-774b-bcce-b302099a8057';
    await owner.query(`SELECT set_config('app.organisation_id', $1, false)`, [organisation]);
    await owner.query(`INSERT INTO organisation (id, name, time_zone, created_at) VALUES ($1, 'Calder Digital', 'Europe/London', now())`, [organisation]);
    await expect(runtime.query('SELECT id FROM organisation')).rejects.toThrow('unrecognized configuration parameter');
    await runtime.query(`BEGIN; SELECT set_config('app.organisation_id', '01890a5d-ac96-774b-bcce-b302099a8058', true)`);
    expect((await runtime.query('SELECT id FROM organisation')).rows).toEqual([]);
    await runtime.query('ROLLBACK');
  });
});
