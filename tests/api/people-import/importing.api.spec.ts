import { AuditVerification, Housekeeping } from '@waymark/organisations/api';
import { days, startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { asAdministrator, changedTables, contentsOf, tablesWith } from '../database-contents';
import { refusal, tally } from '../people/refusal';
import { apply, correct, fileOf, imported, planned, rowsOf, told, uploadPeople } from './importing';

describe('importing people', () => {
  let api: TestApi;
  let story: Story;
  let other: Story;
  let amara: Person;
  let helen: Person;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    other = await Story.begin(api, 'Harbour Trust', 'Otto Berg');
    amara = await story.person('Amara Okafor');
    helen = await story.person('Helen Marsh');
    await story.manager(amara, helen, '2026-01-01');
  });
  afterAll(() => api.close());

  const asOwner = (statement: string) => asAdministrator(api.database.adminUrl, (client) => client.query(statement));
  const memberOf = async (email: string) => {
    const { body } = await story.admin.get(`/members?search=${encodeURIComponent(email)}`);
    return body.items[0];
  };

  it('shows what would happen and changes nobody before it is asked to', async () => {
    const before = await contentsOf(api.database.adminUrl);
    const found = await planned(story.admin, fileOf('1,Kat Nowak,kat@calder.example,Analyst,Platform,tom@calder.example,2026-05-01,', '2,Tom Lee,tom@calder.example,,Platform,,,'));
    expect(found).toMatchObject({ state: 'READY', newTeams: ['Platform'], problems: [], refusal: null });
    expect(told(found.counts)).toEqual({ created: 2, changed: 0, unchanged: 0, wrong: 0 });
    expect(found.absent).toEqual(expect.arrayContaining(['Amara Okafor', 'Helen Marsh']));
    expect(changedTables(before, await contentsOf(api.database.adminUrl)).toSorted()).toEqual(['public.people_import', 'public.people_import_row']);
  });

  it('adds people with their teams and managers, whom nobody is invited by, and accounts for each', async () => {
    await imported(story.admin, fileOf('k1,Kim Nowak,kim@calder.example,Analyst,Kitchen; Garden,lou@calder.example,2026-05-01,', 'k2,Lou Lee,lou@calder.example,,Kitchen,,,'));
    expect(await memberOf('kim@calder.example')).toMatchObject({ status: 'EXPECTED', jobTitle: 'Analyst', manager: { name: 'Lou Lee' }, teams: [{ name: 'Garden' }, { name: 'Kitchen' }] });
    const mails = await api.deliverMail();
    expect(mails.filter(({ to }) => to.includes('kim@calder.example'))).toEqual([]);
    const { body } = await story.admin.get('/audit-entries?limit=20');
    const actions = (body.items as { action: string }[]).map(({ action }) => action);
    expect(actions.slice(0, 5)).toEqual(['member.added', 'member.added', 'team.created', 'team.created', 'people.imported']);
    const created = (body.items as { action: string; subjectId: string }[]).filter(({ action }) => action === 'team.created').map(({ subjectId }) => subjectId);
    const kim = await memberOf('kim@calder.example');
    const added = (body.items as { subjectId: string; detail: { joinedTeamIds?: string[] } }[]).find(({ subjectId }) => subjectId === kim.id);
    expect(added?.detail.joinedTeamIds?.toSorted()).toEqual(created.toSorted());
    expect(await api.get(AuditVerification).verifyAuditChain(story.organisationId)).toMatchObject({ intact: true });
  });

  it('joins given and family names that stand in columns of their own', async () => {
    await imported(story.admin, 'First name,Surname,Email address\nNina,Park,nina@calder.example\n');
    expect(await memberOf('nina@calder.example')).toMatchObject({ name: 'Nina Park' });
  });

  it('changes members, and a manager’s view ends with the line', async () => {
    expect((await helen.get(`/members/${amara.memberId}`)).status).toBe(200);
    const today = new Date().toISOString().slice(0, 10);
    const found = await planned(story.admin, fileOf(`a1,Amara O. Okafor,${amara.email},,Records,kim@calder.example,${today},`));
    expect(await rowsOf(story.admin, found)).toMatchObject([
      {
        outcome: 'CHANGED',
        changes: [
          { field: 'externalId', from: null, to: 'a1' },
          { field: 'name', from: 'Amara Okafor', to: 'Amara O. Okafor' },
          { field: 'teams', from: null, to: 'Records' },
          { field: 'manager', from: 'Helen Marsh', to: 'Kim Nowak' },
          { field: 'from', from: '2026-01-01', to: today },
        ],
      },
    ]);
    expect(found.counts).toMatchObject({ changed: 1, ended: 1 });
    expect((await apply(story.admin, found)).status).toBe(200);
    expect((await helen.get(`/members/${amara.memberId}`)).status).toBe(404);
    expect((await story.admin.get(`/members/${amara.memberId}/reporting-lines`)).body.items).toHaveLength(2);
  });

  it('asks what an unknown heading means, and remembers it for the next file', async () => {
    const file = 'Who,Work email,Shoe size\nPia Lind,pia@calder.example,38\n';
    const found = await planned(story.admin, file);
    expect(found).toMatchObject({ state: 'MATCHING', counts: null, columns: [{ field: null, known: false, example: 'Pia Lind' }, { field: 'email', known: true }, { field: null, known: false }] });
    const match = (fields: unknown[]) => story.admin.put(`/people-imports/${found.id}/columns`, { fields }, { ifMatch: found.version });
    expect(refusal(await match(['name', 'email']))).toMatchObject({ status: 400, paths: ['body.fields'] });
    expect(refusal(await match(['name', 'name', null]))).toMatchObject({ status: 400, paths: ['body.fields'] });
    expect(refusal(await match(['name', null, null]))).toMatchObject({ status: 400, paths: ['body.fields'] });
    expect(refusal(await apply(story.admin, found))).toMatchObject({ status: 409, code: 'columns-not-matched' });
    expect((await match(['name', 'email', null])).body).toMatchObject({ state: 'READY', counts: { created: 1 } });
    expect(await planned(story.admin, file.replace('Pia', 'Mia'))).toMatchObject({ state: 'READY', columns: [{ field: 'name', known: true }, { field: 'email' }, { field: null, known: true }] });
    expect(await planned(other.admin, file)).toMatchObject({ state: 'MATCHING' });
  });

  it('lets a wrong row be corrected or left out, and checks it again', async () => {
    const first = await planned(story.admin, fileOf('c1,Jamie Whitlock,jamie@calder,,,,,', 'c2,Naveen Shah,naveen@calder.example,,,naveen@calder.example,,', 'c3,Ben Fine,ben@calder.example,,,,,'));
    expect(first.problems.map(({ line }) => line)).toEqual([2, 3]);
    const { status, body: second } = await correct(story.admin, first, 2, { email: 'jamie@calder.example' });
    expect(status).toBe(200);
    expect(told(second.counts)).toEqual({ created: 2, changed: 0, unchanged: 0, wrong: 1 });
    expect(refusal(await correct(story.admin, first, 3, { manager: '' }))).toMatchObject({ status: 412 });
    expect((await story.admin.patch(`/people-imports/${first.id}/rows/3`, { skipped: true })).status).toBe(428);
    const { body: third } = await story.admin.patch(`/people-imports/${first.id}/rows/3`, { skipped: true }, { ifMatch: second.version });
    expect(third.counts).toMatchObject({ created: 2, wrong: 0, skipped: 1 });
    expect((await story.admin.patch(`/people-imports/${first.id}/rows/99`, { skipped: true }, { ifMatch: third.version })).status).toBe(404);
    expect((await apply(story.admin, third)).body).toMatchObject({ state: 'DONE', counts: { created: 2 } });
    expect(await memberOf('naveen@calder.example')).toBeUndefined();
    expect(refusal(await correct(story.admin, { id: third.id, version: 9 }, 3, {}))).toMatchObject({ status: 409, code: 'import-done' });
  });

  it('leaves wrong rows out', async () => {
    const found = await planned(story.admin, fileOf('w1,Wendy Right,wendy@calder.example,,,,,', 'w2,,wrong@calder.example,,,,,'));
    expect((await apply(story.admin, found)).body.counts).toMatchObject({ created: 1, wrong: 1 });
    expect(await memberOf('wrong@calder.example')).toBeUndefined();
  });

  it('a double click and two admins at once import once', async () => {
    const found = await planned(story.admin, fileOf('d1,Dora Click,dora@calder.example,,,,,'));
    const answers = await Promise.all([apply(story.admin, found), apply(story.admin, found), apply(story.admin, found)]);
    expect(tally(answers).refused.every((one) => one === '409 import-runs')).toBe(true);
    expect(tally(answers).succeeded).toBeGreaterThan(0);
    const again = await apply(story.admin, found);
    expect(again).toMatchObject({ status: 200, body: { state: 'DONE' } });
    const { body } = await story.admin.get('/audit-entries?action=people.imported');
    expect((body.items as { subjectId: string }[]).filter(({ subjectId }) => subjectId === found.id)).toHaveLength(1);
  });

  it.each<[string, number, () => Promise<unknown>]>([
    ['invites somebody of the file', 0, () => story.admin.post('/invitations', { email: 'race@calder.example', name: 'Race Winner' })],
    ['changes a member of the file', 1, async () => {
      const { body } = await story.admin.get(`/members/${helen.memberId}`);
      return story.admin.patch(`/members/${helen.memberId}`, { jobTitle: `Head of ${body.version}` }, { ifMatch: body.version });
    }],
    ['creates a team of the file', 2, () => story.team('Raced team 2')],
  ])('that another admin overtakes, who %s, is answered with the new plan and writes nothing', async (_, turn, overtake) => {
    const found = await planned(story.admin, fileOf(`r1,Race Loser,race@calder.example,,Raced team ${turn},,,`, `,,${helen.email},Baker,,,,`));
    await overtake();
    const before = await contentsOf(api.database.adminUrl);
    const answer = await apply(story.admin, found);
    expect(refusal(answer)).toMatchObject({ status: 412, code: 'stale' });
    expect(answer.body.current).toMatchObject({ id: found.id, state: 'READY', version: found.version + 1 });
    const changed = changedTables(before, await contentsOf(api.database.adminUrl)).toSorted();
    expect(['public.people_import', 'public.people_import_row']).toEqual(expect.arrayContaining(changed));
    expect((await apply(story.admin, answer.body.current)).status).toBe(200);
    await story.admin.patch(`/members/${helen.memberId}`, { jobTitle: null }, { ifMatch: (await story.admin.get(`/members/${helen.memberId}`)).body.version });
  });

  it('that fails half way leaves nothing, and can be begun again', async () => {
    const found = await planned(story.admin, fileOf('h1,Half Way,half@calder.example,,Half team,,,'));
    await asOwner(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END'`);
    await asOwner(`CREATE TRIGGER fail BEFORE INSERT ON team_member FOR EACH STATEMENT EXECUTE FUNCTION fail()`);
    const before = await contentsOf(api.database.adminUrl);
    expect((await apply(story.admin, found)).status).toBe(500);
    expect(changedTables(before, await contentsOf(api.database.adminUrl))).toEqual([]);
    await asOwner('DROP TRIGGER fail ON team_member');
    expect((await apply(story.admin, found)).body).toMatchObject({ state: 'DONE' });
  });

  it('that a killed process was at can be begun again after two minutes', async () => {
    const found = await planned(story.admin, fileOf('z1,Zed Kill,zed@calder.example,,,,,'));
    await asOwner(`UPDATE people_import SET state = 'IMPORTING', claimed_until = now() + interval '2 minutes' WHERE id = '${found.id}'`);
    expect(refusal(await apply(story.admin, found))).toMatchObject({ status: 409, code: 'import-runs' });
    expect(refusal(await story.admin.delete(`/people-imports/${found.id}`))).toMatchObject({ status: 409 });
    expect((await story.admin.get(`/people-imports/${found.id}/progress`)).body.state).toBe('IMPORTING');
    await asOwner(`UPDATE people_import SET claimed_until = now() - interval '1 second' WHERE id = '${found.id}'`);
    for (const address of ['', '/progress']) expect((await story.admin.get(`/people-imports/${found.id}${address}`)).body.state).toBe('READY');
    expect((await apply(story.admin, found)).body).toMatchObject({ state: 'DONE' });
  });

  it('that a killed process was at can be discarded after two minutes', async () => {
    const found = await planned(story.admin, fileOf('z2,Zoe Kill,zoe@calder.example,,,,,'));
    await asOwner(`UPDATE people_import SET state = 'IMPORTING', claimed_until = now() - interval '1 second' WHERE id = '${found.id}'`);
    expect((await story.admin.delete(`/people-imports/${found.id}`)).status).toBe(204);
  });

  it('invites those it adds at once where it is asked to, and otherwise later, each once', async () => {
    await imported(story.admin, fileOf('i1,Ina Now,ina@calder.example,,,,,'), true);
    const later = await imported(story.admin, fileOf('i2,Lea Later,lea@calder.example,,,,,'));
    expect(later.waitingForInvitation).toBe(1);
    const invited = await Promise.all([1, 2].map(() => story.admin.post(`/people-imports/${later.id}/invitations`)));
    expect(invited.map(({ status, body }) => [status, body.waitingForInvitation])).toEqual([[200, 0], [200, 0]]);
    const mails = await api.deliverMail();
    for (const email of ['ina@calder.example', 'lea@calder.example']) {
      expect(await memberOf(email)).toMatchObject({ status: 'INVITED' });
      expect(mails.filter(({ to }) => to.includes(email))).toHaveLength(1);
    }
  });

  describe('of an organisation with mail domains', () => {
    const allow = async (...mailDomains: string[]) => {
      const { body } = await story.admin.get('/organisation');
      expect((await story.admin.patch('/organisation', { mailDomains }, { ifMatch: body.version })).status).toBe(200);
    };
    const file = fileOf('m1,Mia In,mia@calder.example,,,,,', 'm2,Max Out,max@home.example,,,,,');
    afterEach(() => allow());

    it('refuses new addresses outside them, each at its row', async () => {
      await allow('calder.example');
      const found = await planned(story.admin, file);
      expect(told(found.counts)).toMatchObject({ created: 1, wrong: 1 });
      expect(found.problems).toEqual([{ line: 3, message: expect.stringContaining('Max Out: home.example is not among the mail domains') }]);
      expect((await apply(story.admin, found, true)).status).toBe(200);
      expect([(await memberOf('mia@calder.example')).status, await memberOf('max@home.example')]).toEqual(['INVITED', undefined]);
    });

    it('is planned anew where they changed after the plan was read', async () => {
      const found = await planned(story.admin, file.replaceAll(/m[12]|mia@|max@/g, 'n$&'));
      expect(told(found.counts)).toMatchObject({ created: 2, wrong: 0 });
      await allow('calder.example');
      const answer = await apply(story.admin, found);
      expect(refusal(answer)).toMatchObject({ status: 412, code: 'stale' });
      expect(told(answer.body.current.counts)).toMatchObject({ created: 1, wrong: 1 });
    });

    it('invites later only those whose address is allowed then', async () => {
      const { id } = await imported(story.admin, file.replaceAll(/m[12]|mia@|max@/g, 'l$&'));
      const invite = () => story.admin.post(`/people-imports/${id}/invitations`);
      await allow('calder.example');
      expect((await invite()).body).toMatchObject({ waitingForInvitation: 1 });
      expect([(await memberOf('lmia@calder.example')).status, (await memberOf('lmax@home.example')).status]).toEqual(['INVITED', 'EXPECTED']);
      expect(refusal(await invite())).toMatchObject({ status: 409, code: 'address-not-allowed' });
      await allow();
      expect((await invite()).body).toMatchObject({ waitingForInvitation: 0 });
      expect(await memberOf('lmax@home.example')).toMatchObject({ status: 'INVITED' });
    });
  });

  it('a person who was added can be invited alone, or taken off the list', async () => {
    await imported(story.admin, fileOf('e1,Eva One,eva@calder.example,,,,,', 'e2,Eli Two,eli@calder.example,,,,,'));
    const [eva, eli] = [await memberOf('eva@calder.example'), await memberOf('eli@calder.example')];
    expect((await story.admin.post(`/members/${eva.id}/invitation`)).body).toMatchObject({ status: 'INVITED' });
    expect((await story.admin.delete(`/members/${eli.id}/invitation`, { ifMatch: eli.version })).status).toBe(204);
    expect(refusal(await story.admin.post('/invitations', { email: 'kim@calder.example', name: 'Kim' }))).toMatchObject({ status: 409, code: 'already-member' });
  });

  it('is nothing to another organisation, whose people may have the same ids and addresses', async () => {
    const found = await planned(story.admin, fileOf('k1,Kim Nowak,kim@calder.example,,,,,'));
    expect(told(found.counts)).toMatchObject({ unchanged: 1 });
    for (const path of ['', '/rows', '/progress', '/problems']) expect((await other.admin.get(`/people-imports/${found.id}${path}`)).status).toBe(404);
    expect((await apply(other.admin, found)).status).toBe(404);
    expect(told((await planned(other.admin, fileOf('k1,Kim Nowak,kim@calder.example,,,,,'))).counts)).toMatchObject({ created: 1 });
    expect((await story.admin.get('/people-export')).bytes.toString()).not.toContain('Otto Berg');
  });

  it('pages through rows, those to check first', async () => {
    const found = await planned(story.admin, fileOf(...Array.from({ length: 7 }, (_, index) => `p${index},${index === 5 ? '' : `Page ${index}`},page${index}@calder.example,,,,,`)));
    const first = await story.admin.get(`/people-imports/${found.id}/rows?show=ALL&limit=4`);
    const second = await story.admin.get(`/people-imports/${found.id}/rows?show=ALL&limit=4&cursor=${encodeURIComponent(first.body.nextCursor)}`);
    expect([...first.body.items, ...second.body.items].map(({ line }: { line: number }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(second.body.nextCursor).toBeNull();
    expect((await rowsOf(story.admin, found, 'TO_CHECK')).map(({ line }) => line)).toEqual([7]);
    expect(refusal(await story.admin.get(`/people-imports/${found.id}/rows?cursor=made-up`))).toMatchObject({ status: 400, paths: ['query.cursor'] });
    expect((await story.admin.get(`/people-imports/${found.id}/problems`)).bytes.toString()).toContain('p5,,page5@calder.example,,,,,,7,Enter a name for page5@calder.example');
  });

  it('is told by its row and column, whatever is in a cell', async () => {
    const long = 'x'.repeat(300);
    const found = await planned(story.admin, fileOf(`q1,${long},q1@calder.example,,,,,`, 'q2,Q Two,q2@cаlder.example,,,,,', 'q3,Q Three,q3@calder.example,,,q3@calder.example,,'));
    expect((await rowsOf(story.admin, found, 'PROBLEM')).map(({ line, problems }) => [line, problems[0]?.field, problems[0]?.code])).toEqual([
      [2, 'name', 'value-unfit'],
      [3, 'email', 'email-strange-letter'],
      [4, 'manager', 'manager-self'],
    ]);
  });
});

it('what was uploaded is tidied away', async () => {
  const api = await startApi();
  const story = await Story.begin(api);
  await uploadPeople(story.admin, fileOf('1,Kim Nowak,kim@calder.example,,,,,'));
  expect(tablesWith(await contentsOf(api.database.adminUrl), 'Kim Nowak')).toEqual(['public.people_import_row']);
  api.clock.advance(days(8));
  await api.get(Housekeeping).forgetOldRows();
  expect(tablesWith(await contentsOf(api.database.adminUrl), 'Kim Nowak')).toEqual([]);
  await api.close();
});
