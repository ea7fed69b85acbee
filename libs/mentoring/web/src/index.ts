export { EvidenceBeginning } from './work/evidence-beginning';
