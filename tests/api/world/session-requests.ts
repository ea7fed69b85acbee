import { notesApi, usualPrompts } from '@waymark/mentoring/domain';
import type { Person } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { aGoal, aReality, atTen, done, inDays, logged, pairOf, plan, write } from '../mentoring/pair-story';
import { versionAt, type Prepared, type ValidRequests } from './preparation';
import type { World } from './world';

/** What the subject does as the mentor of somebody who is nothing else in the world. */
export interface WorldSessions {
  mentee: Person;
  relationshipId: string;
  plannedId: string;
  loggedId: string;
  sharedNoteId: string;
  privateNoteId: string;
}

const known = new WeakMap<World, Promise<WorldSessions>>();

export function sessionsOf(world: World): Promise<WorldSessions> {
  const made = known.get(world) ?? make(world);
  known.set(world, made);
  return made;
}

async function make(world: World): Promise<WorldSessions> {
  const { api, story } = world;
  const mentee = await story.person('Bronwen Price');
  const self = await selfIn(world);
  const relationshipId = await pairOf(api, story, world.self, mentee);
  const { id: plannedId } = await plan(self, relationshipId);
  const { id: loggedId } = await logged(mentee, relationshipId);
  const body = { relationshipId, words: 'Lamps' };
  const { id: sharedNoteId } = await done(ask(self, notesApi.beginSharedNote, { body }));
  const { id: privateNoteId } = await done(ask(self, notesApi.beginPrivateNote, { body }));
  return { mentee, relationshipId, plannedId, loggedId, sharedNoteId, privateNoteId };
}

/** The subject in a browser of their own: what others ask may end a session. */
const selfIn = (world: World) => world.browserOf(world.self);

type About = (sessions: WorldSessions) => Prepared;

/** A request that uses nothing up. */
const about = (prepared: About) => ({ standing: async (world: World) => prepared(await sessionsOf(world)) });

/** A request about a session that is planned for each who succeeds; `begun`: its time has come. */
function aboutNew(request: Prepared, begun = false) {
  return {
    standing: async (world: World) => ({ ...request, params: { ...request.params, sessionId: (await sessionsOf(world)).plannedId }, ifMatch: 1 }),
    fresh: async (world: World) => {
      const { relationshipId } = await sessionsOf(world);
      const self = await selfIn(world);
      const { id: sessionId, version } = await plan(self, relationshipId);
      await done(write(self, sessionId, 'GOAL', aGoal));
      await done(write(self, sessionId, 'TACTICS', { words: 'On Mondays' }));
      await done(write(self, sessionId, 'REALITY', aReality));
      if (begun) await change(world, sessionId, "starts_at = now() - interval '1 hour'");
      return { ...request, params: { ...request.params, sessionId }, ifMatch: version };
    },
  };
}

/** A request about a session that the mentee logged; whatever was done to it before is undone. */
function aboutLogged(request: Prepared) {
  return {
    standing: async (world: World) => {
      const { loggedId: sessionId } = await sessionsOf(world);
      return { ...request, params: { ...request.params, sessionId }, ifMatch: request.ifMatch ?? 2 };
    },
    fresh: async (world: World) => {
      const { loggedId: sessionId } = await sessionsOf(world);
      await change(world, sessionId, "status = 'LOGGED', version = 2, confirmed_by = NULL, confirmed_at = NULL, logged_by = (SELECT mentee_id FROM mentoring_relationship r WHERE r.id = relationship_id)");
      return { ...request, params: { ...request.params, sessionId }, ifMatch: request.ifMatch ?? 2 };
    },
  };
}

async function change({ api }: World, sessionId: string, changes: string): Promise<void> {
  await asAdministrator(api.database.adminUrl, (client) => client.query(`UPDATE mentoring_session SET ${changes} WHERE id = $1`, [sessionId]));
}

/** A request about a note that is begun for each who succeeds. */
function aboutNote(tier: 'SHARED' | 'PRIVATE', request: Prepared = {}) {
  return {
    standing: async (world: World) => {
      const { sharedNoteId, privateNoteId } = await sessionsOf(world);
      return { ...request, params: { noteId: tier === 'SHARED' ? sharedNoteId : privateNoteId } };
    },
    fresh: async (world: World) => {
      const { relationshipId } = await sessionsOf(world);
      const endpoint = tier === 'SHARED' ? notesApi.beginSharedNote : notesApi.beginPrivateNote;
      const { id: noteId } = await done(ask(await selfIn(world), endpoint, { body: { relationshipId, words: 'Lamps' } }));
      return { ...request, params: { noteId } };
    },
  };
}

