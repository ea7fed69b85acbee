import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { throwawayDatabase, type ThrowawayDatabase } from '@waymark/tests/support';
import { asAdministrator } from '../database-contents';

const run = promisify(execFile);
const workspace = join(import.meta.dirname, '../../..');

let database: ThrowawayDatabase;
let directory: string;

beforeAll(async () => {
  database = await throwawayDatabase();
  directory = await mkdtemp(join(tmpdir(), 'waymark-demo-'));
  await run(process.execPath, ['tools/build-server.mjs', 'tools'], { cwd: workspace });
}, 120_000);
afterAll(async () => {
  await database.drop();
  await rm(directory, { recursive: true, force: true });
});

async function load(): Promise<string> {
  const { stdout } = await run(process.execPath, ['dist/tools/waymark.js', 'demo', 'load', '--accounts', join(directory, 'accounts.json')], {
    cwd: workspace,
    env: { ...process.env, DATABASE_RUNTIME_URL: database.runtimeUrl, DATABASE_SIGN_IN_URL: database.signInUrl, MAIL_DIRECTORY: join(directory, 'mail'), FILES_DIRECTORY: join(directory, 'files') },
  });
  return stdout;
}

async function namesBy(sql: string): Promise<string[]> {
  const { rows } = await asAdministrator(database.adminUrl, (client) => client.query<{ line: string }>(sql));
  return rows.map(({ line }) => line);
}

