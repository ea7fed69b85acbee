export { ClaimTag } from './claims/claim-tag';
export { kindWords as evidenceKindWords } from './evidence/evidence-words';
export { levelWords } from './level-words';
export { ClaimsWaiting } from './reviews/claims-waiting';
export { UnsentForms, type UnsentForm } from './unsent/unsent-forms';
export { UnsentNotice } from './unsent/unsent-notice';
