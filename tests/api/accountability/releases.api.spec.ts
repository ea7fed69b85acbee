import { newId, type DomainError } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { AccessLedger, releasedTo, Releases } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';

let api: TestApi;
let story: Story;
let amara: Person;
let priya: Person;
let rhys: Person;

beforeAll(async () => {
  api = await startApi();
  story = await Story.begin(api);
  [amara, priya, rhys] = [await story.person('Amara Okafor'), await story.person('Priya Nair'), await story.person('Rhys Bevan')];
});
afterAll(() => api.close());

const within = <T>(work: (releases: Releases) => Promise<T>): Promise<T> =>
  api.get(Tenancy).run(story.organisationId, () => work(api.get(Releases)));
const actor = ({ memberId, organisationId }: Person): Actor => ({ memberId, organisationId, accountId: newId(), roles: [], via: 'session', scopes: null });
const itemOfAmara = () => ({ kind: 'claim', id: newId(), ownerId: amara.memberId });
const refused = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => 'allowed', (error: unknown) => (error as DomainError).refusal);

describe('a release', () => {
  it('lets one named person read one item, until it is taken back', async () => {
    const item = itemOfAmara();
    await within((releases) => releases.give(actor(amara), item, priya.memberId));
    expect(await within((releases) => releases.isReleasedTo(item, priya.memberId))).toBe(true);
    expect(await within((releases) => releases.isReleasedTo(item, rhys.memberId))).toBe(false);
    expect(await within((releases) => releases.isReleasedTo(itemOfAmara(), priya.memberId))).toBe(false);
    await within((releases) => releases.takeBack(actor(amara), item, priya.memberId));
    expect(await within((releases) => releases.isReleasedTo(item, priya.memberId))).toBe(false);
    expect(await within((releases) => releases.readersOf(item))).toEqual([]);
  });

  it('shows the owner who can read it, and when they last did', async () => {
    const item = itemOfAmara();
    await within((releases) => releases.give(actor(amara), item, priya.memberId));
    await within((releases) => releases.give(actor(amara), item, rhys.memberId));
    await api.get(Tenancy).run(story.organisationId, () => api.get(AccessLedger).record({ memberId: priya.memberId }, 'released', item));
    expect(await within((releases) => releases.readersOf(item))).toEqual([
      { memberId: priya.memberId, name: 'Priya Nair', ground: 'released', releasedAt: expect.any(String), lastReadAt: expect.any(String) },
      { memberId: rhys.memberId, name: 'Rhys Bevan', ground: 'released', releasedAt: expect.any(String), lastReadAt: null },
    ]);
  });

  it('is one, however often somebody clicks, and at once', async () => {
    const item = itemOfAmara();
    await Promise.all([1, 2, 3].map(() => within((releases) => releases.give(actor(amara), item, priya.memberId))));
    expect(await within((releases) => releases.readersOf(item))).toHaveLength(1);
    const { items } = (await story.admin.get('/audit-entries?action=release.given&limit=100')).body;
    expect(items.filter(({ subjectId }: { subjectId: string }) => subjectId === item.id)).toMatchObject([
      { subjectKind: 'claim', actorId: amara.memberId, detail: { memberId: priya.memberId } },
    ]);
  });

  it('can be given again after it was taken back', async () => {
    const item = itemOfAmara();
    await within((releases) => releases.give(actor(amara), item, priya.memberId));
    await within((releases) => releases.takeBack(actor(amara), item, priya.memberId));
    await within((releases) => releases.give(actor(amara), item, priya.memberId));
    expect(await within((releases) => releases.isReleasedTo(item, priya.memberId))).toBe(true);
  });

  it('is given and taken back by the owner alone', async () => {
    const item = itemOfAmara();
    expect(await refused(within((releases) => releases.give(actor(priya), item, priya.memberId)))).toBe('FORBIDDEN');
    await within((releases) => releases.give(actor(amara), item, priya.memberId));
    expect(await refused(within((releases) => releases.takeBack(actor(priya), item, priya.memberId)))).toBe('FORBIDDEN');
  });

  it('goes to active members of the organisation who are somebody else', async () => {
    const item = itemOfAmara();
    const other = await Story.begin(api, 'Harbour Works', 'Ines Duarte');
    for (const readerId of [amara.memberId, other.admin.memberId, newId(), (await story.invited('Lena Fischer')).memberId]) {
      expect(await refused(within((releases) => releases.give(actor(amara), item, readerId)))).toBe('INVALID');
    }
  });

  it('that does not exist cannot be taken back', async () => {
    expect(await refused(within((releases) => releases.takeBack(actor(amara), itemOfAmara(), priya.memberId)))).toBe('NOT_FOUND');
  });

  it('stands in lists as the same condition', async () => {
    const [shared, kept] = [itemOfAmara(), itemOfAmara()];
    await within((releases) => releases.give(actor(amara), shared, priya.memberId));
    const seen = await api.get(Tenancy).run(story.organisationId, () =>
      api.get(Tenancy).manager.query(`SELECT c.id FROM unnest($2::uuid[]) AS c (id) WHERE ${releasedTo('claim', 'c.id', '$3::uuid')}`, [
        story.organisationId,
        [shared.id, kept.id],
        priya.memberId,
      ]),
    );
    expect(seen).toEqual([{ id: shared.id }]);
    expect(() => releasedTo("claim' OR true --", 'c.id', '$3')).toThrow('is no kind of item');
  });
});
