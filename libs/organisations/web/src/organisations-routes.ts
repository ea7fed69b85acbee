import type { Route } from '@angular/router';
import { onlyFor, onlyForManagersOr, signedOutOnly } from '@waymark/foundation/browser';

/** Pages for people who are not signed in. They bring their own frame. */
export const signInRoutes: Route[] = [
  {
    path: 'sign-in',
    title: 'Sign in',
    canActivate: [signedOutOnly],
    loadComponent: async () => (await import('./sign-in/sign-in-page')).SignInPage,
  },
  {
    path: 'sign-in/link-request',
    title: 'Sign in with a link by email',
    canActivate: [signedOutOnly],
    data: { link: 'SIGN_IN' },
    loadComponent: async () => (await import('./sign-in/link-request-page')).LinkRequestPage,
  },
  // Whoever is signed in already may follow a link too: it may be for another account.
  {
    path: 'sign-in/link',
    title: 'Sign in with a link',
    loadComponent: async () => (await import('./sign-in/sign-in-link-page')).SignInLinkPage,
  },
  {
    path: 'reset-password-request',
    title: 'Choose a new password',
    data: { link: 'PASSWORD_RESET' },
    loadComponent: async () => (await import('./sign-in/link-request-page')).LinkRequestPage,
  },
  {
    path: 'reset-password',
    title: 'Choose a new password',
    loadComponent: async () => (await import('./sign-in/reset-password-page')).ResetPasswordPage,
  },
  {
    path: 'invitation',
    title: 'Your invitation',
    loadComponent: async () => (await import('./sign-in/invitation-page')).InvitationPage,
  },
];

const adminsOnly = onlyFor('ORGANISATION_ADMIN');
const teamReaders = onlyForManagersOr('ORGANISATION_ADMIN');
const peopleReaders = onlyForManagersOr('ORGANISATION_ADMIN', 'PROGRAMME_OWNER');
const keepersOnly = onlyFor('ORGANISATION_ADMIN', 'PROGRAMME_OWNER');

/** Pages for people who are signed in, inside the frame of the application. */
export const organisationsRoutes: Route[] = [
  {
    path: 'account',
    title: 'Your details',
    loadComponent: async () => (await import('./account/account-page')).AccountPage,
  },
  {
    path: 'account/security',
    title: 'Security',
    loadComponent: async () => (await import('./account/security-page')).SecurityPage,
  },
  {
    path: 'account/data',
    title: 'Your data',
    loadComponent: async () => (await import('./account/my-data-page')).MyDataPage,
  },
  // Admins see everybody; the server shows owners of programmes and managers the people they may see.
  {
    path: 'people',
    title: 'People',
    canActivate: [peopleReaders],
    loadComponent: async () => (await import('./people/people-page')).PeoplePage,
  },
  {
    path: 'people/import',
    title: 'Import people',
    canActivate: [adminsOnly],
    loadComponent: async () => (await import('./people-import/people-import-page')).PeopleImportPage,
  },
  {
    path: 'people/import/:importId',
    title: 'Import people',
    canActivate: [adminsOnly],
    loadComponent: async () => (await import('./people-import/import-check-page')).ImportCheckPage,
  },
  // Open to everybody who is signed in: the server shows each of them the people they may see.
  {
    path: 'people/:memberId',
    title: 'Person',
    loadComponent: async () => (await import('./people/person-page')).PersonPage,
  },
  {
    path: 'people/:memberId/data',
    title: 'Data of a person',
    canActivate: [adminsOnly],
    loadComponent: async () => (await import('./privacy/person-data-page')).PersonDataPage,
  },
  {
    path: 'teams',
    title: 'Teams',
    canActivate: [teamReaders],
    loadComponent: async () => (await import('./teams/teams-page')).TeamsPage,
  },
  // Open to everybody who is signed in: the server shows a team to its people and to those who manage them.
  {
    path: 'teams/:teamId',
    title: 'Team',
    loadComponent: async () => (await import('./teams/team-page')).TeamPage,
  },
  {
    path: 'programmes',
    title: 'Programmes',
    loadComponent: async () => (await import('./programmes/programmes-page')).ProgrammesPage,
  },
  {
    path: 'programmes/:programmeId',
    title: 'Programme',
    loadComponent: async () => (await import('./programmes/programme-page')).ProgrammePage,
  },
  {
    path: 'programmes/:programmeId/people',
    title: 'People in the programme',
    canActivate: [keepersOnly],
    loadComponent: async () => (await import('./programmes/programme-people-page')).ProgrammePeoplePage,
  },
  {
    path: 'programmes/:programmeId/settings',
    title: 'Programme settings',
    canActivate: [keepersOnly],
    loadComponent: async () => (await import('./programmes/programme-settings-page')).ProgrammeSettingsPage,
  },
  {
    path: 'organisation',
    title: 'Organisation',
    canActivate: [adminsOnly],
    loadComponent: async () => (await import('./settings/organisation-page')).OrganisationPage,
  },
  {
    path: 'organisation/roles',
    title: 'Roles',
    canActivate: [adminsOnly],
    loadComponent: async () => (await import('./roles/roles-page')).RolesPage,
  },
  {
    path: 'organisation/retention',
    title: 'Retention and erasure',
    canActivate: [adminsOnly],
    loadComponent: async () => (await import('./privacy/retention-page')).RetentionPage,
  },
  {
    path: 'audit',
    title: 'Audit log',
    canActivate: [adminsOnly],
    loadComponent: async () => (await import('./audit/audit-page')).AuditPage,
  },
];
