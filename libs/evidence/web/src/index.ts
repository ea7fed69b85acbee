export { evidenceRoutes, witnessRoutes } from './evidence-routes';
