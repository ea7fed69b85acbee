import { signInApi } from '@waymark/organisations/domain';
import { everybodysPassword, startApi, Story, type Caller, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { refusal } from '../people/refusal';

const newPassword = 'marble-kestrel-thimble-92';

describe('changing a password', () => {
  let api: TestApi;
  let story: Story;
  let person: Person;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    person = await story.person('Rhys Bevan');
  });

  const change = (caller: Caller, currentPassword = everybodysPassword, password = newPassword) =>
    ask(caller, signInApi.changePassword, { body: { currentPassword, newPassword: password } });
  const signIn = (password: string) => ask(api.anonymous(), signInApi.signIn, { body: { email: person.email, password } });
  const statusOf = async (caller: Caller) => (await ask(caller, signInApi.whoAmI)).status;

  it('sets the new one and forgets the old one', async () => {
    expect((await change(person)).status).toBe(204);
    expect((await signIn(newPassword)).status).toBe(201);
    expect((await signIn(everybodysPassword)).status).toBe(401);
  });

  it('ends every other session and every token at once, and this browser goes on under a new secret', async () => {
    const other = await person.inAnotherBrowser();
    const program = await person.withToken('profile:read');
    expect(await Promise.all([statusOf(other), statusOf(program)])).toEqual([200, 200]);
    const before = person.cookie;
    await change(person);
    expect(await Promise.all([statusOf(person), statusOf(other), statusOf(program)])).toEqual([200, 401, 401]);
    expect(person.cookie).not.toBe(before);
    const thief = api.anonymous();
    thief.cookie = before;
    expect(await statusOf(thief)).toBe(401);
  });

  it('leaves other people signed in', async () => {
    const somebodyElse = await story.person('Priya Nair');
    await change(person);
    expect(await statusOf(somebodyElse)).toBe(200);
  });

  it('wants the current one, and says where it is wrong', async () => {
    const answer = await change(person, 'not my password');
    expect(refusal(answer)).toEqual({ status: 400, code: 'wrong-password', paths: ['body.currentPassword'] });
    expect((await signIn(everybodysPassword)).status).toBe(201);
  });

  it('is throttled, so that a browser that was left open is no way to guess it', async () => {
    for (let attempt = 0; attempt < 10; attempt++) expect((await change(person, `guess ${attempt}`)).status).toBe(400);
    expect(refusal(await change(person))).toMatchObject({ status: 429, code: 'too-many-attempts' });
  });

  it('from two browsers at once succeeds in one', async () => {
    const other = await person.inAnotherBrowser();
    const answers = await Promise.all([change(person), change(other, everybodysPassword, 'velvet-harbour-cinder-38')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 401]);
    const [winner, loser] = answers[0].status === 204 ? [person, other] : [other, person];
    expect(await Promise.all([statusOf(winner), statusOf(loser)])).toEqual([200, 401]);
  });

  it('is not for a program', async () => {
    const program = await person.withToken('profile:read', 'people:write');
    expect(refusal(await change(program))).toMatchObject({ status: 403 });
  });

  it('is accounted for, without a word of either', async () => {
    await change(person);
    const { body } = await story.admin.get(`/audit-entries?action=password.changed&actorId=${person.memberId}`);
    expect(body).toMatchObject({ items: [{ action: 'password.changed', subjectId: person.memberId, detail: {} }] });
  });
});
