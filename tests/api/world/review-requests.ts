import { reviewApi, standingApi } from '@waymark/evidence/domain';
import { ask } from '../ask';
import type { Preparation, ValidRequests } from './preparation';
import { newDecision } from './world-reviews';

const claim: Preparation = ({ reviews: { claimId } }) => ({ params: { claimId } });
const decision: Preparation = ({ reviews: { decisionId } }) => ({ params: { decisionId }, body: { reason: 'Look again.' } });
const member: Preparation = ({ self: { memberId } }) => ({ params: { memberId } });
const waiver: Preparation = ({ reviews: { waiverId } }) => ({ params: { waiverId }, ifMatch: 1 });
/** A waiver that somebody has to decide about. */
const askedWaiver: Preparation = async ({ browserOf, manager, self, reviews: { requirementId } }) => {
  const { body } = await ask(await browserOf(manager), standingApi.askWaiver, { body: { memberId: self.memberId, requirementId, reason: 'Please.', from: '2026-01-01' } });
  return { params: { waiverId: body.id }, ifMatch: 1 };
};

/** Valid requests for reviews, levels, waivers and the right to judge. */
export const reviewRequests: ValidRequests = {
  'GET /reviews': { standing: () => ({}) },
  'GET /claim-counts': { standing: () => ({}) },
  'GET /claims/:claimId': { standing: claim },
  'POST /claims/:claimId/opening': { standing: claim },
  'GET /claims/:claimId/review': { standing: claim },
  'PATCH /claims/:claimId/review': { standing: ({ reviews: { claimId } }) => ({ params: { claimId }, body: { rationale: 'So.' }, ifMatch: 1 }) },
  'POST /claims/:claimId/review/confirmation': { standing: ({ reviews: { claimId } }) => ({ params: { claimId }, body: { ordinal: 2 }, ifMatch: 1 }) },
  'POST /claims/:claimId/review/return': { standing: ({ reviews: { claimId } }) => ({ params: { claimId }, body: { reasons: 'More.' }, ifMatch: 1 }) },
  'POST /claims/:claimId/conflict': { standing: ({ reviews: { claimId } }) => ({ params: { claimId }, body: { reason: 'A friend.' } }) },
  'GET /waiting-claims': { standing: () => ({}) },
  'GET /claims/:claimId/possible-assessors': { standing: claim },
  'POST /claims/:claimId/assignment': { standing: ({ reviews: { claimId, assessor } }) => ({ params: { claimId }, body: { assessorId: assessor.memberId } }) },
  'GET /assessor-grants': { standing: () => ({}) },
  'POST /assessor-grants': {
    standing: ({ story, reviews: { assessor, skillId } }) => ({ body: { assessorId: assessor.memberId, programmeId: story.programmeId, skillId, from: '2026-01-01' } }),
  },
  'POST /assessor-grants/:assessorGrantId/end': {
    standing: ({ reviews: { grantId } }) => ({ params: { assessorGrantId: grantId }, body: { to: '2099-01-01' }, ifMatch: 1 }),
    fresh: async ({ browserOf, story, programmeOwner, reviews: { assessor, skillId } }) => {
      const { body } = await ask(await browserOf(programmeOwner), reviewApi.grantAssessing, { body: { assessorId: assessor.memberId, programmeId: story.programmeId, skillId, from: '2026-01-01' } });
      return { params: { assessorGrantId: body.id }, body: { to: '2099-01-01' }, ifMatch: 1 };
    },
  },
  'GET /members/:memberId/requirements/:requirementId/history': {
    standing: ({ self: { memberId }, reviews: { requirementId } }) => ({ params: { memberId, requirementId } }),
  },
  'GET /members/:memberId/decisions': { standing: member },
  'GET /decisions/:decisionId': { standing: ({ reviews: { decisionId } }) => ({ params: { decisionId } }) },
  'POST /decisions/:decisionId/revocation': {
    standing: decision,
    fresh: async ({ browserOf, self, reviews: { assessor, requirementId } }) => {
      const [memberId, writer, judge] = [self.memberId, await browserOf(self), await browserOf(assessor)];
      return { params: { decisionId: await newDecision({ memberId, writer, judge, requirementId }) }, body: { reason: 'A mistake.' } };
    },
  },
  // Nobody else may judge the skill, so that asking changes nothing.
  'POST /decisions/:decisionId/appeal': { standing: decision },
  'POST /decisions/:decisionId/appeal/answer': {
    standing: ({ reviews: { decisionId } }) => ({ params: { decisionId }, body: { outcome: 'UPHOLD', reason: 'It stands.' } }),
  },
  'POST /decisions/:decisionId/appeal/conflict': { standing: decision },
  'GET /waiting-appeals': { standing: () => ({}) },
  'GET /decisions/:decisionId/appeal/possible-assessors': { standing: ({ reviews: { decisionId } }) => ({ params: { decisionId } }) },
  'POST /decisions/:decisionId/appeal/assignment': { standing: ({ reviews: { decisionId, assessor } }) => ({ params: { decisionId }, body: { assessorId: assessor.memberId } }) },
  'GET /appeals': { standing: () => ({}) },
  'POST /prior-levels': {
    standing: ({ self: { memberId }, reviews: { unjudgedId } }) => ({
      body: { items: [{ memberId, requirementId: unjudgedId, ordinal: 1, effectiveOn: '2025-03-01', reason: 'A certificate.' }] },
    }),
  },
  'GET /members/:memberId/waivers': { standing: member },
  'POST /waivers': {
    standing: ({ self: { memberId }, reviews: { requirementId } }) => ({ body: { memberId, requirementId, reason: 'Please.', from: '2026-01-01' } }),
  },
  'POST /waivers/:waiverId/grant': { standing: waiver, fresh: askedWaiver },
  'POST /waivers/:waiverId/refusal': { standing: waiver, fresh: askedWaiver },
  'POST /waivers/:waiverId/end': {
    standing: ({ reviews: { waiverId } }) => ({ params: { waiverId }, body: { to: '2099-01-01' }, ifMatch: 1 }),
    fresh: async ({ browserOf, programmeOwner, self, reviews: { requirementId } }) => {
      const { body } = await ask(await browserOf(programmeOwner), standingApi.askWaiver, { body: { memberId: self.memberId, requirementId, reason: 'Please.', from: '2026-01-01' } });
      return { params: { waiverId: body.id }, body: { to: '2099-01-01' }, ifMatch: 1 };
    },
  },
};
