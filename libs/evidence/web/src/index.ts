export { evidenceRoutes, witnessRoutes } from './evidence-routes';
export { ReviewsWaiting } from './reviews/reviews-waiting';
