export { roleProfilesRoutes } from './role-profiles-routes';
