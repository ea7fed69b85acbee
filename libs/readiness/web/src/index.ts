export { readinessRoutes } from './readiness-routes';
