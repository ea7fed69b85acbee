import { signInApi } from '@waymark/organisations/domain';
import { everybodysPassword, secretIn, startApi, Story, type Answer, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { refusal } from '../people/refusal';
import { mailedSecret, mailsTo } from './mailed-links';

/** What is wrong with each, as a person reads it. */
const weak: [password: string, code: string, words: RegExp][] = [
  ['short', 'invalid', /12 characters or more/],
  ['x'.repeat(129), 'invalid', /128 characters or fewer/],
  ['password12345', 'weak-password', /easy to guess|leaked|first/],
  ['qwertyuiop1234567890', 'weak-password', /neighbouring characters/],
  ['abcabcabcabcabc', 'weak-password', /repeats itself/],
  ['waymark-mentoring-2026', 'weak-password', /name of this service/],
  ['calder digital is home', 'weak-password', /name of your organisation/],
  ['amara likes long walks', 'weak-password', /your name/],
  ['iloveyou123!', 'weak-password', /leaked|easy to guess|first/],
];

describe('a weak password is refused with a sentence', () => {
  let api: TestApi;
  let story: Story;
  let person: Person;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    person = await story.person('Amara Okafor');
  });
  afterAll(() => api.close());

  const messageIn = ({ body }: Answer) => (body as { issues?: { message: string }[] }).issues?.map(({ message }) => message).join(' ');

  it.each(weak)('%s, when it is changed', async (newPassword, code, words) => {
    const answer = await ask(person, signInApi.changePassword, { body: { currentPassword: everybodysPassword, newPassword } });
    expect(refusal(answer)).toMatchObject({ status: 400, code });
    expect([...new Set(refusal(answer).paths)]).toEqual(['body.newPassword']);
    expect(messageIn(answer)).toMatch(words);
  });

  it('when it is reset, without using the link up', async () => {
    const token = await mailedSecret(api, signInApi.requestPasswordReset, person.email);
    const answer = await ask(api.anonymous(), signInApi.resetPassword, { body: { token, newPassword: 'password12345' } });
    expect(refusal(answer)).toEqual({ status: 400, code: 'weak-password', paths: ['body.newPassword'] });
  });

  it('when an invitation is accepted', async () => {
    const invited = await story.invited('Lena Fischer');
    const [mail] = await mailsTo(api, invited.email);
    if (mail === undefined) throw new Error('The invitation was not mailed');
    const accept = (password: string) =>
      ask(api.anonymous(), signInApi.acceptInvitation, { body: { token: secretIn(mail), name: 'Lena Fischer', password } });
    expect(refusal(await accept('password12345'))).toEqual({ status: 400, code: 'weak-password', paths: ['body.password'] });
    expect((await accept('marble-kestrel-thimble-92')).status).toBe(201);
  });

  it('and a strong one is not', async () => {
    const body = { currentPassword: everybodysPassword, newPassword: 'velvet-harbour-cinder-38' };
    expect((await ask(person, signInApi.changePassword, { body })).status).toBe(204);
  });
});
