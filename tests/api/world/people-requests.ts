import { newId } from '@waymark/foundation/kernel';
import { versionAt, type Preparation, type ValidRequests } from './preparation';
import type { World } from './world';

const subject: Preparation = ({ self }) => ({ params: { memberId: self.memberId } });
const invited: Preparation = ({ invited: { memberId } }) => ({ params: { memberId } });
const team: Preparation = ({ teamId }) => ({ params: { teamId } });

async function newTeam({ story }: World): Promise<string> {
  return story.team(`Team ${newId()}`);
}

async function newReportingLine({ story, ...world }: World): Promise<string> {
  return story.manager(await world.newMember(), world.manager);
}

/** Valid requests for the people of an organisation, how they are grouped and who manages whom. */
export const peopleRequests: ValidRequests = {
  'GET /organisation': { standing: () => ({}) },
  'PATCH /organisation': {
    standing: () => ({ body: { timeZone: 'Europe/London' }, ifMatch: 1 }),
    fresh: async (world, caller) => ({ body: { timeZone: 'Europe/London' }, ifMatch: await versionAt(world, caller, '/organisation') }),
  },
  'GET /members': { standing: () => ({}) },
  'GET /possible-readers': { standing: () => ({}) },
  'GET /members/:memberId': { standing: subject },
  'GET /members/:memberId/readers': { standing: subject },
  'PATCH /members/:memberId': {
    standing: ({ self: { memberId } }) => ({ params: { memberId }, body: { jobTitle: 'Engineer' }, ifMatch: 1 }),
    fresh: async (world, caller) => ({
      params: { memberId: world.self.memberId },
      body: { jobTitle: 'Engineer' },
      ifMatch: await versionAt(world, caller, `/members/${world.self.memberId}`),
    }),
  },
  'POST /invitations': { standing: () => ({ body: { email: `new.${newId()}@calder.example`, name: 'Lena Fischer' } }) },
  'POST /members/:memberId/invitation': { standing: invited },
  'DELETE /members/:memberId/invitation': {
    standing: ({ invited: { memberId } }) => ({ params: { memberId }, ifMatch: 1 }),
    fresh: async (world) => ({ params: { memberId: (await world.newlyInvited()).memberId }, ifMatch: 1 }),
  },
  'POST /members/:memberId/suspension': {
    standing: ({ self: { memberId } }) => ({ params: { memberId }, body: { handReportsTo: null }, ifMatch: 1 }),
    fresh: async (world) => {
      const { memberId } = await world.newMember();
      return { params: { memberId }, body: { handReportsTo: null }, ifMatch: await world.story.admin.versionAt(`/members/${memberId}`) };
    },
  },
  'DELETE /members/:memberId/suspension': {
    standing: ({ suspended: { memberId } }) => ({ params: { memberId }, ifMatch: 1 }),
    fresh: async (world) => {
      const member = await world.newMember();
      await world.story.suspend(member);
      return { params: { memberId: member.memberId }, ifMatch: await world.story.admin.versionAt(`/members/${member.memberId}`) };
    },
  },
  'POST /members/:memberId/merger': {
    standing: ({ self, colleague }) => ({ params: { memberId: self.memberId }, body: { intoMemberId: colleague.memberId } }),
  },
  'GET /role-grants': { standing: () => ({}) },
  'POST /role-grants': {
    standing: ({ self: { memberId } }) => ({ body: { memberId, role: 'ORGANISATION_ADMIN' } }),
    fresh: async (world) => ({ body: { memberId: (await world.newMember()).memberId, role: 'ORGANISATION_ADMIN' } }),
  },
  'DELETE /role-grants/:roleGrantId': {
    standing: ({ roleGrantId }) => ({ params: { roleGrantId } }),
    fresh: async (world) => ({ params: { roleGrantId: await world.story.role(await world.newMember(), 'ORGANISATION_ADMIN') } }),
  },
  'GET /teams': { standing: () => ({}) },
  'GET /teams/:teamId': { standing: team },
  'POST /teams': { standing: () => ({ body: { name: `Team ${newId()}` } }) },
  'PATCH /teams/:teamId': {
    standing: ({ teamId }) => ({ params: { teamId }, body: { name: 'Delivery' }, ifMatch: 1 }),
    fresh: async (world, caller) => ({
      params: { teamId: world.teamId },
      body: { name: 'Delivery' },
      ifMatch: await versionAt(world, caller, `/teams/${world.teamId}`),
    }),
  },
  'DELETE /teams/:teamId': {
    standing: ({ teamId }) => ({ params: { teamId }, ifMatch: 1 }),
    fresh: async (world) => ({ params: { teamId: await newTeam(world) }, ifMatch: 1 }),
  },
  'POST /team-moves': {
    standing: ({ teamId, self: { memberId } }) => ({ body: { memberIds: [memberId], fromTeamId: null, toTeamId: teamId } }),
    fresh: async (world) => {
      const [left, entered] = [await newTeam(world), await newTeam(world)];
      const { memberId } = await world.newMember();
      await world.story.admin.put(`/teams/${left}/members/${memberId}`);
      return { body: { memberIds: [memberId], fromTeamId: left, toTeamId: entered } };
    },
  },
  'PUT /teams/:teamId/members/:memberId': { standing: ({ teamId, self: { memberId } }) => ({ params: { teamId, memberId } }) },
  'DELETE /teams/:teamId/members/:memberId': {
    standing: ({ teamId, self: { memberId } }) => ({ params: { teamId, memberId } }),
    fresh: async (world) => {
      const member = await world.newMember();
      return { params: { teamId: await world.story.team(`Team ${newId()}`, member), memberId: member.memberId } };
    },
  },
  'GET /members/:memberId/reporting-lines': { standing: subject },
  'POST /reporting-lines': {
    standing: ({ self, manager }) => ({ body: { memberId: self.memberId, managerId: manager.memberId, from: '2026-01-02' } }),
    fresh: async (world) => ({ body: { memberId: (await world.newMember()).memberId, managerId: world.manager.memberId, from: '2026-01-01' } }),
  },
  'POST /manager-changes': {
    standing: ({ self, manager }) => ({ body: { memberIds: [self.memberId], managerId: manager.memberId, from: '2026-01-02' } }),
    fresh: async (world) => ({ body: { memberIds: [(await world.newMember()).memberId], managerId: world.manager.memberId, from: '2026-01-01' } }),
  },
  'POST /members/:memberId/report-handovers': {
    standing: ({ self, colleague }) => ({ params: { memberId: self.memberId }, body: { managerId: colleague.memberId, from: '2026-01-02' } }),
  },
  'POST /reporting-lines/:reportingLineId/end': {
    standing: ({ reportingLineId }) => ({ params: { reportingLineId }, body: { to: '2030-01-01' }, ifMatch: 1 }),
    fresh: async (world) => ({ params: { reportingLineId: await newReportingLine(world) }, body: { to: '2030-01-01' }, ifMatch: 1 }),
  },
  'GET /audit-entries': { standing: () => ({}) },
  'GET /audit-entries/export': { standing: () => ({}) },
};
