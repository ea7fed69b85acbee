import type { Id } from '@waymark/foundation/kernel';
import {
  calendarDayIn,
  canReadMember,
  canReadReportingLinesOf,
  canReadTeam,
  managementChain,
  type MemberReader,
  type MemberStatus,
  type MemberSubject,
  type OrganisationRole,
} from '@waymark/organisations/domain';
import { startApi, Story, type Person, type TestApi } from '@waymark/tests/support';
import { quickPeople } from '../world/quick-people';

/** Always the same organisation for the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

interface Line {
  memberId: Id;
  managerId: Id;
  from: string;
  to: string | null;
}

interface Subject {
  id: Id;
  status: MemberStatus;
}

const seed = 20_261_122;
/** "Person aa", "Person ab", … */
const nameOf = (number: number) => `Person ${String.fromCharCode(97 + Math.floor(number / 26), 97 + (number % 26))}`;

const days = ['2025-01-01', '2025-09-01', '2026-02-01', '2098-01-01'];

describe(`what is shown in a generated organisation of forty people (seed ${seed})`, () => {
  let api: TestApi;
  let story: Story;
  let readers: { person: Person; roles: OrganisationRole[] }[];
  let subjects: Subject[];
  let teams: { id: Id; memberIds: Id[] }[];
  let lines: Line[];
  let today: string;

  beforeAll(async () => {
    const roll = dice(seed);
    api = await startApi();
    story = await Story.begin(api, 'A generated organisation');
    const people = await quickPeople(api, story, Array.from({ length: 24 }, (_, number) => nameOf(number)));
    const answerless: Person[] = [];
    for (let number = 24; number < 38; number++) answerless.push(await story.invited(nameOf(number)));
    await drawLines(story, people, roll);
    teams = await formTeams(story, [...people, ...answerless], roll);
    for (const person of answerless.slice(0, 5)) await story.withdraw(person);
    const owners = people.slice(20, 22);
    for (const owner of owners) await story.role(owner, 'PROGRAMME_OWNER');
    const suspended = people.filter((_, index) => index % 7 === 3);
    for (const person of suspended) await story.suspend(person);

    readers = [
      { person: story.admin, roles: ['ORGANISATION_ADMIN'] },
      ...people
        .filter((person) => !suspended.includes(person))
        .map((person) => ({ person, roles: owners.includes(person) ? (['PROGRAMME_OWNER'] as OrganisationRole[]) : [] })),
    ];
    subjects = (await allPages(story.admin, '/members')) as unknown as Subject[];
    lines = await linesOf(story, subjects);
    today = calendarDayIn('Europe/London', api.clock.now());
  }, 120_000);
  afterAll(() => api.close());

  const readerOf = ({ person: { memberId }, roles }: { person: Person; roles: OrganisationRole[] }): MemberReader => ({
    memberId,
    roles,
    managementChain: managementChain(lines, memberId, today),
  });
  const subjectOf = ({ id, status }: Subject): MemberSubject => ({
    memberId: id,
    status,
    managementChain: managementChain(lines, id, today),
  });

  it('is an organisation in which the rules have something to decide', () => {
    const depths = subjects.map(({ id }) => managementChain(lines, id, today).length);
    expect(subjects).toHaveLength(39);
    expect(new Set(subjects.map(({ status }) => status))).toEqual(new Set(['ACTIVE', 'SUSPENDED', 'INVITED', 'WITHDRAWN']));
    expect(Math.max(...depths)).toBeGreaterThanOrEqual(3);
    expect(lines.some(({ to }) => to !== null && to <= today)).toBe(true);
    expect(lines.some(({ from }) => from > today)).toBe(true);
  });

  it('in the list of members is what the policy allows, for every reader', async () => {
    for (const reader of readers) {
      const allowed = subjects.filter((subject) => canReadMember(readerOf(reader), subjectOf(subject)));
      expect(await idsIn(reader.person, '/members')).toEqual(sortedIds(allowed));
    }
  });

  it('is not what wrong policies would allow', async () => {
    const wrong: ((reader: MemberReader, subject: MemberSubject) => boolean)[] = [
      (reader, subject) => canReadMember(reader, { ...subject, managementChain: subject.managementChain.slice(0, 1) }),
      (reader, subject) => canReadMember({ ...reader, managementChain: [] }, subject),
      (reader, subject) => canReadMember(reader, { ...subject, status: 'ACTIVE' }),
      (reader, subject) => subject.status !== 'SUSPENDED' && canReadMember(reader, subject),
    ];
    const shown = await Promise.all(readers.map(({ person }) => idsIn(person, '/members')));
    for (const policy of wrong) {
      const allowed = readers.map((reader) => sortedIds(subjects.filter((subject) => policy(readerOf(reader), subjectOf(subject)))));
      expect(allowed).not.toEqual(shown);
    }
  });

  it('one by one is what the policy allows, for members and for their past lines', async () => {
    const some = readers.filter((_, index) => index % 5 === 0);
    await sideBySide(some, async (reader) => {
      for (const subject of subjects) {
        const { status } = await reader.person.get(`/members/${subject.id}`);
        expect(status).toBe(canReadMember(readerOf(reader), subjectOf(subject)) ? 200 : 404);
        const past = await reader.person.get(`/members/${subject.id}/reporting-lines`);
        const reads = canReadReportingLinesOf(readerOf(reader), subjectOf(subject));
        expect(past.status).toBe(reads ? 200 : status === 200 ? 403 : 404);
      }
    });
  }, 90_000);

  it('of teams is what the policy allows, in the list, one by one and beside each person', async () => {
    await sideBySide(readers, async (reader) => {
      await story.acknowledged(reader.person);
      const allowed = teams.filter(({ memberIds }) =>
        canReadTeam(readerOf(reader), {
          members: memberIds.map((memberId) => ({ memberId, managementChain: managementChain(lines, memberId, today) })),
        }),
      );
      expect(await idsIn(reader.person, '/teams')).toEqual(sortedIds(allowed));
      for (const { id } of teams) {
        expect((await reader.person.get(`/teams/${id}`)).status).toBe(allowed.some((team) => team.id === id) ? 200 : 404);
      }
      for (const member of await allPages(reader.person, '/members')) {
        const own = allowed.filter(({ memberIds }) => memberIds.includes(member.id));
        expect(sortedIds(member.teams ?? [])).toEqual(sortedIds(own));
      }
    });
  }, 90_000);

  it('of managers is who manages each person today', async () => {
    for (const { id, manager } of await allPages(story.admin, '/members')) {
      expect(manager?.id).toBe(managementChain(lines, id, today)[0]);
    }
  });
});

