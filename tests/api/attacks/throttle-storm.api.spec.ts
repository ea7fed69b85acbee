import { signInApi, throttleLimits } from '@waymark/organisations/domain';
import { PasswordHashing } from '@waymark/organisations/api';
import { startApi, Story, type Answer, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { withoutRequestId } from '../people/refusal';
import { asAdministrator } from '../database-contents';

const { attempts } = throttleLimits['password.account'];

interface Storm {
  /** How many of each status came back. */
  statuses: Record<string, number>;
  /** How many passwords were checked. */
  checks: number;
  /** The different answers, without what differs from one request to the next by design. */
  answers: string[];
}

describe('200 parallel sign-ins on one account', () => {
  let api: TestApi;
  let known: string;

  beforeAll(async () => {
    api = await startApi();
    known = (await Story.begin(api)).admin.email;
  });
  afterAll(() => api.close());

  /** Tries wrong passwords at once, each from an address of its own. */
  async function storm(count: number, emailOf: (index: number) => string): Promise<Storm> {
    const hashing = api.get(PasswordHashing);
    const before = hashing.checks;
    const answers = await Promise.all(
      Array.from({ length: count }, (_, index) =>
        ask(api.anonymous(), signInApi.signIn, { body: { email: emailOf(index), password: `wrong ${index}` } }),
      ),
    );
    return { statuses: tally(answers), checks: hashing.checks - before, answers: [...new Set(answers.map(spoken))].toSorted() };
  }

  it('reach the password hash no more often than the limit, whether the address is known or not', async () => {
    const ofKnown = await storm(200, () => known);
    const ofUnknown = await storm(200, () => 'nobody.at.all@calder.example');
    expect(ofKnown.statuses).toEqual({ 401: attempts, 429: 200 - attempts });
    expect(ofKnown.checks).toBe(attempts);
    expect(ofUnknown).toEqual(ofKnown);
  });

  it('would all reach it if attempts were not counted, and this test would see it', async () => {
    await asAdministrator(api.database.adminUrl, async (client) => {
      await client.query(`CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.attempts := 1; RETURN NEW; END $$`);
      await client.query('CREATE TRIGGER forgotten BEFORE UPDATE ON attempt_window FOR EACH ROW EXECUTE FUNCTION forget()');
    });
    const { checks } = await storm(40, () => known);
    expect(checks).toBe(40);
  });
});

function tally(answers: Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** An answer in words, with the names of its headers. Two that differ tell two callers apart. */
function spoken(answer: Answer): string {
  return JSON.stringify([withoutRequestId(answer), Object.keys(answer.headers).toSorted()]);
}
