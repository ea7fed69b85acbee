import { aPair, offersMentoring, type Person } from '@waymark/tests/support';
import { asAdministrator } from '../database-contents';
import { versionAt, type Prepared, type ValidRequests } from './preparation';
import { quickPeople } from './quick-people';
import type { World } from './world';

/** The pair of a world: the subject mentors the colleague, in the programme of the programme owner. */
interface WorldPair {
  relationshipId: string;
  agreementId: string;
  skillId: string;
  wishId: string;
}

const pairs = new WeakMap<World, Promise<WorldPair>>();

function pairOf(world: World): Promise<WorldPair> {
  const known = pairs.get(world) ?? make(world);
  pairs.set(world, known);
  return known;
}

async function make({ self, colleague, story, profiles }: World): Promise<WorldPair> {
  const { relationshipId } = await aPair(self, colleague);
  const [skill] = (await story.admin.get(`/frameworks/${profiles.frameworkId}/skills`)).body.items;
  const { body: agreement } = await colleague.post(`/relationships/${relationshipId}/agreements`);
  const { body: wish } = await self.post('/mentoring-wishes', { skillIds: [skill.id] });
  return { relationshipId, agreementId: agreement.id, skillId: skill.id, wishId: wish.id };
}

const version = 50;

/** What a pair in each state has, whatever was done to it before. */
const columns = {
  REQUESTED: 'accepted_at = NULL, mentor_accepted_at = NULL, active_at = NULL',
  ACTIVE: 'accepted_at = requested_at, mentor_accepted_at = requested_at, active_at = requested_at, paused_on = NULL, paused_until = NULL, paused_by = NULL',
  PAUSED: `accepted_at = requested_at, mentor_accepted_at = requested_at, active_at = requested_at, paused_on = '2026-01-01', paused_by = mentor_id`,
  CLOSING: 'accepted_at = requested_at, mentor_accepted_at = requested_at, active_at = requested_at, closing_at = now()',
} as const;

/** A request about the pair once it is in a state, with what came of requests before undone. */
function pairIn(status: keyof typeof columns, more: (pair: WorldPair) => Prepared = () => ({})) {
  const prepare = async (world: World): Promise<Prepared> => {
    const pair = await pairOf(world);
    await asAdministrator(world.api.database.adminUrl, async (client) => {
      await client.query('DELETE FROM mentoring_reflection WHERE relationship_id = $1', [pair.relationshipId]);
      await client.query(
        `UPDATE mentoring_relationship SET status = $2, ended_at = NULL, ended_by = NULL, declined_by = NULL, closing_at = NULL, version = ${version}, ${columns[status]} WHERE id = $1`.replace(
          status === 'CLOSING' ? 'closing_at = NULL, ' : '',
          '',
        ),
        [pair.relationshipId, status],
      );
    });
    return { params: { relationshipId: pair.relationshipId }, ifMatch: version, ...more(pair) };
  };
  return { standing: prepare };
}

/** A request about the version of the agreement that is suggested, with these signatures. */
function suggestionWith(signatures: 'NONE' | 'BOTH', body?: object) {
  const prepare = async (world: World): Promise<Prepared> => {
    const pair = await pairOf(world);
    await pairIn('ACTIVE').standing(world);
    await asAdministrator(world.api.database.adminUrl, (client) =>
      client.query(`DELETE FROM mentoring_agreement WHERE relationship_id = $1 AND id <> $2 AND signed_at IS NULL`, [pair.relationshipId, pair.agreementId]),
    );
    await asAdministrator(world.api.database.adminUrl, (client) =>
      client.query(
        `INSERT INTO mentoring_agreement (organisation_id, id, relationship_id, number, status, terms, changed_by, changed_at)
         SELECT organisation_id, $1, id, 2, 'DRAFT', '{"purpose":"To grow"}', mentee_id, now() FROM mentoring_relationship WHERE id = $2
         ON CONFLICT (organisation_id, id) DO NOTHING`,
        [pair.agreementId, pair.relationshipId],
      ),
    );
    await asAdministrator(world.api.database.adminUrl, (client) =>
      client.query(
        `UPDATE mentoring_agreement SET status = $2, mentee_signed_at = $3, mentor_signed_at = $3, signed_at = NULL, version = ${version},
           terms = terms || '{"purpose":"To grow","confidentiality":"Between us","limits":"Harm"}' WHERE id = $1`,
        [pair.agreementId, signatures === 'NONE' ? 'DRAFT' : 'PARTLY_SIGNED', signatures === 'NONE' ? null : new Date('2026-01-01')],
      ),
    );
    return { params: { agreementId: pair.agreementId }, ifMatch: version, body };
  };
  return { standing: prepare };
}

/** Somebody new who offers mentoring. */
async function newMentor({ api, story }: World): Promise<Person> {
  const [mentor] = (await quickPeople(api, story, ['Somebody Else'])) as [Person];
  await offersMentoring(mentor);
  return mentor;
}

