import { endpoint, id } from '@waymark/foundation/kernel';
import { anyMember, anyone, itemReaders } from '@waymark/organisations/domain';
import * as z from 'zod';
import { changeClaimBody, claim, claimParams, newClaim, retractClaimBody } from './claim';
import {
  changeEvidenceBody,
  createEvidenceBody,
  evidencePage,
  evidenceParams,
  evidenceQuery,
  evidenceVersionParams,
  evidenceVersionView,
  evidenceView,
  likeEvidenceList,
  requirementSuggestions,
  submitClaimsBody,
} from './evidence';
import { evidenceFile, evidenceFileParams, evidenceFiles, fileMediaTypes } from './evidence-file';
import {
  answerWitnessBody,
  askWitnessBody,
  declineWitnessBody,
  readWitnessRequestBody,
  witnessQuestion,
  witnessRequest,
  witnessRequestParams,
} from './witness';

const read = anyMember('evidence:read');
const write = anyMember('evidence:write');

/** Evidence and the claims it makes, as the person writes them whose work it is. */
export const evidenceApi = {
  listEvidence: endpoint({ method: 'GET', path: '/evidence', summary: 'List your own evidence, the latest changed first', requires: read, query: evidenceQuery, response: evidencePage }),
  readEvidence: endpoint({ method: 'GET', path: '/evidence/:evidenceId', summary: 'Read a piece of evidence with its claims', requires: read, params: evidenceParams, response: evidenceView, version: 'answers' }),
  createEvidence: endpoint({ method: 'POST', path: '/evidence', summary: 'Begin a piece of evidence, with the claims it is to make', requires: write, body: createEvidenceBody, response: evidenceView, version: 'answers', idempotent: true }),
  changeEvidence: endpoint({ method: 'PATCH', path: '/evidence/:evidenceId', summary: 'Save what was written; what is absent stays as it is', requires: write, params: evidenceParams, body: changeEvidenceBody, response: evidenceView, version: 'demands' }),
  deleteEvidence: endpoint({ method: 'DELETE', path: '/evidence/:evidenceId', summary: 'Throw a draft away that was never submitted', requires: write, params: evidenceParams }),
  readEvidenceVersion: endpoint({ method: 'GET', path: '/evidence/:evidenceId/versions/:number', summary: 'Read a version as it was submitted', requires: read, params: evidenceVersionParams, response: evidenceVersionView }),
  submitClaims: endpoint({ method: 'POST', path: '/evidence/:evidenceId/submission', summary: 'Send claims for review; the evidence is frozen as a version', requires: write, params: evidenceParams, body: submitClaimsBody, response: evidenceView, status: 200, version: 'demands' }),
  suggestRequirements: endpoint({ method: 'GET', path: '/evidence/:evidenceId/suggestions', summary: 'List the requirements that the words of your evidence speak of', requires: read, params: evidenceParams, response: requirementSuggestions }),
  listLikeEvidence: endpoint({ method: 'GET', path: '/evidence/:evidenceId/duplicates', summary: 'List your own evidence that looks like the same thing', requires: read, params: evidenceParams, response: likeEvidenceList }),

  addClaim: endpoint({ method: 'POST', path: '/evidence/:evidenceId/claims', summary: 'Claim a level of a requirement with this evidence', requires: write, params: evidenceParams, body: newClaim, response: claim, version: 'answers', idempotent: true }),
  changeClaim: endpoint({ method: 'PATCH', path: '/claims/:claimId', summary: 'Change the level or the clauses of a claim that is not submitted', requires: write, params: claimParams, body: changeClaimBody, response: claim, version: 'demands' }),
  deleteClaim: endpoint({ method: 'DELETE', path: '/claims/:claimId', summary: 'Take a claim out that was never submitted', requires: write, params: claimParams }),
  withdrawClaim: endpoint({ method: 'POST', path: '/claims/:claimId/withdrawal', summary: 'Withdraw a claim before it is decided', requires: write, params: claimParams, response: claim, status: 200, version: 'demands' }),
  retractClaim: endpoint({ method: 'POST', path: '/claims/:claimId/retraction', summary: 'Take accepted evidence back; the decisions that cite it are flagged', requires: write, params: claimParams, body: retractClaimBody, response: claim, status: 200, version: 'demands' }),

  listFiles: endpoint({ method: 'GET', path: '/evidence/:evidenceId/files', summary: 'List the files of a piece of evidence', requires: read, params: evidenceParams, response: evidenceFiles }),
  addFile: endpoint({ method: 'POST', path: '/evidence/:evidenceId/files', summary: 'Add a file', requires: write, params: evidenceParams, upload: { fields: z.strictObject({}), maxBytes: 'configured' }, response: evidenceFile, transaction: 'none' }),
  removeFile: endpoint({ method: 'DELETE', path: '/evidence/:evidenceId/files/:fileId', summary: 'Remove a file; versions that were submitted keep it', requires: write, params: evidenceFileParams }),
  readFileContent: endpoint({ method: 'GET', path: '/evidence/:evidenceId/files/:fileId/content', summary: 'Save a file, or a part of it', requires: read, params: evidenceFileParams, file: fileMediaTypes, transaction: 'none' }),

  askWitness: endpoint({ method: 'POST', path: '/evidence/:evidenceId/witness-requests', summary: 'Ask somebody by mail what they saw of the story as it is now; an earlier question to them without an answer is withdrawn', requires: write, params: evidenceParams, body: askWitnessBody, response: witnessRequest, idempotent: true }),
  withdrawWitnessRequest: endpoint({ method: 'DELETE', path: '/evidence/:evidenceId/witness-requests/:witnessRequestId', summary: 'Withdraw a question that has no answer yet; its link stops working', requires: write, params: witnessRequestParams }),
  readWitnessRequest: endpoint({ method: 'POST', path: '/witness-requests/reading', summary: 'Read what a witness is asked, by the token of their link; nothing is used up', requires: anyone, body: readWitnessRequestBody, response: witnessQuestion, status: 200 }),
  answerWitnessRequest: endpoint({ method: 'POST', path: '/witness-requests/answer', summary: 'Say and sign what you saw; once', requires: anyone, body: answerWitnessBody, status: 204 }),
  declineWitnessRequest: endpoint({ method: 'POST', path: '/witness-requests/refusal', summary: 'Decline to say what you saw', requires: anyone, body: declineWitnessBody, status: 204 }),

  listReaders: endpoint({ method: 'GET', path: '/evidence/:evidenceId/readers', summary: 'List who can read your evidence, why, and when they last did', requires: read, params: evidenceParams, response: itemReaders }),
  giveRelease: endpoint({ method: 'PUT', path: '/evidence/:evidenceId/releases/:memberId', summary: 'Let a person read this evidence and its claims', requires: write, params: z.strictObject({ evidenceId: id, memberId: id }), status: 204 }),
  takeReleaseBack: endpoint({ method: 'DELETE', path: '/evidence/:evidenceId/releases/:memberId', summary: 'Take a release back', requires: write, params: z.strictObject({ evidenceId: id, memberId: id }) }),
} as const;
