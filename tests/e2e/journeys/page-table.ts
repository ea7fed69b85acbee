import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const workspace = resolve(import.meta.dirname, '../../..');
const sitemaps = ['apps/web/src/app.routes.ts', 'libs/organisations/web/src/organisations-routes.ts', 'libs/role-profiles/web/src/role-profiles-routes.ts', 'libs/evidence/web/src/evidence-routes.ts', 'libs/readiness/web/src/readiness-routes.ts', 'libs/mentoring/web/src/mentoring-routes.ts', 'libs/reminders/web/src/reminder-routes.ts'];

/** The paths of every route. Read as text, because importing a route brings Angular along. */
export function routesOfTheSitemap(): string[] {
  const paths = sitemaps.flatMap((file) => [...readFileSync(resolve(workspace, file), 'utf8').matchAll(/\bpath: '([^']*)'/g)].map(([, path]) => path ?? ''));
  return [...new Set(paths)].sort();
}

/** Who looks at a page: an account of the demo, or somebody who is not signed in. */
export type Reader = 'organisation admin' | 'programme owner' | 'mentee' | 'visitor';

/** Addresses that are known only once the demo runs. */
export interface Places {
  person: string;
  team: string;
  programme: string;
  profile: string;
  check: string;
  invitation: string;
  /** A piece of evidence of the mentee that was submitted, and a skill of theirs. */
  evidence: string;
  requirement: string;
  peopleImport: string;
  /** A claim of theirs that was submitted. */
  claim: string;
  /** Somebody who offers mentoring, and a pair with the mentee. */
  mentor: string;
  pair: string;
  /** Of a pair of the mentee that meets: a session to come and one that was logged, a goal and an action. */
  planned: string;
  logged: string;
  goal: string;
  action: string;
}

export interface PageRow {
  route: string;
  reader: Reader;
  address: string | ((places: Places) => string);
  heading: string | RegExp;
}

/** A link that looks complete. It opens its page; only pressing the button there would find it dead. */
const link = `#${'a'.repeat(43)}`;

export const pageTable: PageRow[] = [
  { route: '', reader: 'organisation admin', address: '/', heading: /^Good / },
  { route: 'account', reader: 'organisation admin', address: '/account', heading: 'Your details' },
  { route: 'account/security', reader: 'organisation admin', address: '/account/security', heading: 'Security' },
  { route: 'account/data', reader: 'organisation admin', address: '/account/data', heading: 'Your data' },
  { route: 'people/:memberId/data', reader: 'organisation admin', address: ({ person }) => `${person}/data`, heading: 'Data of Amara Okafor' },
  { route: 'organisation/retention', reader: 'organisation admin', address: '/organisation/retention', heading: 'Retention and erasure' },
  { route: 'people', reader: 'organisation admin', address: '/people', heading: 'People' },
  { route: 'people/import', reader: 'organisation admin', address: '/people/import', heading: 'Import people from a file' },
  { route: 'people/import/:importId', reader: 'organisation admin', address: ({ peopleImport }) => peopleImport, heading: 'Import people from a file' },
  { route: 'people/:memberId', reader: 'organisation admin', address: ({ person }) => person, heading: 'Amara Okafor' },
  { route: 'people/:memberId/roles', reader: 'organisation admin', address: ({ person }) => `${person}/roles`, heading: 'Roles of Amara Okafor' },
  { route: 'teams', reader: 'organisation admin', address: '/teams', heading: 'Teams' },
  // She manages people in it, so she is asked for the purpose of their programme first.
  { route: 'teams/:teamId', reader: 'organisation admin', address: ({ team }) => team, heading: 'Read what this is for' },
  { route: 'programmes/:programmeId', reader: 'organisation admin', address: '/programmes', heading: 'Mentoring' },
  { route: 'programmes/:programmeId/people', reader: 'organisation admin', address: ({ programme }) => `${programme}/people`, heading: 'People in the programme' },
  { route: 'programmes/:programmeId/settings', reader: 'organisation admin', address: ({ programme }) => `${programme}/settings`, heading: 'Programme settings' },
  // Her people take part in the programme, so she too is asked for its purpose first.
  { route: 'readiness', reader: 'organisation admin', address: '/readiness', heading: 'Read what this is for' },
  { route: 'people/:memberId/readiness', reader: 'mentee', address: ({ person }) => `${person}/readiness`, heading: 'Your readiness' },
  { route: 'readiness/mine', reader: 'mentee', address: '/readiness/mine', heading: 'Your readiness' },
  { route: 'programmes/:programmeId/readiness', reader: 'organisation admin', address: ({ programme }) => `${programme}/readiness`, heading: 'You cannot see this page' },
  { route: 'organisation', reader: 'organisation admin', address: '/organisation', heading: 'Organisation' },
  { route: 'organisation/roles', reader: 'organisation admin', address: '/organisation/roles', heading: 'Roles' },
  { route: 'audit', reader: 'organisation admin', address: '/audit', heading: 'Audit log' },
  { route: 'role-profiles', reader: 'organisation admin', address: '/role-profiles', heading: 'Role profiles' },
  { route: 'role-profiles/:profileId', reader: 'organisation admin', address: ({ profile }) => profile, heading: 'Senior DevOps Engineer' },
  { route: 'role-profiles/import', reader: 'organisation admin', address: '/role-profiles/import', heading: 'Import a role profile' },
  { route: 'role-profiles/:profileId/versions/:versionId/check', reader: 'organisation admin', address: ({ check }) => check, heading: 'Import a role profile' },
  { route: 'frameworks', reader: 'organisation admin', address: '/frameworks', heading: 'Frameworks' },
  { route: 'more', reader: 'organisation admin', address: '/more', heading: 'More' },
  { route: '**', reader: 'organisation admin', address: '/nowhere', heading: 'Page not found' },
  { route: '', reader: 'mentee', address: '/', heading: /^Good / },
  { route: 'role-profiles/:profileId', reader: 'mentee', address: ({ profile }) => profile, heading: 'Senior DevOps Engineer' },
  { route: 'people/:memberId/roles', reader: 'mentee', address: ({ person }) => `${person}/roles`, heading: 'Your roles' },
  { route: 'teams/:teamId', reader: 'mentee', address: ({ team }) => team, heading: 'Platform team' },
  { route: 'teams/:teamId/prior-levels', reader: 'mentee', address: ({ team }) => `${team}/prior-levels`, heading: 'Levels from before Waymark' },
  { route: 'programmes', reader: 'mentee', address: '/programmes', heading: 'Mentoring' },
  { route: 'skills', reader: 'mentee', address: '/skills', heading: 'My skills' },
  { route: 'skills/:sectionPath', reader: 'mentee', address: '/skills/knowledge', heading: 'My skills' },
  { route: 'evidence', reader: 'mentee', address: '/evidence', heading: 'Evidence' },
  { route: 'evidence/:evidenceId', reader: 'mentee', address: ({ evidence }) => evidence, heading: /^\w/ },
  { route: 'evidence/:evidenceId/versions/:number', reader: 'mentee', address: ({ evidence }) => `${evidence}/versions/1`, heading: 'Version 1' },
  { route: 'people/:memberId/requirements/:requirementId', reader: 'mentee', address: ({ requirement }) => requirement, heading: /^(?!Skill$)\w/ },
  { route: 'reviews', reader: 'mentee', address: '/reviews', heading: 'Reviews' },
  { route: 'claims/:claimId', reader: 'mentee', address: ({ claim }) => claim, heading: /^(?!Claim$)\w/ },
  { route: 'people/:memberId/levels', reader: 'mentee', address: ({ person }) => `${person}/levels`, heading: 'Your levels' },
  { route: 'teams/:teamId/prior-levels', reader: 'organisation admin', address: ({ team }) => `${team}/prior-levels`, heading: 'Read what this is for' },
  { route: 'programmes/:programmeId/assessors', reader: 'organisation admin', address: ({ programme }) => `${programme}/assessors`, heading: 'Assessors' },
  { route: 'claims/waiting', reader: 'organisation admin', address: '/claims/waiting', heading: 'You cannot see this page' },
  { route: 'mentors', reader: 'mentee', address: '/mentors', heading: 'Find a mentor' },
  { route: 'mentors/mine', reader: 'mentee', address: '/mentors/mine', heading: 'Your mentor profile' },
  { route: 'mentors/:memberId', reader: 'mentee', address: ({ mentor }) => mentor, heading: 'Rhys Bevan' },
  { route: 'sessions/:sessionId', reader: 'mentee', address: ({ planned }) => planned, heading: /^Session \d+ with / },
  { route: 'sessions/:sessionId', reader: 'mentee', address: ({ logged }) => logged, heading: /^Session \d+ with / },
  { route: 'sessions/:sessionId/summary', reader: 'mentee', address: ({ logged }) => `${logged}/summary`, heading: /^Session \d+ of / },
  { route: 'mentoring/log', reader: 'mentee', address: '/mentoring/log', heading: 'Your mentoring log' },
  { route: 'goals', reader: 'mentee', address: '/goals', heading: 'Goals and actions' },
  { route: 'goals', reader: 'mentee', address: '/goals?view=board', heading: 'Goals and actions' },
  { route: 'goals/:goalId', reader: 'mentee', address: ({ goal }) => goal, heading: /^(?!Goal$)\w/ },
  { route: 'actions/:actionId', reader: 'mentee', address: ({ action }) => action, heading: /^(?!Action$)\w/ },
  { route: 'reminders', reader: 'mentee', address: '/reminders', heading: 'Reminders' },
  { route: 'released', reader: 'mentee', address: '/released', heading: 'Shared with you' },
  { route: 'pairs/:relationshipId/notes', reader: 'mentee', address: ({ pair }) => `${pair}/notes`, heading: 'Notes' },
  { route: 'sessions', reader: 'mentee', address: '/sessions', heading: 'Sessions' },
  { route: 'pairs', reader: 'mentee', address: '/pairs', heading: 'Mentoring' },
  { route: 'pairs/:relationshipId', reader: 'mentee', address: ({ pair }) => pair, heading: /^Your mentoring with / },
  { route: 'pairs/:relationshipId/agreement', reader: 'mentee', address: ({ pair }) => `${pair}/agreement`, heading: /^Agreement with / },
  { route: 'programmes/:programmeId/prompts', reader: 'programme owner', address: ({ programme }) => `${programme}/prompts`, heading: 'What sessions ask' },
  { route: 'programmes/:programmeId/pairs', reader: 'programme owner', address: ({ programme }) => `${programme}/pairs`, heading: 'Pairs' },
  { route: 'forbidden', reader: 'mentee', address: '/people', heading: 'You cannot see this page' },
  { route: 'sign-in', reader: 'visitor', address: '/sign-in', heading: 'Sign in to Waymark' },
  { route: 'sign-in/link-request', reader: 'visitor', address: '/sign-in/link-request', heading: 'Sign in with a link by email' },
  { route: 'sign-in/link', reader: 'visitor', address: `/sign-in/link${link}`, heading: 'Sign in to Waymark' },
  { route: 'reset-password-request', reader: 'visitor', address: '/reset-password-request', heading: 'Choose a new password' },
  { route: 'reset-password', reader: 'visitor', address: `/reset-password${link}`, heading: 'Choose a new password' },
  { route: 'invitation', reader: 'visitor', address: ({ invitation }) => invitation, heading: 'Join Calder Digital on Waymark' },
  { route: 'witness', reader: 'visitor', address: `/witness${link}`, heading: 'This link does not work any more' },
  { route: 'unreachable', reader: 'visitor', address: '/unreachable', heading: 'Waymark did not answer' },
  { route: 'page-failed', reader: 'visitor', address: '/page-failed', heading: 'This page did not load' },
];
