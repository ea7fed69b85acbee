export { LoadFailure } from './load-failure';
export { organisationsRoutes, signInRoutes } from './organisations-routes';
export { Session, provideSession } from './session';
