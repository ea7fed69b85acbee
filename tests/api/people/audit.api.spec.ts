import { newId } from '@waymark/foundation/kernel';
import { AuditVerification } from '@waymark/organisations/api';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import pg from 'pg';
import { refusal } from './refusal';

describe('the audit log', () => {
  let api: TestApi;
  let story: Story;
  let member: Person;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    member = await story.person('Priya Nair');
    for (const name of ['A', 'B', 'C', 'D', 'E']) await story.team(name);
  });
  afterAll(() => api.close());

  const entries = async (query = '') => (await story.admin.get(`/audit-entries${query}`)).body;
  const behindTheWall = async (sql: string, values: unknown[] = []): Promise<void> => {
    const client = new pg.Client({ connectionString: api.database.adminUrl });
    await client.connect();
    await client.query(sql, values);
    await client.end();
  };

  it('begins with the founding, without gaps, and the latest comes first', async () => {
    const { items } = await entries('?limit=100');
    const numbers = items.map(({ id }: { id: number }) => id);
    expect(numbers).toEqual(numbers.map((_: number, index: number) => numbers.length - index));
    expect(items.toReversed().slice(0, 4)).toMatchObject([
      { id: 1, action: 'organisation.created', actorId: null, actorName: null, subjectId: story.organisationId },
      { action: 'programme.created', subjectId: story.programmeId },
      { action: 'member.invited', subjectId: story.admin.memberId },
      { action: 'role.granted', detail: { memberId: story.admin.memberId, role: 'ORGANISATION_ADMIN', programmeId: null } },
    ]);
    expect(items[0]).toMatchObject({ action: 'team.created', actorId: story.admin.memberId, actorName: 'Sunita Rao' });
    expect(items[0].at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('reads the same page by page', async () => {
    const all = (await entries('?limit=100')).items;
    const read: unknown[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: unknown[]; nextCursor: string | null } = await entries(`?limit=3${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      read.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(read).toEqual(all);
  });

  it('filters by action and by actor', async () => {
    expect((await entries('?action=team.created')).items).toHaveLength(5);
    expect((await entries(`?actorId=${member.memberId}&action=member.joined`)).items).toMatchObject([{ actorName: 'Priya Nair' }]);
    expect((await entries(`?actorId=${newId()}`)).items).toEqual([]);
  });

  it('filters by whom or what it is about, also where an entry only mentions them', async () => {
    const about = (await entries(`?aboutId=${member.memberId}&limit=100`)).items;
    expect(about.map(({ action }: { action: string }) => action)).toEqual(expect.arrayContaining(['member.invited', 'member.joined']));
    const grant = await story.role(member, 'PROGRAMME_OWNER');
    expect((await entries(`?aboutId=${member.memberId}&action=role.granted`)).items).toMatchObject([{ subjectId: grant, detail: { memberId: member.memberId } }]);
    expect((await entries(`?aboutId=${grant}`)).items).toHaveLength(1);
  });

  it('filters by days of the organisation, the first and the last included', async () => {
    const london = await Story.begin(api, 'Summer');
    await behindTheWall(
      `SELECT set_config('app.organisation_id', '${london.organisationId}', false);
       SELECT append_audit_entry(at::timestamptz, 'team.changed', NULL, 'team', NULL, '{}')
       FROM unnest(ARRAY['2026-06-17T22:59:59Z', '2026-06-17T23:00:00Z', '2026-06-18T22:59:59.9Z', '2026-06-18T23:00:00Z']) at`,
    );
    const { body } = await london.admin.get('/audit-entries?from=2026-06-18&to=2026-06-18');
    expect(body.items.map(({ at }: { at: string }) => at)).toEqual(['2026-06-18T22:59:59.900Z', '2026-06-17T23:00:00.000Z']);
  });

  describe('exported', () => {
    it('is a table that begins with its own export, with words and without formulas', async () => {
      const { bytes, headers } = await story.admin.get('/audit-entries/export?format=csv');
      const [heading, first, ...rest] = bytes.toString('utf8').trimEnd().split('\r\n');
      expect(headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="audit-log.csv"' });
      expect(heading).toBe('\uFEFFNumber,When (UTC),What,Who,About,Details,Action,Who (id),About (id)');
      expect(first).toMatch(/^\d+,[^,]+,Exported the audit log,Sunita Rao,organisation,/);
      expect(rest.at(-1)).toMatch(/^1,[^,]+,Created the organisation,Waymark itself,organisation,/);
    });

    it('is one JSON object a line, whose hashes follow from each other', async () => {
      const { bytes } = await story.admin.get('/audit-entries/export?format=jsonl');
      const lines = bytes.toString('utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as { id: number; hash: string; previousHash: string; words: string });
      expect(lines.map(({ id }) => id)).toEqual(lines.map((_, index) => lines.length - index));
      expect(lines.slice(0, -1).every(({ previousHash }, index) => previousHash === lines[index + 1]?.hash)).toBe(true);
      expect(lines[0]?.words).toBe('Exported the audit log');
    });

    it('is as long as it is, over more entries than are in memory at a time', async () => {
      const long = await Story.begin(api, 'A long export');
      await behindTheWall(
        `SELECT set_config('app.organisation_id', '${long.organisationId}', false);
         SELECT append_audit_entry(now(), 'team.changed', NULL, 'team', NULL, '{}') FROM generate_series(1, 2001)`,
      );
      const { bytes } = await long.admin.get('/audit-entries/export?format=jsonl&action=team.changed');
      expect(bytes.toString('utf8').trimEnd().split('\n')).toHaveLength(2001);
    });

    it('takes the same filters as the list', async () => {
      const { bytes } = await story.admin.get(`/audit-entries/export?actorId=${member.memberId}&action=member.joined`);
      expect(bytes.toString('utf8').trimEnd().split('\r\n')).toHaveLength(2);
    });

    it('is for admins', async () => {
      expect(refusal(await member.get('/audit-entries/export'))).toMatchObject({ status: 403 });
    });

    it('has names that a spreadsheet would take for a formula made harmless', async () => {
      const crafty = await story.person('Crafty');
      const { version } = (await crafty.get(`/members/${crafty.memberId}`)).body;
      await crafty.patch(`/members/${crafty.memberId}`, { name: '=HYPERLINK("http://x.example")' }, { ifMatch: version });
      const { bytes } = await story.admin.get(`/audit-entries/export?actorId=${crafty.memberId}`);
      expect(bytes.toString('utf8')).toContain(`"'=HYPERLINK(""http://x.example"")"`);
    });
  });

  it.each([
    ['action=everything', 'query.action'],
    ['aboutId=me', 'query.aboutId'],
    ['from=18.06.2026', 'query.from'],
    ['to=2026-02-30', 'query.to'],
    ['actorId=me', 'query.actorId'],
    ['cursor=x', 'query.cursor'],
    [`cursor=${encodeURIComponent('["5"]')}`, 'query.cursor'],
    [`cursor=${encodeURIComponent('[1.5]')}`, 'query.cursor'],
    [`cursor=${encodeURIComponent('[99999999999]')}`, 'query.cursor'],
  ])('refuses %s and says where', async (query, path) => {
    expect(refusal(await story.admin.get(`/audit-entries?${query}`))).toEqual({ status: 400, code: 'invalid', paths: [path] });
  });

  it('is read by admins alone', async () => {
    expect(refusal(await member.get('/audit-entries'))).toMatchObject({ status: 403 });
    const program = await story.admin.withToken('people:read');
    expect(refusal(await program.get('/audit-entries'))).toMatchObject({ status: 403 });
    const auditor = await story.admin.withToken('audit:read');
    expect((await auditor.get('/audit-entries')).status).toBe(200);
  });

  it('keeps its numbers without gaps when many write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, number) => story.admin.post('/teams', { name: `At once ${number}` })));
    const verdict = await api.get(AuditVerification).verifyAuditChain(story.organisationId);
    expect(verdict).toMatchObject({ intact: true, entries: (await entries('?limit=1')).items[0].id });
  });

  it('leaves nothing of what was rolled back', async () => {
    const before = (await entries('?limit=1')).items[0].id;
    expect((await story.admin.post('/teams', { name: 'A' })).status).toBe(409);
    expect((await entries('?limit=1')).items[0].id).toBe(before);
  });

  describe('verified', () => {
    const verify = (organisationId = story.organisationId) => api.get(AuditVerification).verifyAuditChain(organisationId);

    it('is intact while people go on writing', async () => {
      const [verdict] = await Promise.all([verify(), story.admin.post('/teams', { name: 'Meanwhile 1' }), story.admin.post('/teams', { name: 'Meanwhile 2' })]);
      expect(verdict.intact).toBe(true);
    });

    it('is intact over more entries than are read at a time', async () => {
      const long = await Story.begin(api, 'A long account');
      await behindTheWall(
        `SELECT set_config('app.organisation_id', '${long.organisationId}', false);
         SELECT append_audit_entry(now(), 'team.changed', NULL, 'team', gen_random_uuid(), jsonb_build_object('n', n, 'text', E'a\\n"b"'))
         FROM generate_series(1, 2500) n`,
      );
      const verdict = await verify(long.organisationId);
      expect(verdict).toMatchObject({ intact: true });
      expect(verdict.intact && verdict.entries > 2500).toBe(true);
    });

    it('refuses an organisation that does not exist', async () => {
      await expect(verify(newId())).rejects.toMatchObject({ refusal: 'NOT_FOUND' });
    });

    it.each<[string, string, string]>([
      ['an edited detail', `UPDATE audit_entry SET detail = '{"memberId": "x"}' WHERE organisation_id = $1 AND sequence = 3`, 'altered'],
      ['an actor taken out', `UPDATE audit_entry SET action = 'team.deleted' WHERE organisation_id = $1 AND sequence = 5`, 'altered'],
      ['a missing entry', 'DELETE FROM audit_entry WHERE organisation_id = $1 AND sequence = 2', 'missing'],
      ['a cut tail', 'DELETE FROM audit_entry WHERE organisation_id = $1 AND sequence > 4', 'missing'],
      ['a head put back', 'UPDATE audit_head SET sequence = 4 WHERE organisation_id = $1', 'beyond-head'],
      ['a head taken out', 'DELETE FROM audit_head WHERE organisation_id = $1', 'beyond-head'],
    ])('notices %s', async (_, tampering, kind) => {
      const victim = await Story.begin(api, 'Tampered');
      expect((await verify(victim.organisationId)).intact).toBe(true);
      await behindTheWall(tampering, [victim.organisationId]);
      expect(await verify(victim.organisationId)).toMatchObject({ intact: false, fault: { kind } });
    });
  });
});
