import type { ClaimStatus, SkillRow } from '@waymark/evidence/domain';
import { skillRow } from '../skill-row.fixture';
import { inOrder, nextSkillStep, passes, sectionAt, sectionStanding, skillFilters, type SkillFilter } from './skill-view';

const working = { ordinal: 2, name: 'Working' };
const claimed = (status: ClaimStatus): SkillRow['claim'] => ({
  id: '018f0000-0000-7000-8000-000000000009',
  evidenceId: '018f0000-0000-7000-8000-000000000008',
  status,
  claimed: working,
  assessorName: null,
  decidedAt: null,
});
const gap = (facts: Partial<SkillRow> = {}) => skillRow({ title: 'Systems design', confirmed: working, gap: 1, status: 'GAP', ...facts });

describe('the filters of My skills', () => {
  it.each<[string, SkillRow, SkillFilter[]]>([
    ['nothing is known of', skillRow(), ['all', 'gap', 'nothing']],
    ['is one below', gap(), ['all', 'gap']],
    ['is at level', skillRow({ confirmed: working, gap: 0, status: 'MET' }), ['all', 'level']],
    ['expires soon', skillRow({ confirmed: working, gap: 0, status: 'EXPIRING' }), ['all', 'level']],
    ['is waived', skillRow({ status: 'WAIVED', selfRated: working }), ['all']],
  ])('what %s passes %j', (_, row, expected) => {
    expect(skillFilters.filter((filter) => passes(row, filter))).toEqual(expected);
  });
});

describe('the order of My skills', () => {
  const rows = [gap({ title: 'Beta' }), skillRow({ title: 'Gamma' }), skillRow({ title: 'Alpha', gap: 0, status: 'MET' })];

  it('begins with the widest gap, and keeps the order of the profile among equals', () => {
    expect(inOrder(rows, 'gap').map(({ title }) => title)).toEqual(['Gamma', 'Beta', 'Alpha']);
    expect(inOrder(rows, 'profile').map(({ title }) => title)).toEqual(['Beta', 'Gamma', 'Alpha']);
    expect(inOrder(rows, 'title').map(({ title }) => title)).toEqual(['Alpha', 'Beta', 'Gamma']);
  });

  it('counts a waived gap as none', () => {
    expect(inOrder([skillRow({ title: 'Waived', status: 'WAIVED' }), gap()], 'gap')[0]?.title).toBe('Systems design');
  });
});

describe('the next step', () => {
  it.each<[string, SkillRow[], string, string | null]>([
    ['a claim came back', [skillRow(), gap({ claim: claimed('RETURNED') })], 'answer-return', 'Systems design'],
    ['a draft waits', [skillRow(), gap({ claim: claimed('DRAFT') })], 'finish-draft', 'Systems design'],
    ['nothing is recorded for a gap', [gap(), skillRow()], 'rate', 'Prototyping'],
    ['a gap has no claim', [gap({ claim: claimed('ACCEPTED') })], 'add-evidence', 'Systems design'],
    ['every gap waits for an assessor', [gap({ claim: claimed('IN_REVIEW') })], 'wait', 'Systems design'],
    ['everything is confirmed', [skillRow({ gap: 0, status: 'MET', confirmed: working })], 'nothing', null],
    ['only what is not gated is open', [skillRow({ gate: 'INFORMATIONAL' })], 'nothing', null],
  ])('where %s is %s', (_, rows, step, title) => {
    const next = nextSkillStep(rows);
    expect(next.step).toBe(step);
    expect('row' in next ? next.row.title : null).toBe(title);
  });
});

describe('a section', () => {
  it('is found by its address, and any other address is the first one', () => {
    expect(sectionAt('knowledge').kind).toBe('KNOWLEDGE_SKILL');
    expect(sectionAt(undefined).kind).toBe('ORGANISATION_SKILL');
    expect(sectionAt('nowhere').kind).toBe('ORGANISATION_SKILL');
  });

  it('says how many are at level and which comes next', () => {
    const standing = sectionStanding([skillRow({ gap: 0, status: 'MET' }), gap(), skillRow({ status: 'WAIVED' })]);
    expect([standing.met, standing.all, standing.next?.title]).toEqual([1, 2, 'Systems design']);
  });
});
