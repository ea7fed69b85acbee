import { peopleApi, type ProfileReaders } from '@waymark/organisations/domain';
import { minutes, startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { quickPeople } from '../world/quick-people';
import { refusal } from './refusal';

describe('the profile of a member', () => {
  let api: TestApi;
  let story: Story;
  let amara: Person;
  let priya: Person;
  let hana: Person;
  let owner: Person;
  let tom: Person;

  beforeAll(async () => {
    api = await startApi();
    story = await Story.begin(api);
    const people = await Promise.all(['Amara Okafor', 'Priya Nair', 'Hana Sato', 'Helen Marsh', 'Tom Baker'].map((name) => story.person(name)));
    [amara, priya, hana, owner, tom] = people as [Person, Person, Person, Person, Person];
    await story.manager(amara, priya);
    await story.manager(priya, hana);
    await story.manager(tom, amara);
    await story.role(owner, 'PROGRAMME_OWNER');
  });
  afterAll(() => api.close());

  const read = (reader: Person, { memberId }: Person) => ask(reader, peopleApi.readMember, { params: { memberId } });
  const readersFor = (person: Person, { memberId } = person) => ask(person, peopleApi.listProfileReaders, { params: { memberId } });
  const linesOf = async (person: Person) => (await person.get('/access-events?subjectKind=member')).body.items;

  it('leaves a line for its owner with each read by somebody else, on the ground closest to them', async () => {
    for (const reader of [priya, hana, owner, story.admin, tom, amara]) expect((await read(reader, amara)).status).toBe(200);
    const lines = await linesOf(amara);
    expect(lines.map(({ readerName, ground }: { readerName: string; ground: string }) => [readerName, ground]).toSorted()).toEqual([
      ['Hana Sato', 'line-manager'], ['Helen Marsh', 'programme-owner'], ['Priya Nair', 'line-manager'], ['Sunita Rao', 'organisation-admin'], ['Tom Baker', 'report'],
    ]);
    expect(lines.every(({ subjectId }: { subjectId: string }) => subjectId === amara.memberId)).toBe(true);
  });

  it('leaves no line where it was not shown', async () => {
    const [stranger] = await quickPeople(api, story, ['Owen Hughes']);
    expect((await read(stranger as Person, amara)).status).toBe(404);
    expect((await linesOf(amara)).filter(({ readerId }: { readerId: string }) => readerId === stranger?.memberId)).toEqual([]);
  });

  it('says to its owner who can read it, why and when they last did, and counts those below', async () => {
    api.clock.advance(minutes(6));
    await read(priya, amara);
    const { status, body } = await readersFor(amara);
    expect(status).toBe(200);
    expect(body.items.map(({ name, ground, releasedAt }: ProfileReaders['items'][number]) => [name, ground, releasedAt])).toEqual([
      ['Hana Sato', 'line-manager', null], ['Helen Marsh', 'programme-owner', null], ['Priya Nair', 'line-manager', null], ['Sunita Rao', 'organisation-admin', null],
    ]);
    const [latest] = await linesOf(amara);
    expect(body.items.find(({ name }: { name: string }) => name === 'Priya Nair')?.lastReadAt).toBe(latest.at);
    expect(body.below).toBe(1);
  });

  it('has exactly the readers to whom it is shown', async () => {
    const everybody = [amara, priya, hana, owner, tom, story.admin];
    for (const subject of everybody) {
      const { items, below } = (await readersFor(subject)).body;
      const shown: string[] = [];
      for (const reader of everybody) if (reader !== subject && (await read(reader, subject)).status === 200) shown.push(reader.memberId);
      const named = items.map(({ memberId }) => memberId);
      expect(named.filter((id) => !shown.includes(id))).toEqual([]);
      expect(shown.filter((id) => !named.includes(id))).toHaveLength(below);
    }
  });

  it('tells nobody else who reads it', async () => {
    for (const person of [priya, owner, story.admin, tom]) expect(refusal(await readersFor(person, amara))).toMatchObject({ status: 403 });
    const elsewhere = await Story.begin(api, 'Harbour Works', 'Ines Duarte');
    expect(refusal(await readersFor(elsewhere.admin, amara))).toMatchObject({ status: 404 });
  });
});
