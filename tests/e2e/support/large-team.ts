import type { Page } from 'playwright-core';

/** How many people and skills a large team has. */
export const largeTeam = { people: 300, skills: 60 } as const;

const levels = ['Awareness', 'Working', 'Practitioner', 'Expert'].map((name, index) => ({ ordinal: index + 1, name }));
const bands = ['READY', 'NEARLY', 'DEVELOPING', 'EARLY', 'UNKNOWN'];
const role = { profileId: idOf(1), versionId: idOf(2), title: 'Keeper of everything', number: 1 };
const noMovement = { since: '2026-05-18T00:00:00.000Z', at: '2026-06-18T00:00:00.000Z', parts: { expiry: 0, person: 0, profile: 0, total: 0 }, people: [], levels: { up: 0, down: 0 }, cells: [], changes: 0, profileChanges: [] };

/** Answers for the api how a large team stands. The computation has tests of its own; here the page alone is looked at. */
export async function answerLargeTeam(page: Page): Promise<void> {
  const answers: [RegExp, unknown][] = [
    [/\/api\/v1\/team-readiness\?/, largeMap()],
    [/\/api\/v1\/team-readiness\/movement\?/, noMovement],
    [/\/api\/v1\/team-readiness\/trend\?/, { items: [] }],
  ];
  for (const [address, answer] of answers) await page.route(address, (route) => route.fulfill({ status: 200, contentType: 'application/json', body: JSON.stringify(answer) }));
}

function largeMap() {
  return {
    at: '2026-06-18T09:00:00.000Z',
    knownAt: '2026-06-18T09:00:00.000Z',
    ruleSet: 1,
    team: null,
    role,
    roles: [{ ...role, people: largeTeam.people }],
    teams: [],
    requirements: Array.from({ length: largeTeam.skills }, (_, index) => ({ requirementId: idOf(100 + index), key: `skill/${index}`, kind: 'ORGANISATION_SKILL', gate: 'MANDATORY', title: `Skill ${index + 1}`, category: `Category ${Math.floor(index / 12) + 1}`, weight: 1, wantedCover: 3, required: levels[2], levels })),
    people: Array.from({ length: largeTeam.people }, (_, index) => personAt(index)),
    notShown: 0,
  };
}

/** Every level and letter occurs, by the place of person and skill. */
function personAt(index: number) {
  const held = Array.from({ length: largeTeam.skills }, (_, skill) => (index * 7 + skill * 3) % 5);
  const statuses = held.map((level) => (level >= 3 ? 'M' : level > 0 ? 'G' : 'N')).join('');
  return { id: idOf(1000 + index), name: `Person ${String(index + 1).padStart(3, '0')}`, role: 'TARGET', band: bands[index % bands.length], met: held.filter((level) => level >= 3).length, counted: largeTeam.skills, levels: held.join(''), statuses, inReview: [] };
}

function idOf(number: number): string {
  return `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}
