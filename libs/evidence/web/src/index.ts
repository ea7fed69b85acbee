export { evidenceRoutes, witnessRoutes } from './evidence-routes';
export { levelWords } from './level-words';
export { ClaimsWaiting } from './reviews/claims-waiting';
