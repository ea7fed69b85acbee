import { packLevels, type MapPerson, type MapRequirement, type TeamReadiness } from '@waymark/readiness/domain';

const levels = ['Awareness', 'Working', 'Practitioner', 'Expert'].map((name, index) => ({ ordinal: index + 1, name }));

/** An id that ends in a number. */
export function idOf(number: number): string {
  return `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** A mandatory skill that asks for a level; `facts` says what differs. */
export function requirement(number: number, title: string, required: number, facts: Partial<MapRequirement> = {}): MapRequirement {
  const level = levels[required - 1];
  if (level === undefined) throw new Error(`There is no level ${required}`);
  return { requirementId: idOf(number), key: `skill/${number}`, kind: 'ORGANISATION_SKILL', gate: 'MANDATORY', title, category: null, weight: 1, wantedCover: 3, required: level, levels, ...facts };
}

/** A person by their levels and letters; `facts` says what differs. */
export function person(number: number, name: string, [held, statuses]: [number[], string], facts: Partial<MapPerson> = {}): MapPerson {
  const met = [...statuses].filter((letter) => letter === 'M' || letter === 'X').length;
  return { id: idOf(100 + number), name, role: 'TARGET', band: 'EARLY', met, counted: [...statuses].filter((letter) => letter !== 'W').length, levels: packLevels(held), statuses, inReview: [], ...facts };
}

/** Three people against three skills: one that nobody holds, one that one holds, and one that all do. */
export function teamMap(facts: Partial<TeamReadiness> = {}): TeamReadiness {
  const role = { profileId: idOf(1), versionId: idOf(2), title: 'Senior DevOps Engineer', number: 3 };
  return {
    at: '2026-06-18T09:00:00.000Z',
    knownAt: '2026-06-18T09:00:00.000Z',
    ruleSet: 1,
    team: { id: idOf(3), name: 'Platform team' },
    role,
    roles: [{ ...role, people: 3 }],
    teams: [{ id: idOf(3), name: 'Platform team', people: 3 }],
    requirements: [requirement(11, 'Service support', 4, { category: 'Operations' }), requirement(12, 'Prototyping', 3, { category: 'Design' }), requirement(13, 'Information security', 2, { category: 'Operations' })],
    people: [
      person(1, 'Amara Okafor', [[2, 0, 2], 'GSM'], { band: 'DEVELOPING', inReview: [1] }),
      person(2, 'Owen Pritchard', [[3, 3, 3], 'GMM'], { band: 'NEARLY' }),
      person(3, 'Jamie Whitlock', [[0, 0, 2], 'NNX'], { band: 'UNKNOWN', role: null }),
    ],
    notShown: 0,
    ...facts,
  };
}
