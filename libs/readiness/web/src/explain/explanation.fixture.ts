import type { Explanation } from '@waymark/readiness/domain';

const levels = ['Awareness', 'Working', 'Practitioner', 'Expert'].map((name, index) => ({ ordinal: index + 1, name }));
const [, working, , expert] = levels as [Level, Level, Level, Level];
type Level = (typeof levels)[number];

/** Amara at 2 of 4 in Service support, of which nothing but the decision is known; `facts` says what differs. */
export function explanation(facts: Partial<Explanation> = {}): Explanation {
  return {
    at: '2026-06-18T09:00:00.000Z',
    knownAt: '2026-06-18T09:00:00.000Z',
    ruleSet: 1,
    member: { id: 'amara', name: 'Amara Okafor' },
    role: { profileId: 'profile', versionId: 'version', title: 'Senior DevOps Engineer', number: 3 },
    requirement: {
      requirementId: 'service-support', key: 'organisation-skill/service-support', kind: 'ORGANISATION_SKILL', title: 'Service support', category: null, gate: 'MANDATORY', weight: 1,
      levels, required: expert, attained: working, gap: 2, status: 'GAP', since: '2026-03-12T09:00:00.000Z', validUntil: null, decisionId: 'decision', claim: null, started: false,
      clauses: ['You can demonstrate a breadth of understanding of service support.'],
    },
    selfRated: null,
    openSince: '2026-03-12T09:00:00.000Z',
    goals: [],
    actions: [],
    evidence: [],
    claims: [],
    decisions: [{ id: 'decision', level: working, status: 'CONFIRMED', source: 'CLAIM', decidedBy: ['Owen Pritchard'], effectiveAt: '2026-03-12T09:00:00.000Z', recordedAt: '2026-03-12T09:00:00.000Z', validUntil: null, counts: true }],
    waiver: null,
    here: 'GOAL',
    sees: 'OWN',
    ...facts,
  };
}

export const story: Explanation['evidence'][number] = { id: 'story', title: 'Failover drill', kind: 'STAR', at: '2026-05-12T09:00:00.000Z', releasedAt: null };
export const claim: Explanation['claims'][number] = { id: 'claim', evidenceId: 'story', claimed: { ordinal: 3, name: 'Practitioner' }, status: 'SUBMITTED', at: '2026-05-12T09:00:00.000Z' };
