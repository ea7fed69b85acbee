import { Housekeeping } from '@waymark/organisations/api';
import { days, startApi, Story, type TestApi } from '@waymark/tests/support';
import pg from 'pg';

describe('rows that are of no use any more', () => {
  let api: TestApi;
  let story: Story;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    const ended = await story.admin.inAnotherBrowser();
    await ended.delete('/session');
    await api.anonymous().post('/sign-in-link-requests', { email: story.admin.email });
    await story.admin.post('/teams', { name: 'Platform team' }, { headers: { 'idempotency-key': 'once' } });
  });
  afterAll(() => api.close());

  it('are kept while they may still be needed, and removed after that', async () => {
    const before = await counts();
    await api.get(Housekeeping).forgetOldRows();
    expect(await counts()).toEqual(before);
    api.clock.advance(days(3));
    await api.get(Housekeeping).forgetOldRows();
    expect(await counts()).toMatchObject({ attempt_window: 0, idempotency_record: 0, sign_in_session: before.sign_in_session, account_link: before.account_link });
    api.clock.advance(days(90));
    await api.get(Housekeeping).forgetOldRows();
    expect(await counts()).toEqual({ attempt_window: 0, idempotency_record: 0, sign_in_session: 0, account_link: 0 });
  });

  async function counts(): Promise<Record<'attempt_window' | 'idempotency_record' | 'sign_in_session' | 'account_link', number>> {
    const client = new pg.Client({ connectionString: api.database.adminUrl });
    await client.connect();
    const { rows } = await client.query(`SELECT (SELECT count(*)::int FROM attempt_window) AS attempt_window,
      (SELECT count(*)::int FROM idempotency_record) AS idempotency_record,
      (SELECT count(*)::int FROM sign_in_session) AS sign_in_session, (SELECT count(*)::int FROM account_link) AS account_link`);
    await client.end();
    return rows[0];
  }
});
