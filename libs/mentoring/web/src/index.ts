export { mentoringRoutes } from './mentoring-routes';
export { EvidenceBeginning } from './work/evidence-beginning';
