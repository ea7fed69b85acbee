import { newId } from '@waymark/foundation/kernel';
import { secretIn, startApi, Story, type KeptMail, type Person, type TestApi } from '@waymark/tests/support';
import { refusal, tally } from './refusal';

describe('invitations', () => {
  let api: TestApi;
  let story: Story;
  let member: Person;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    member = await story.person('Priya Nair');
  });
  afterAll(() => api.close());

  const mailsTo = async (email: string): Promise<KeptMail[]> => (await api.deliverMail()).filter(({ to }) => to.includes(email));
  const opening = (mail: KeptMail | undefined) => {
    if (mail === undefined) throw new Error('There is no mail');
    return api.anonymous().post('/invitation-openings', { token: secretIn(mail) });
  };

  it('make an invited member, whom only admins see, and send a mail', async () => {
    const email = 'tomasz@calder.example';
    const { status, body } = await story.admin.post('/invitations', { email: ' Tomasz@Calder.Example ', name: 'Tomasz Wójcik' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ email, name: 'Tomasz Wójcik', status: 'INVITED', joinedAt: null, timeZone: 'Europe/London', version: 1 });
    expect((await story.admin.get(`/members/${body.id}`)).body).toEqual(body);
    expect((await member.get(`/members/${body.id}`)).status).toBe(404);
    expect(await mailsTo(email)).toHaveLength(1);
  });

  it('sent again replace the link of the earlier mail', async () => {
    const invited = await story.invited('Ines Duarte');
    const [first] = await mailsTo(invited.email);
    expect((await opening(first)).status).toBe(200);
    const again = await story.admin.post(`/members/${invited.memberId}/invitation`);
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ id: invited.memberId, status: 'INVITED' });
    const [, second] = await mailsTo(invited.email);
    expect(refusal(await opening(first))).toMatchObject({ status: 410 });
    expect((await opening(second)).status).toBe(200);
  });

  it('withdrawn kill the link, and the same address can be invited again on the same row', async () => {
    const invited = await story.invited('Jonas Weber');
    const [mail] = await mailsTo(invited.email);
    await story.withdraw(invited);
    expect(refusal(await opening(mail))).toMatchObject({ status: 410 });
    expect((await story.admin.get(`/members/${invited.memberId}`)).body).toMatchObject({ status: 'WITHDRAWN' });
    const { status, body } = await story.admin.post('/invitations', { email: invited.email, name: 'Jonas B. Weber', jobTitle: 'Architect' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ id: invited.memberId, status: 'INVITED', name: 'Jonas B. Weber', jobTitle: 'Architect' });
    const [, second] = await mailsTo(invited.email);
    expect((await opening(second)).status).toBe(200);
  });

  it('that were withdrawn before the worker looked are never sent', async () => {
    const invited = await story.invited('Quick Change');
    await story.withdraw(invited);
    expect(await mailsTo(invited.email)).toEqual([]);
  });

  it('refuse an address that is known, and say how it stands', async () => {
    const invited = await story.invited('Lena Fischer');
    const pending = await story.admin.post('/invitations', { email: invited.email, name: 'Lena' });
    expect(refusal(pending)).toEqual({ status: 409, code: 'already-member', paths: [] });
    expect(pending.body.detail).toContain('invited');
    const active = await story.admin.post('/invitations', { email: member.email.toUpperCase(), name: 'Priya' });
    expect(refusal(active)).toEqual({ status: 409, code: 'already-member', paths: [] });
    const suspended = await story.person('Sam Okoro');
    await story.suspend(suspended);
    const shutOut = await story.admin.post('/invitations', { email: suspended.email, name: 'Sam' });
    expect(refusal(shutOut)).toMatchObject({ code: 'already-member' });
    expect(shutOut.body.detail).toContain('suspended');
  });

  it('let exactly one of four simultaneous invitations of one address through', async () => {
    const invitation = { email: 'at.once@calder.example', name: 'At Once' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => story.admin.post('/invitations', invitation)));
    expect(tally(answers)).toEqual({ succeeded: 1, refused: Array.from({ length: 3 }, () => '409 already-member') });
    expect(await mailsTo(invitation.email)).toHaveLength(1);
  });

  it('are not sent again to, nor withdrawn from, somebody who has joined', async () => {
    const path = `/members/${member.memberId}/invitation`;
    expect(refusal(await story.admin.post(path))).toMatchObject({ status: 409, code: 'wrong-state' });
    const ifMatch = await story.admin.versionAt(`/members/${member.memberId}`);
    expect(refusal(await story.admin.delete(path, { ifMatch }))).toMatchObject({ status: 409, code: 'wrong-state' });
  });

  it('are refused to everybody but admins', async () => {
    expect(refusal(await member.post('/invitations', { email: 'x@calder.example', name: 'X' }))).toMatchObject({ status: 403 });
    expect(refusal(await member.post(`/members/${member.memberId}/invitation`))).toMatchObject({ status: 403 });
    expect(refusal(await member.delete(`/members/${newId()}/invitation`, { ifMatch: 1 }))).toMatchObject({ status: 403 });
  });

  it('of nobody are not found', async () => {
    expect(refusal(await story.admin.post(`/members/${newId()}/invitation`))).toMatchObject({ status: 404 });
    expect(refusal(await story.admin.delete(`/members/${newId()}/invitation`, { ifMatch: 1 }))).toMatchObject({ status: 404 });
  });

  it.each([
    [{ name: 'X' }, 'body.email'],
    [{ email: 'not an address', name: 'X' }, 'body.email'],
    [{ email: 'x@calder.example', name: '' }, 'body.name'],
    [{ email: 'x@calder.example', name: 'X', roles: ['ORGANISATION_ADMIN'] }, 'body.roles'],
    [{ email: 'x@calder.example', name: 'X', jobTitle: 'y'.repeat(201) }, 'body.jobTitle'],
  ])('refuse %j and say where', async (body, path) => {
    expect(refusal(await story.admin.post('/invitations', body))).toEqual({ status: 400, code: 'invalid', paths: [path] });
  });

  it('are accounted for', async () => {
    const invited = await story.invited('Nadia Haddad');
    await story.withdraw(invited);
    const { body } = await story.admin.get('/audit-entries?limit=2');
    expect(body.items).toMatchObject([
      { action: 'member.invitation-withdrawn', subjectId: invited.memberId, detail: {} },
      { action: 'member.invited', subjectId: invited.memberId, detail: {} },
    ]);
  });
});