const reading = pairIn('ACTIVE');
const ofProgramme = ({ story }: World): Prepared => ({ params: { programmeId: story.programmeId } });
const ofMentor = async (world: World): Promise<Prepared> => {
  await pairOf(world);
  return { params: { memberId: world.self.memberId } };
};

/** Valid requests for pairs, agreements, mentors and the mentoring of a programme. */
export const mentoringRequests: ValidRequests = {
  'GET /relationships': { standing: () => ({}) },
  'POST /relationships': {
    standing: async (world) => ({ body: { mentorId: (await pairOf(world), world.self.memberId), message: 'Please help me.' } }),
    fresh: async (world) => ({ body: { mentorId: (await newMentor(world)).memberId, message: 'Please help me.' } }),
  },
  'GET /relationships/:relationshipId': reading,
  'POST /relationships/:relationshipId/acceptance': pairIn('REQUESTED'),
  'POST /relationships/:relationshipId/refusal': pairIn('REQUESTED', () => ({ body: { reason: 'NO_TIME' } })),
  'POST /relationships/:relationshipId/withdrawal': pairIn('REQUESTED'),
  'POST /relationships/:relationshipId/pause': pairIn('ACTIVE', () => ({ body: {} })),
  'DELETE /relationships/:relationshipId/pause': pairIn('PAUSED'),
  'POST /relationships/:relationshipId/closing': pairIn('ACTIVE'),
  'POST /relationships/:relationshipId/reflection': pairIn('CLOSING', () => ({ body: { words: 'We got far.' } })),
  'POST /relationships/:relationshipId/early-end': pairIn('ACTIVE', () => ({ body: {} })),
  'GET /relationships/:relationshipId/outreach': reading,
  'GET /relationships/:relationshipId/agreements': reading,
  'POST /relationships/:relationshipId/agreements': {
    standing: reading.standing,
    fresh: async (world) => {
      const { relationshipId, agreementId } = await pairOf(world);
      await asAdministrator(world.api.database.adminUrl, (client) =>
        client.query(`DELETE FROM mentoring_agreement WHERE relationship_id = $1 AND (id = $2 OR status <> 'SIGNED')`, [relationshipId, agreementId]),
      );
      return reading.standing(world);
    },
  },
  'GET /agreements/:agreementId': suggestionWith('NONE'),
  'PATCH /agreements/:agreementId': suggestionWith('NONE', { purpose: 'To grow further' }),
  'DELETE /agreements/:agreementId': suggestionWith('NONE'),
  'POST /agreements/:agreementId/signature': suggestionWith('NONE'),
  'DELETE /agreements/:agreementId/signature': suggestionWith('BOTH'),
  'GET /members/:memberId/mentoring': { standing: ofMentor },
  'GET /mentors': { standing: () => ({}) },
  'GET /mentor-suggestions': { standing: () => ({}) },
  'GET /mentors/:memberId': { standing: ofMentor },
  'PUT /mentors/:memberId/place-watch': { standing: ofMentor },
  'DELETE /mentors/:memberId/place-watch': { standing: ofMentor },
  'GET /mentor-profile': { standing: () => ({}) },
  'PATCH /mentor-profile': {
    standing: () => ({ body: { aboutMe: 'I listen.' }, ifMatch: 1 }),
    fresh: async (world, caller) => ({ body: { aboutMe: 'I listen.' }, ifMatch: await versionAt(world, caller, '/mentor-profile') }),
  },
  'GET /mentoring-wishes': { standing: () => ({}) },
  'POST /mentoring-wishes': { standing: async (world) => ({ body: { skillIds: [(await pairOf(world)).skillId] } }) },
  'DELETE /mentoring-wishes/:wishId': { standing: async (world) => ({ params: { wishId: (await pairOf(world)).wishId } }) },
  'GET /programmes/:programmeId/mentoring': { standing: ofProgramme },
  'GET /programmes/:programmeId/relationships': { standing: ofProgramme },
  'GET /programmes/:programmeId/waiting-requests': { standing: ofProgramme },
  'GET /programmes/:programmeId/possible-matches': { standing: (world) => ({ ...ofProgramme(world), query: { menteeId: world.self.memberId } }) },
  'POST /programmes/:programmeId/proposals': {
    standing: async (world) => ({ ...ofProgramme(world), body: { mentorId: (await pairOf(world), world.self.memberId), menteeId: world.manager.memberId, message: 'You would fit.' } }),
    fresh: async (world) => ({ ...ofProgramme(world), body: { mentorId: (await newMentor(world)).memberId, menteeId: world.self.memberId, message: 'You would fit.' } }),
  },
  'POST /programmes/:programmeId/outreach': {
    standing: async (world) => ({ ...ofProgramme(world), body: { relationshipIds: [(await pairOf(world)).relationshipId], kind: 'WROTE', words: 'How is it going?' } }),
  },
};
