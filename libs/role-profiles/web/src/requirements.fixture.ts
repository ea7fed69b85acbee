import type { AnsweredWarning, RequirementChange, RequirementView, VersionSummary } from '@waymark/role-profiles/domain';

const words = 'You can offer recommendations on the best tools. You can teach others to choose.';

/** An organisation skill at 3 Practitioner, as the server answers it. */
export function requirementOf(given: Partial<RequirementView> = {}): RequirementView {
  return {
    id: '01900000-0000-7000-8000-000000000001',
    key: 'organisation-skill/ddat/software-development/user-focus',
    kind: 'ORGANISATION_SKILL',
    line: 405,
    title: 'User focus',
    details: 'You can understand users.',
    gate: 'MANDATORY',
    weight: 1,
    wantedCover: null,
    level: { ordinal: 3, name: 'Practitioner', scale: 'DDaT', steps: 4 },
    levelDescription: words,
    clauses: ['You can offer recommendations on the best tools.', 'You can teach others to choose.'],
    clausesConfirmed: false,
    truncated: false,
    skillId: null,
    framework: 'DDaT',
    path: 'DDaT » Software Development',
    group: null,
    type: null,
    awardingBody: null,
    version: 1,
    ...given,
  };
}

/** What became of a requirement; without more, nothing. */
export function changeOf(given: Partial<RequirementChange> = {}): RequirementChange {
  return { kind: 'same', before: requirementOf(), after: requirementOf(), fields: [], levelChange: null, corrected: false, reason: null, ...given };
}

export function warningOf(given: Partial<AnsweredWarning> = {}): AnsweredWarning {
  return {
    code: 'level-text-cut-off',
    line: 413,
    message: 'The level description of “User focus” stops in the middle of a sentence. It is kept as it stands.',
    index: 0,
    aboutContent: true,
    answer: null,
    ...given,
  };
}

export function summaryOf(number: number, given: Partial<VersionSummary> = {}): VersionSummary {
  return {
    id: `01900000-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`,
    number,
    status: 'PUBLISHED',
    publishedAt: '2026-05-04T09:00:00.000Z',
    publishedBy: 'Sunita Rao',
    createdAt: '2026-05-01T09:00:00.000Z',
    requirements: 62,
    ...given,
  };
}
