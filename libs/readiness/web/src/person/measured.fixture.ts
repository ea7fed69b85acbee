import type { MeasuredRequirement, PersonReadiness } from '@waymark/readiness/domain';

const levels = ['Awareness', 'Working', 'Practitioner', 'Expert'].map((name, index) => ({ ordinal: index + 1, name }));
let last = 0;

/** A mandatory requirement at level 3 of which nothing is confirmed; `facts` says what differs. */
export function measured(facts: Partial<MeasuredRequirement> = {}): MeasuredRequirement {
  last += 1;
  return {
    requirementId: `requirement-${last}`, key: `key-${facts.title ?? last}`, kind: 'ORGANISATION_SKILL', title: 'Prototyping', category: null, gate: 'MANDATORY', weight: 1,
    levels, required: { ordinal: 3, name: 'Practitioner' }, attained: null, gap: 3, status: 'NOT_ASSESSED', since: null, validUntil: null, decisionId: null, claim: null, started: false,
    ...facts,
  };
}

/** Held at the required level. */
export function metAt(title: string): MeasuredRequirement {
  return measured({ title, attained: { ordinal: 3, name: 'Practitioner' }, gap: 0, status: 'MET', since: '2026-03-12T09:00:00.000Z' });
}

/** Amara against her target role; `facts` says what differs. */
export function personReadiness(facts: Partial<PersonReadiness> = {}): PersonReadiness {
  return {
    at: '2026-06-18T09:00:00.000Z', knownAt: '2026-06-18T09:00:00.000Z', ruleSet: 1,
    member: { id: 'amara', name: 'Amara Okafor' },
    role: { profileId: 'profile', versionId: 'version', title: 'Senior DevOps Engineer', number: 3, kind: 'TARGET' },
    roles: [],
    band: 'UNKNOWN',
    measures: { counted: 1, met: 0, waived: 0, coverage: 0, progress: 0, assessed: 0, maxGap: 3, plannedGaps: null },
    items: [], nextSteps: [], judgement: null, sees: 'OWN', mayJudge: false,
    ...facts,
  };
}
