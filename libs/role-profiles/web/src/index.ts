export { PickOne, type Offer } from './pick-one';
export { roleProfilesRoutes } from './role-profiles-routes';
export { capitalised, counted, listed } from './wording';