describe('the demo organisation', () => {
  it('is loaded once, through the use cases, with people who write and judge', async () => {
    expect(await load()).toMatch(/^Loaded the demo organisation\./);
    expect(JSON.parse(await readFile(join(directory, 'accounts.json'), 'utf8'))).toHaveLength(6);
    expect(await load()).toMatch(/is not loaded\.\n$/);
    const claims = await namesBy(`SELECT m.name || ': ' || r.title || ' ' || c.ordinal || ' ' || c.status AS line
      FROM claim c JOIN member m ON m.id = c.owner_id JOIN requirement r ON r.id = c.requirement_id ORDER BY 1`);
    expect(claims).toEqual([
      'Amara Okafor: Configuration Management 2 ACCEPTED',
      'Amara Okafor: Information security 3 IN_REVIEW',
      'Amara Okafor: Programming and build (software engineering) 3 ACCEPTED',
      'Amara Okafor: Service support 3 DRAFT',
      'Amara Okafor: Systems design 3 DRAFT',
      'Amara Okafor: Systems integration 3 RETURNED',
      'Callum Fraser: Systems design 2 DRAFT',
      'Jamie Whitlock: Modern standards approach 1 DRAFT',
      'Katarzyna Nowak: Systems design 3 ACCEPTED',
      'Mei Lin Chen: Development process optimisation 3 ACCEPTED',
      'Mei Lin Chen: Systems integration 3 ACCEPTED',
      'Mei Lin Chen: User focus 3 SUBMITTED',
      'Zainab Hussain: Information security 2 SUBMITTED',
      'Zainab Hussain: Prototyping 2 DRAFT',
    ]);
    expect(await namesBy(`SELECT DISTINCT source AS line FROM decision ORDER BY 1`)).toEqual(['CLAIM', 'PRIOR_RECORD']);
    expect(await namesBy(`SELECT DISTINCT a.name AS line FROM claim c JOIN member a ON a.id = c.assessor_id`)).toEqual(['Rhys Bevan']);
    expect(await namesBy(`SELECT f.name || ' ' || f.media_type || ' ' || f.status AS line FROM evidence_file f ORDER BY 1`)).toEqual([
      'refused-connections-by-week.png image/png AVAILABLE',
      'rotation-tests.pdf application/pdf AVAILABLE',
    ]);
    expect(await namesBy(`SELECT signed_name || (answered_at IS NOT NULL)::text AS line FROM witness_request`)).toEqual(['Owen Pritchardtrue']);
    expect(await namesBy(`SELECT m.name || ': ' || r.title || ' ' || w.status AS line FROM waiver w JOIN member m ON m.id = w.member_id JOIN requirement r ON r.id = w.requirement_id ORDER BY 1`)).toEqual([
      'Amara Okafor: Application Systems GRANTED',
      'Callum Fraser: Structured Reviews ASKED',
      'Owen Pritchard: Service support GRANTED',
    ]);
    expect(await namesBy(`SELECT m.name || ', asked: ' || a.name AS line FROM decision_event e JOIN decision d ON d.id = e.decision_id
      JOIN member m ON m.id = d.member_id JOIN member a ON a.id = e.assessor_id WHERE e.action = 'appeal'`)).toEqual(['Mei Lin Chen, asked: Isla McKay']);
    expect(await namesBy(`SELECT r.title || CASE WHEN d.valid_until < now() THEN ' has run out' ELSE ' runs out' END AS line
      FROM decision d JOIN requirement r ON r.id = d.requirement_id WHERE d.valid_until IS NOT NULL ORDER BY 1`)).toEqual([
      'Configuration Management runs out',
      'Information security has run out',
      'Software Testing Tools has run out',
    ]);
    expect(await namesBy(`SELECT m.name || ' ' || j.horizon || ', ' || j.band_then AS line FROM readiness_judgement j JOIN member m ON m.id = j.member_id ORDER BY 1`)).toEqual([
      'Amara Okafor WITHIN_12_MONTHS, DEVELOPING',
      'Callum Fraser WITHIN_6_MONTHS, EARLY',
      'Katarzyna Nowak WITHIN_6_MONTHS, NEARLY',
    ]);
    expect(await namesBy(`SELECT g.title || ', ' || g.status AS line FROM mentoring_goal g ORDER BY 1`)).toEqual([
      'Look after information security for the Platform team, AGREED',
      'Plan with the people who use the service, AGREED',
    ]);
    expect(await namesBy(`SELECT o.name || ': ' || a.title || ', ' || a.status AS line FROM mentoring_action a JOIN member o ON o.id = a.owner_id
      WHERE a.session_id IS NULL ORDER BY 1`)).toEqual([
      'Amara Okafor: Have Callum rotate the next ones from my notes, IN_PROGRESS',
      'Amara Okafor: Rotate the database credentials in a live service, DONE',
      'Amara Okafor: Show the team what I saw there, BLOCKED',
      'Amara Okafor: Sit in on one clinic visit, OPEN',
      'Farah Begum: Ask two clinics what they were told when we were last down, OPEN',
    ]);
    expect(await namesBy(`SELECT a.name || ' with ' || b.name || ': ' || string_agg(s.status, ' ' ORDER BY s.starts_at) AS line FROM mentoring_session s
      JOIN mentoring_relationship r ON r.id = s.relationship_id JOIN member a ON a.id = r.mentor_id JOIN member b ON b.id = r.mentee_id GROUP BY a.name, b.name ORDER BY 1`)).toEqual([
      'Farah Begum with Amara Okafor: CONFIRMED CANCELLED CONFIRMED NO_SHOW CONFIRMED LOGGED PLANNED',
      'Rhys Bevan with Tomos Lewis: CONFIRMED CONFIRMED HELD PLANNED',
    ]);
    expect(await namesBy(`SELECT a.status || ' ' || count(*) AS line FROM mentoring_action a WHERE a.session_id IS NOT NULL GROUP BY a.status ORDER BY 1`)).toEqual(['DONE 6', 'OPEN 4']);
    expect(await namesBy(`SELECT r.subject_kind || ' to ' || m.name AS line FROM release r JOIN member m ON m.id = r.reader_id WHERE r.subject_kind IN ('goal', 'action') ORDER BY 1`)).toEqual([
      'action to Priya Nair', 'action to Priya Nair', 'goal to Priya Nair',
    ]);
    const months = await namesBy(`SELECT DISTINCT s.month::text AS line FROM readiness_snapshot s WHERE s.cause = 'MONTHLY' ORDER BY 1`);
    expect(months.length).toBeGreaterThanOrEqual(6);
    expect((await readdir(join(directory, 'files'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())).toHaveLength(2);
  }, 120_000);
});
