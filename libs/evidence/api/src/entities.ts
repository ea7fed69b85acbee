import { Claim, ClaimEvent } from './claims/claim.entity';
import { Evidence, EvidenceVersion } from './evidence/evidence.entity';
import { EvidenceFile } from './files/evidence-file.entity';
import { AssessorGrant } from './reviews/assessor-grant.entity';
import { Review, ConflictOfInterest } from './reviews/review.entity';
import { AppealConflict, Decision, DecisionCitation, DecisionEvent } from './standing/decision.entity';
import { SelfRating } from './standing/self-rating.entity';
import { Waiver } from './standing/waiver.entity';
import { UnsentForm } from './unsent/unsent-form.entity';
import { WitnessRequest } from './witnesses/witness-request.entity';

/** All of them are rows of one organisation. */
export const evidenceEntities = [
  Evidence,
  EvidenceVersion,
  EvidenceFile,
  WitnessRequest,
  Claim,
  ClaimEvent,
  Review,
  ConflictOfInterest,
  AssessorGrant,
  Decision,
  DecisionCitation,
  DecisionEvent,
  AppealConflict,
  SelfRating,
  Waiver,
  UnsentForm,
];
