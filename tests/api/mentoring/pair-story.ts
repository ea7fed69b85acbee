import { newId } from '@waymark/foundation/kernel';
import { sessionsApi, type RelationshipStatus, type SessionView, type StageContents, type StageView } from '@waymark/mentoring/domain';
import { Story, type Answer, type Caller, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';

/** A mentor and a mentee, and everybody else who might look at what is between them. */
export interface PairStory {
  api: TestApi;
  story: Story;
  relationshipId: string;
  mentee: Person;
  mentor: Person;
  /** The manager of the mentee, an owner of the programme, and a mentor and a mentee of other pairs. */
  manager: Person;
  owner: Person;
  otherMentor: Person;
  otherMentee: Person;
  otherRelationshipId: string;
}

export async function pairStory(api: TestApi): Promise<PairStory> {
  const story = await Story.begin(api);
  const mentee = await story.person('Amara Okafor');
  const mentor = await story.person('Rhys Bevan');
  const manager = await story.person('Priya Shah');
  const owner = await story.person('Grace Adeyemi');
  const otherMentor = await story.person('Mei Tan');
  const otherMentee = await story.person('Tom Hughes');
  await story.manager(mentee, manager);
  await story.role(owner, 'PROGRAMME_OWNER');
  const relationshipId = await pairOf(api, story, mentor, mentee);
  const otherRelationshipId = await pairOf(api, story, otherMentor, otherMentee);
  return { api, story, relationshipId, mentee, mentor, manager, owner, otherMentor, otherMentee, otherRelationshipId };
}

/** Two people who are a pair, written straight into the table: how they became one is told elsewhere. */
export async function pairOf(api: TestApi, story: Story, mentor: Pick<Person, 'memberId'>, mentee: Pick<Person, 'memberId'>, status: RelationshipStatus = 'ACTIVE'): Promise<string> {
  const id = newId();
  await asAdministrator(api.database.adminUrl, (client) =>
    client.query(
      `INSERT INTO mentoring_relationship (organisation_id, id, programme_id, mentor_id, mentee_id, status, since, requested_by, requested_at, message, skill_ids, accepted_at, active_at)
       VALUES ($1, $2, $3, $4, $5, $6, now(), $5, now(), 'Help me with lamps', '{}', now(), now())`,
      [story.organisationId, id, story.programmeId, mentor.memberId, mentee.memberId, status],
    ),
  );
  return id;
}

/** The body of an answer that has to be a success. */
export async function done<A extends Answer>(asked: Promise<A>): Promise<A['body']> {
  const { status, body } = await asked;
  if (status >= 300) throw new Error(`It answered ${status}: ${JSON.stringify(body)}`);
  return body as A['body'];
}

/** A time on a clock of London, days from now at ten. */
export function inDays(count: number, hour = 10): string {
  return `${new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:00`;
}

/** A session of an hour at ten, so many days from now. */
export function atTen(count: number) {
  return { starts: inDays(count), ends: inDays(count, 11), timeZone: 'Europe/London' };
}

export function plan(person: Caller, relationshipId: string, count = 3): Promise<SessionView> {
  return done(ask(person, sessionsApi.planSession, { params: { relationshipId }, body: atTen(count) }));
}

/** A session that took place, so many days ago. */
export function held(person: Caller, relationshipId: string, count = 2): Promise<SessionView> {
  return done(ask(person, sessionsApi.recordPastSession, { params: { relationshipId }, body: atTen(-count) }));
}

/** Saves a stage on top of a version, by default one that nobody has written in. */
export function write<Stage extends keyof StageContents>(person: Caller, sessionId: string, stage: Stage, content: StageContents[Stage], ifMatch = 1): Promise<Answer & { body: StageView }> {
  return ask(person, sessionsApi.writeStage, { params: { sessionId, stage }, body: { stage, content } as never, ifMatch });
}

export const aGoal = { sessionGoal: 'Name the three risks of the move', longerGoal: '', measure: '', goalIds: [], requirementId: null, ordinal: null };
export const aReality = { now: 'Two teams wait', selfScore: 4, tried: '', obstacles: '', evidenceIds: [] };

/** A session that is logged, with a goal and a reality. */
export async function logged(person: Caller, relationshipId: string, words = aGoal.sessionGoal): Promise<SessionView> {
  const { id: sessionId, version } = await held(person, relationshipId);
  await done(write(person, sessionId, 'GOAL', { ...aGoal, sessionGoal: words }));
  await done(write(person, sessionId, 'REALITY', aReality));
  return done(ask(person, sessionsApi.logSession, { params: { sessionId }, ifMatch: version }));
}
