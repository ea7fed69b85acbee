import { newId } from '@waymark/foundation/kernel';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { refusal } from './refusal';

describe('creating with an Idempotency-Key', () => {
  let api: TestApi;
  let story: Story;
  let member: Person;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    member = await story.person('Priya Nair');
  });
  afterAll(() => api.close());

  const withKey = (key: string) => ({ headers: { 'idempotency-key': key } });
  const countOf = async (path: string) => (await story.admin.get(path)).body.items.length as number;

  it('gives a repeat the first answer and creates nothing more', async () => {
    const key = newId();
    const first = await story.admin.post('/teams', { name: 'Platform' }, withKey(key));
    const again = await story.admin.post('/teams', { name: 'Platform' }, withKey(key));
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(again.headers['etag']).toBe(first.headers['etag']);
    expect(again.headers['idempotent-replay']).toBe('true');
    expect(await countOf('/teams')).toBe(1);
  });

  it.each<[string, () => object, string]>([
    ['/invitations', () => ({ email: 'once@calder.example', name: 'Once Only' }), '/members?search=once%40calder'],
    ['/role-grants', () => ({ memberId: member.memberId, role: 'ORGANISATION_ADMIN' }), '/audit-entries?action=role.granted'],
    [
      '/reporting-lines',
      () => ({ memberId: member.memberId, managerId: story.admin.memberId, from: '2026-01-01' }),
      '/audit-entries?action=reporting-line.started',
    ],
  ])('on %s creates once, however many ask at once', async (path, body, list) => {
    const before = await countOf(list);
    const key = newId();
    const answers = await Promise.all([1, 2, 3, 4].map(() => story.admin.post(path, body(), withKey(key))));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    for (const answer of answers) expect(answer.body).toEqual(answers[0]?.body);
    expect(await countOf(list)).toBe(before + 1);
  });

  it('refuses a key that was used for another body or another address', async () => {
    const key = newId();
    await story.admin.post('/teams', { name: 'Data' }, withKey(key));
    const misused = { status: 422, code: 'idempotency-key-reused', paths: [] };
    expect(refusal(await story.admin.post('/teams', { name: 'Data science' }, withKey(key)))).toEqual(misused);
    const elsewhere = await story.admin.post('/invitations', { email: 'x@calder.example', name: 'X' }, withKey(key));
    expect(refusal(elsewhere)).toEqual(misused);
  });

  it('leaves the key free where the first attempt was refused', async () => {
    const key = newId();
    expect(refusal(await story.admin.post('/teams', { name: 'DATA' }, withKey(key)))).toMatchObject({ status: 409 });
    expect((await story.admin.post('/teams', { name: 'Data and AI' }, withKey(key))).status).toBe(201);
  });

  it('keeps the keys of two people apart', async () => {
    const other = await story.person('Second Admin');
    await story.role(other, 'ORGANISATION_ADMIN');
    const key = newId();
    const mine = await story.admin.post('/teams', { name: 'Mine' }, withKey(key));
    const theirs = await other.post('/teams', { name: 'Theirs' }, withKey(key));
    expect([mine.status, theirs.status]).toEqual([201, 201]);
  });

  it.each([['with spaces in it'], ['x'.repeat(129)]])('refuses the key %s', async (key) => {
    expect(refusal(await story.admin.post('/teams', { name: 'Never' }, withKey(key)))).toEqual({
      status: 400,
      code: 'invalid',
      paths: ['headers.idempotency-key'],
    });
  });
});
