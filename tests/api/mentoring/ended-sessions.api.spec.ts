import { RelationshipSweep } from '@waymark/mentoring/api';
import { sessionsApi, type RelationshipStatus, type SessionView } from '@waymark/mentoring/domain';
import { Tenancy } from '@waymark/foundation/server';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { quickPeople } from '../world/quick-people';
import { atTen, done, pairOf, plan } from './pair-story';

let api: TestApi;
let story: Story;
let people: Person[];

beforeAll(async () => {
  api = await startApi();
  story = await Story.begin(api);
  people = await quickPeople(api, story, Array.from({ length: 10 }, (_, index) => `Person ${index}`));
}, 60_000);
afterAll(() => api.close());

interface Planned {
  mentor: Person;
  mentee: Person;
  relationshipId: string;
  session: SessionView;
}

async function planned(status: RelationshipStatus = 'ACTIVE'): Promise<Planned> {
  const [mentor, mentee] = [people.pop(), people.pop()] as [Person, Person];
  const relationshipId = await pairOf(api, story, mentor, mentee, status);
  return { mentor, mentee, relationshipId, session: await plan(mentee, relationshipId) };
}

const step = async (caller: Person, { relationshipId }: Planned, path: string, body: object) => {
  const at = `/relationships/${relationshipId}`;
  await done(caller.post(`${at}/${path}`, body, { ifMatch: await caller.versionAt(at) }));
};
const read = ({ mentee, session: { id } }: Planned) => done(ask(mentee, sessionsApi.readSession, { params: { sessionId: id } }));
const reflect = (caller: Person, pair: Planned) => step(caller, pair, 'reflection', { words: 'We got far.' });
const cancelled = { status: 'CANCELLED', number: null, cancelled: { by: null, words: 'The mentoring ended.' }, calendar: { sequence: 1 }, may: { replace: false, cancel: false } };

describe('a session that was planned', () => {
  it('is cancelled when the pair ends early, in the calendar too', async () => {
    const pair = await planned();
    await step(pair.mentor, pair, 'early-end', { reason: 'ROLE_CHANGED' });
    expect(await read(pair)).toMatchObject({ ...cancelled, calendar: { uid: pair.session.calendar.uid, sequence: 1 } });
    const { bytes } = await pair.mentee.get(`/mentoring-sessions/${pair.session.id}/calendar-file`);
    expect(['STATUS:CANCELLED', 'SEQUENCE:1'].map((line) => bytes.toString().includes(line))).toEqual([true, true]);
  });

  it('stays while the pair closes, and is cancelled with the last reflection', async () => {
    const pair = await planned('CLOSING');
    await reflect(pair.mentee, pair);
    expect(await read(pair)).toMatchObject({ status: 'PLANNED', calendar: { sequence: 0 } });
    await reflect(pair.mentor, pair);
    expect(await read(pair)).toMatchObject(cancelled);
  });

  it('is cancelled where time ends the pair', async () => {
    const pair = await planned('CLOSING');
    await asAdministrator(api.database.adminUrl, (client) => client.query(`UPDATE mentoring_relationship SET closing_at = now() - interval '60 days' WHERE id = $1`, [pair.relationshipId]));
    await api.get(Tenancy).run(story.organisationId, () => api.get(RelationshipSweep).sweep());
    expect(await read(pair)).toMatchObject(cancelled);
  });

  it('is cancelled when one of the two leaves', async () => {
    const pair = await planned();
    await story.suspend(pair.mentor);
    expect(await read(pair)).toMatchObject(cancelled);
  });

  it('is not planned for a pair that ends at the same moment', async () => {
    const pair = await planned();
    const [{ status }] = await Promise.all([
      ask(pair.mentee, sessionsApi.planSession, { params: { relationshipId: pair.relationshipId }, body: atTen(8) }),
      step(pair.mentor, pair, 'early-end', {}),
    ]);
    const { items } = await done(ask(pair.mentee, sessionsApi.listSessions, { query: { relationshipId: pair.relationshipId } }));
    expect([[201, 403].includes(status), items.filter((session) => session.status === 'PLANNED')]).toEqual([true, []]);
  });
});
