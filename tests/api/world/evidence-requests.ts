import { newId } from '@waymark/foundation/kernel';
import { evidenceApi } from '@waymark/evidence/domain';
import { ask } from '../ask';
import { begin, claimOf } from '../evidence/skilled-story';
import type { Preparation, ValidRequests } from './preparation';
import { newDraftEvidence, newSentClaim, newWitness, newWitnessLink } from './world-evidence';

const draft: Preparation = ({ evidence }) => ({ params: { evidenceId: evidence.draft.evidenceId } });
const madeUp = 'A'.repeat(65);
const signed = { statement: 'I saw it.', signedName: 'Mei Tan' };

/** Valid requests for evidence, claims, witnesses, and where people stand. */
export const evidenceRequests: ValidRequests = {
  'GET /evidence': { standing: () => ({}) },
  'POST /evidence': { standing: () => ({ body: { kind: 'STAR', content: { title: 'Begun' } } }) },
  'GET /evidence/:evidenceId': { standing: draft },
  'PATCH /evidence/:evidenceId': {
    standing: ({ evidence }) => ({ params: { evidenceId: evidence.draft.evidenceId }, body: { task: 'To mend it.' }, ifMatch: 1 }),
    fresh: async ({ self, evidence: { requirementId } }) => {
      const { evidenceId } = await newDraftEvidence(self, requirementId);
      return { params: { evidenceId }, body: { task: 'To mend it.' }, ifMatch: 1 };
    },
  },
  'DELETE /evidence/:evidenceId': {
    standing: draft,
    fresh: async ({ self, evidence: { requirementId } }) => ({ params: { evidenceId: (await newDraftEvidence(self, requirementId)).evidenceId } }),
  },
  'GET /evidence/:evidenceId/versions/:number': { standing: ({ evidence: { sent } }) => ({ params: { evidenceId: sent.evidenceId, number: '1' } }) },
  'POST /evidence/:evidenceId/submission': {
    standing: ({ evidence: { draft: { evidenceId, claimId } } }) => ({ params: { evidenceId }, body: { claimIds: [claimId], dataRemoved: true }, ifMatch: 1 }),
    fresh: async ({ self, evidence: { requirementId } }) => {
      const evidence = await begin(self, requirementId, 2);
      const { id: claimId, clauses } = claimOf(evidence);
      const ticked = clauses.map(({ shownIn, words }) => ({ ticked: true, shownIn, words }));
      await ask(self, evidenceApi.changeClaim, { params: { claimId }, body: { clauses: ticked }, ifMatch: 1 });
      return { params: { evidenceId: evidence.id }, body: { claimIds: [claimId], dataRemoved: true }, ifMatch: 1 };
    },
  },
  'GET /evidence/:evidenceId/suggestions': { standing: draft },
  'GET /evidence/:evidenceId/duplicates': { standing: draft },
  'POST /evidence/:evidenceId/claims': {
    standing: ({ evidence: { draft: { evidenceId }, requirementId } }) => ({ params: { evidenceId }, body: { requirementId, ordinal: 2 } }),
    fresh: async ({ self, evidence: { requirementId } }) => {
      const { body } = await ask(self, evidenceApi.createEvidence, { body: {} });
      return { params: { evidenceId: body.id }, body: { requirementId, ordinal: 2 } };
    },
  },
  'PATCH /claims/:claimId': {
    standing: ({ evidence: { draft: { claimId } } }) => ({ params: { claimId }, body: { words: 'It shows.' }, ifMatch: 1 }),
    fresh: async ({ self, evidence: { requirementId } }) => {
      const { claimId } = await newDraftEvidence(self, requirementId);
      return { params: { claimId }, body: { words: 'It shows.' }, ifMatch: 1 };
    },
  },
  'DELETE /claims/:claimId': {
    standing: ({ evidence: { draft: { claimId } } }) => ({ params: { claimId } }),
    fresh: async ({ self, evidence: { requirementId } }) => ({ params: { claimId: (await newDraftEvidence(self, requirementId)).claimId } }),
  },
  'POST /claims/:claimId/withdrawal': {
    standing: ({ evidence: { sent } }) => ({ params: { claimId: sent.claimId }, ifMatch: sent.claimVersion }),
    fresh: async (world) => {
      const { claimId, version } = await newSentClaim(world);
      return { params: { claimId }, ifMatch: version };
    },
  },
  'POST /claims/:claimId/retraction': {
    standing: ({ evidence: { sent } }) => ({ params: { claimId: sent.claimId }, body: { reason: 'It was not mine.' }, ifMatch: sent.claimVersion }),
    fresh: async (world) => {
      const { claimId, version } = await newSentClaim(world, 'ACCEPTED');
      return { params: { claimId }, body: { reason: 'It was not mine.' }, ifMatch: version };
    },
  },
  'POST /evidence/:evidenceId/witness-requests': {
    standing: ({ evidence: { draft: { evidenceId } } }) => ({ params: { evidenceId }, body: { name: 'Jo Reid', email: 'jo.reid@partner.example' } }),
  },
  'DELETE /evidence/:evidenceId/witness-requests/:witnessRequestId': {
    standing: ({ evidence: { draft: { evidenceId, witnessRequestId } } }) => ({ params: { evidenceId, witnessRequestId } }),
    fresh: async ({ self, evidence: { requirementId } }) => {
      const { evidenceId } = await newDraftEvidence(self, requirementId);
      return { params: { evidenceId, witnessRequestId: await newWitness(self, evidenceId) } };
    },
  },
  'POST /witness-requests/reading': {
    standing: () => ({ body: { token: madeUp } }),
    fresh: async (world) => ({ body: { token: await newWitnessLink(world) } }),
  },
  'POST /witness-requests/answer': {
    standing: () => ({ body: { token: madeUp, ...signed } }),
    fresh: async (world) => ({ body: { token: await newWitnessLink(world), ...signed } }),
  },
  'POST /witness-requests/refusal': {
    standing: () => ({ body: { token: madeUp } }),
    fresh: async (world) => ({ body: { token: await newWitnessLink(world) } }),
  },
  'GET /evidence/:evidenceId/readers': { standing: draft },
  'PUT /evidence/:evidenceId/releases/:memberId': {
    standing: ({ managerAbove: { memberId }, evidence: { sent } }) => ({ params: { evidenceId: sent.evidenceId, memberId } }),
    fresh: async ({ self, managerAbove: { memberId }, evidence: { requirementId } }) => ({ params: { evidenceId: (await newDraftEvidence(self, requirementId)).evidenceId, memberId } }),
  },
  'DELETE /evidence/:evidenceId/releases/:memberId': {
    standing: ({ managerAbove: { memberId }, evidence: { sent } }) => ({ params: { evidenceId: sent.evidenceId, memberId } }),
    fresh: async ({ self, managerAbove: { memberId }, evidence: { requirementId } }) => {
      const { evidenceId } = await newDraftEvidence(self, requirementId);
      await ask(self, evidenceApi.giveRelease, { params: { evidenceId, memberId } });
      return { params: { evidenceId, memberId } };
    },
  },
  'GET /members/:memberId/skills': { standing: ({ self: { memberId } }) => ({ params: { memberId } }) },
  'POST /self-ratings': { standing: ({ evidence: { requirementId } }) => ({ body: { requirementId, ordinal: 2 } }) },
  'GET /members/:memberId/requirements/:requirementId/self-ratings': {
    standing: ({ self: { memberId }, evidence: { requirementId } }) => ({ params: { memberId, requirementId } }),
  },
  'GET /unsent-forms/:form/:subjectId': { standing: ({ self: { memberId } }) => ({ params: { form: 'WAIVER', subjectId: memberId } }) },
  'PATCH /unsent-forms/:form/:subjectId': {
    standing: () => ({ params: { form: 'WAIVER', subjectId: newId() }, body: { fields: { reason: 'Half a sentence' } }, ifMatch: 0 }),
  },
  'DELETE /unsent-forms/:form/:subjectId': { standing: ({ self: { memberId } }) => ({ params: { form: 'WAIVER', subjectId: memberId } }) },
};
