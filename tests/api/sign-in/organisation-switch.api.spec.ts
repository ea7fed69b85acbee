import { newId } from '@waymark/foundation/kernel';
import { signInApi } from '@waymark/organisations/domain';
import { everybodysPassword, secretIn, startApi, Story, type Caller, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { refusal, withoutRequestId } from '../people/refusal';
import { mailsTo } from './mailed-links';

describe('somebody who belongs to two organisations', () => {
  let api: TestApi;
  let calder: Story;
  let harbour: Story;
  let person: Person;
  let memberInHarbour: string;

  beforeAll(async () => {
    api = await startApi();
    [calder, harbour] = [await Story.begin(api), await Story.begin(api, 'Harbour Works', 'Ines Duarte')];
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    person = await calder.person('Rhys Bevan');
    const { body } = await harbour.admin.post('/invitations', { email: person.email, name: 'R. Bevan' });
    memberInHarbour = body.id;
    const [mail] = (await mailsTo(api, person.email)).slice(-1);
    if (mail === undefined) throw new Error('The invitation was not mailed');
    const acceptance = { token: secretIn(mail), name: 'R. Bevan', password: everybodysPassword };
    await ask(api.anonymous(), signInApi.acceptInvitation, { body: acceptance });
  });

  const switchTo = (caller: Caller, organisationId: string) =>
    ask(caller, signInApi.switchOrganisation, { body: { organisationId } });

  it('goes on in the other one, as the member they are there', async () => {
    const { status, body } = await switchTo(person, harbour.organisationId);
    expect(status).toBe(200);
    expect(body).toMatchObject({ member: { id: memberInHarbour, name: 'R. Bevan' }, organisation: { name: 'Harbour Works' }, roles: [] });
    expect(body.memberships).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ organisationName: 'Calder Digital', current: false }),
        expect.objectContaining({ organisationName: 'Harbour Works', current: true }),
      ]),
    );
    expect((await ask(person, signInApi.whoAmI)).body.organisation.name).toBe('Harbour Works');
  });

  it('sees nothing of the one they left', async () => {
    expect((await person.get(`/members/${person.memberId}`)).status).toBe(200);
    await switchTo(person, harbour.organisationId);
    expect((await person.get(`/members/${person.memberId}`)).status).toBe(404);
    expect((await person.get(`/members/${memberInHarbour}`)).status).toBe(200);
  });

  it('goes on under a new secret, and the old one is of no use', async () => {
    const { cookie } = person;
    await switchTo(person, harbour.organisationId);
    expect(person.cookie).not.toBe(cookie);
    person.cookie = cookie;
    expect((await ask(person, signInApi.whoAmI)).status).toBe(401);
  });

  it('keeps one session in the list, and other browsers stay where they are', async () => {
    const other = await person.inAnotherBrowser();
    const before = (await ask(other, signInApi.whoAmI)).body.organisation.id;
    await switchTo(person, before === calder.organisationId ? harbour.organisationId : calder.organisationId);
    expect((await ask(other, signInApi.whoAmI)).body.organisation.id).toBe(before);
    expect((await ask(person, signInApi.listSessions)).body.items).toHaveLength(3); // two browsers, and the one that accepted
  });

  it('comes back to where they were last', async () => {
    await switchTo(person, harbour.organisationId);
    const browser = await person.inAnotherBrowser();
    expect((await ask(browser, signInApi.whoAmI)).body.organisation.name).toBe('Harbour Works');
    await switchTo(person, calder.organisationId);
    const later = await person.inAnotherBrowser();
    expect((await ask(later, signInApi.whoAmI)).body.organisation.name).toBe('Calder Digital');
  });

  it('cannot go where they do not belong, and learns nothing of it', async () => {
    const stranger = await Story.begin(api, 'Moss and Stone', 'Kit Lowe');
    const foreign = await switchTo(person, stranger.organisationId);
    expect(foreign.status).toBe(404);
    expect(withoutRequestId(foreign)).toEqual(withoutRequestId(await switchTo(person, newId())));
    expect((await ask(person, signInApi.whoAmI)).status).toBe(200);
  });

  it('keeps the other one when one suspends them', async () => {
    const address = `/members/${memberInHarbour}`;
    await harbour.admin.post(`${address}/suspension`, { handReportsTo: null }, { ifMatch: await harbour.admin.versionAt(address) });
    expect((await switchTo(person, harbour.organisationId)).status).toBe(404);
    expect((await ask(person, signInApi.whoAmI)).body.organisation.name).toBe('Calder Digital');
    const browser = await person.inAnotherBrowser();
    expect((await ask(browser, signInApi.whoAmI)).body.memberships).toHaveLength(1);
  });

  it('has tokens of each, and a token stays in its own', async () => {
    const program = await person.withToken('profile:read', 'people:read');
    await switchTo(person, harbour.organisationId);
    expect((await ask(program, signInApi.whoAmI)).body.organisation.name).toBe('Calder Digital');
    expect((await ask(person, signInApi.listAccessTokens)).body.items).toEqual([]);
    expect(refusal(await switchTo(program, harbour.organisationId))).toMatchObject({ status: 403 });
  });
});
