export { evidenceRoutes, witnessRoutes } from './evidence-routes';
export { levelWords } from './level-words';
export { ReviewsWaiting } from './reviews/reviews-waiting';