/** Does the work of every reader, with all readers side by side. */
async function sideBySide<Reader>(readers: readonly Reader[], work: (reader: Reader) => Promise<void>): Promise<void> {
  await Promise.all(readers.map(work));
}

interface Row {
  id: Id;
  teams?: { id: Id }[];
  manager?: { id: Id } | null;
}

async function allPages(reader: Person, path: string): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { body } = await reader.get(`${path}?limit=17${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    const page = body as { items: Row[]; nextCursor: string | null };
    rows.push(...page.items);
    cursor = page.nextCursor;
  }
  return rows;
}

async function idsIn(reader: Person, path: string): Promise<Id[]> {
  return sortedIds(await allPages(reader, path));
}

function sortedIds(rows: { id: Id }[]): Id[] {
  return rows.map(({ id }) => id).toSorted();
}

/** Random managers on random days; what would close a circle is refused and left out. */
async function drawLines(story: Story, people: Person[], roll: (sides: number) => number): Promise<void> {
  for (let drawn = 0; drawn < 70; drawn++) {
    const member = people[roll(people.length)];
    const manager = people[roll(12)];
    const from = days[roll(days.length)];
    await story.admin.post('/reporting-lines', { memberId: member?.memberId, managerId: manager?.memberId, from });
  }
}

async function formTeams(story: Story, people: Person[], roll: (sides: number) => number): Promise<{ id: Id; memberIds: Id[] }[]> {
  const teams = [];
  for (let number = 0; number < 8; number++) {
    const members = people.filter(() => roll(8) === 0);
    teams.push({ id: await story.team(`Team ${number}`, ...members), memberIds: members.map(({ memberId }) => memberId) });
  }
  return teams;
}

async function linesOf(story: Story, subjects: Subject[]): Promise<Line[]> {
  const lines: Line[] = [];
  for (const { id } of subjects) {
    const { body } = await story.admin.get(`/members/${id}/reporting-lines`);
    lines.push(...(body as { items: Line[] }).items);
  }
  return lines;
}
