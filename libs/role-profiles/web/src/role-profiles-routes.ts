import type { Route } from '@angular/router';
import { onlyFor } from '@waymark/foundation/browser';
import { editorRoles } from './editors';

const editorsOnly = onlyFor(...editorRoles);

/** Pages about role profiles, inside the frame of the application. */
export const roleProfilesRoutes: Route[] = [
  {
    path: 'role-profiles',
    title: 'Role profiles',
    loadComponent: async () => (await import('./list/profiles-page')).ProfilesPage,
  },
  {
    path: 'role-profiles/import',
    title: 'Import a role profile',
    canActivate: [editorsOnly],
    loadComponent: async () => (await import('./import/import-page')).ImportPage,
  },
  {
    path: 'role-profiles/:profileId',
    title: 'Role profile',
    loadComponent: async () => (await import('./profile/profile-page')).ProfilePage,
  },
  {
    path: 'role-profiles/:profileId/versions/:versionId/check',
    title: 'Check what we found',
    canActivate: [editorsOnly],
    loadComponent: async () => (await import('./check/check-page')).CheckPage,
  },
  {
    path: 'people/:memberId/roles',
    title: 'Roles',
    loadComponent: async () => (await import('./roles/member-roles-page')).MemberRolesPage,
  },
  {
    path: 'frameworks',
    title: 'Frameworks',
    canActivate: [editorsOnly],
    loadComponent: async () => (await import('./frameworks/frameworks-page')).FrameworksPage,
  },
];
