import type { SkillRow } from '@waymark/evidence/domain';

const levels = ['Awareness', 'Working', 'Practitioner', 'Expert'].map((name, index) => ({ ordinal: index + 1, name }));

/** A skill at required level 3, of which nothing is known; `facts` says what differs. */
export function skillRow(facts: Partial<SkillRow> = {}): SkillRow {
  return {
    requirementId: '018f0000-0000-7000-8000-000000000001',
    key: 'organisation-skill/ddat/prototyping',
    kind: 'ORGANISATION_SKILL',
    title: 'Prototyping',
    category: null,
    gate: 'MANDATORY',
    levels,
    required: { ordinal: 3, name: 'Practitioner' },
    requiredByOther: null,
    clauses: ['You can approach prototyping as a team activity.'],
    confirmed: null,
    confirmedAt: null,
    validUntil: null,
    gap: 3,
    status: 'NOT_ASSESSED',
    selfRated: null,
    selfRatedAt: null,
    evidence: 0,
    claim: null,
    ...facts,
  };
}