const ofPlanned = about(({ plannedId }) => ({ params: { sessionId: plannedId } }));
const ofLogged = about(({ loggedId }) => ({ params: { sessionId: loggedId } }));
const listOfNotes = about(({ relationshipId }) => ({ query: { relationshipId } }));
const newNote = about(({ relationshipId }) => ({ body: { relationshipId, words: 'Lamps' } }));
const summaryReader = async (world: World) => ({ params: { sessionId: (await sessionsOf(world)).loggedId, memberId: world.manager.memberId } });
const programme = ({ story }: World): Prepared => ({ params: { programmeId: story.programmeId } });

/** Valid requests for sessions, their records, notes and prompts. */
export const sessionRequests: ValidRequests = {
  'GET /mentoring-sessions': { standing: () => ({}) },
  'GET /mentoring-sessions/:sessionId': ofPlanned,
  'POST /relationships/:relationshipId/sessions': about(({ relationshipId }) => ({ params: { relationshipId }, body: atTen(12) })),
  'POST /relationships/:relationshipId/past-sessions': about(({ relationshipId }) => ({ params: { relationshipId }, body: { ...atTen(-12), ends: inDays(-12, 11) } })),
  'GET /relationships/:relationshipId/agenda-suggestions': about(({ relationshipId }) => ({ params: { relationshipId } })),
  'PATCH /mentoring-sessions/:sessionId': aboutNew({ body: { place: 'Room 2' } }),
  'POST /mentoring-sessions/:sessionId/times': aboutNew({ body: atTen(13) }),
  'POST /mentoring-sessions/:sessionId/cancellation': aboutNew({ body: {} }),
  'POST /mentoring-sessions/:sessionId/no-show': aboutNew({ body: { missing: 'BOTH' } }, true),
  'POST /mentoring-sessions/:sessionId/holding': aboutNew({}, true),
  'POST /mentoring-sessions/:sessionId/log': aboutNew({}, true),
  'POST /mentoring-sessions/:sessionId/confirmation': aboutLogged({}),
  'POST /mentoring-sessions/:sessionId/question': aboutLogged({ body: { words: 'It was four' } }),
  'GET /mentoring-sessions/:sessionId/calendar-file': ofPlanned,
  'GET /mentoring-sessions/:sessionId/record': ofPlanned,
  'GET /mentoring-sessions/:sessionId/stages/:stage': about(({ plannedId }) => ({ params: { sessionId: plannedId, stage: 'GOAL' } })),
  'PUT /mentoring-sessions/:sessionId/stages/:stage': aboutNew({ params: { stage: 'TOPIC' }, body: { stage: 'TOPIC', content: { words: 'Lamps' } } }),
  'POST /mentoring-sessions/:sessionId/stages/:stage/revisions': aboutLogged({
    params: { stage: 'HABITS' },
    body: { reason: 'It was left out', writing: { stage: 'HABITS', content: { words: 'A walk' } } },
    ifMatch: 1,
  }),
  'GET /mentoring-sessions/:sessionId/revisions': ofLogged,
  'GET /mentoring-sessions/:sessionId/summary': ofLogged,
  'GET /mentoring-sessions/:sessionId/summary/readers': ofLogged,
  'PUT /mentoring-sessions/:sessionId/summary/releases/:memberId': { standing: summaryReader },
  'DELETE /mentoring-sessions/:sessionId/summary/releases/:memberId': { standing: summaryReader },
  'GET /mentoring-sessions/:sessionId/pulse': ofLogged,
  'PUT /mentoring-sessions/:sessionId/pulse': about(({ loggedId }) => ({ params: { sessionId: loggedId }, body: { useful: 4, open: 4 } })),
  'GET /programmes/:programmeId/prompts': { standing: programme },
  'GET /programmes/:programmeId/prompts/versions': { standing: programme },
  'PUT /programmes/:programmeId/prompts': {
    standing: async (world, caller) => ({ ...programme(world), body: usualPrompts, ifMatch: await versionAt(world, caller, `/programmes/${world.story.programmeId}/prompts`) }),
  },
  'GET /shared-notes': listOfNotes,
  'GET /shared-notes/:noteId': aboutNote('SHARED'),
  'POST /shared-notes': newNote,
  'PUT /shared-notes/:noteId': aboutNote('SHARED', { body: { words: 'Bulbs' }, ifMatch: 1 }),
  'DELETE /shared-notes/:noteId': aboutNote('SHARED'),
  'GET /private-notes': listOfNotes,
  'GET /private-notes/:noteId': aboutNote('PRIVATE'),
  'POST /private-notes': newNote,
  'PUT /private-notes/:noteId': aboutNote('PRIVATE', { body: { words: 'Bulbs' }, ifMatch: 1 }),
  'DELETE /private-notes/:noteId': aboutNote('PRIVATE'),
};
