import { newId } from '@waymark/foundation/kernel';
import { AuditVerification, OrganisationFounding } from '@waymark/organisations/api';
import { developmentOnly, foundingBody } from '@waymark/organisations/domain';
import { startApi, Story, type TestApi } from '@waymark/tests/support';

describe('founding an organisation', () => {
  let api: TestApi;
  let story: Story;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
  });
  afterAll(() => api.close());

  const founding = (email: string) =>
    foundingBody.parse({ name: ' Harbour Studio ', timeZone: 'Europe/Lisbon', admin: { name: 'Hana Sato', email, jobTitle: '' } });
  const found = (email: string, accountId?: string) => api.get(OrganisationFounding).foundOrganisation(founding(email), accountId);

  it('invites the first admin by mail and begins an account that can be checked', async () => {
    const { organisationId } = await found('hana@harbour.example');
    const mails = (await api.deliverMail()).filter(({ to }) => to.includes('hana@harbour.example'));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('Harbour Studio');
    const verdict = await api.get(AuditVerification).verifyAuditChain(organisationId);
    expect(verdict).toMatchObject({ intact: true, entries: 4 });
  });

  it('takes somebody who has an account in at once', async () => {
    const { body: session } = await story.admin.get('/session');
    const { organisationId, programmeId, adminId } = await found(story.admin.email, session.account.id);
    expect((await story.admin.get('/session')).body.memberships).toHaveLength(2);
    const switched = await story.admin.put('/session/organisation', { organisationId });
    expect(switched.body).toMatchObject({ member: { id: adminId, name: 'Hana Sato', jobTitle: null }, roles: ['ORGANISATION_ADMIN'] });
    expect((await story.admin.get('/organisation')).body).toMatchObject({ name: 'Harbour Studio', timeZone: 'Europe/Lisbon' });
    expect((await story.admin.get('/programmes')).body.items).toEqual([
      { id: programmeId, name: 'Mentoring', purpose: developmentOnly, purposeVersion: 1, owners: [], archivedAt: null, version: 1 },
    ]);
    expect((await story.admin.get('/members')).body.items).toMatchObject([{ id: adminId, status: 'ACTIVE', email: story.admin.email }]);
  });

  it('leaves nothing behind where the account does not exist', async () => {
    await expect(found('nobody@harbour.example', newId())).rejects.toThrow(/member_account_id_fkey/);
    expect((await api.deliverMail()).filter(({ to }) => to.includes('nobody@harbour.example'))).toEqual([]);
  });
});
