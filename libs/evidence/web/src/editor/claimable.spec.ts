import type { ClaimView, MemberSkills, SkillRow } from '@waymark/evidence/domain';
import { skillRow } from '../skill-row.fixture';
import { claimable, matching, proposedLevel } from './claimable';

const role = (title: string, ...items: SkillRow[]): MemberSkills => ({
  member: { id: 'm', name: 'Amara Okafor' },
  role: { kind: 'TARGET', profileId: 'p', versionId: 'v', title, number: 3 },
  roles: [],
  items,
  sees: 'ALL',
});
const design = skillRow({ key: 'design', title: 'Systems design', gap: 1 });
const security = skillRow({ key: 'security', title: 'Information security', gap: 2 });
const prototyping = skillRow({ key: 'prototyping', title: 'Prototyping', gap: 3 });
const titles = (...asked: Parameters<typeof claimable>) => claimable(...asked).map(({ row }) => row.title);
const claims = (key: string, status: ClaimView['status']) => [{ requirement: { key }, status } as ClaimView];

describe('what a piece of evidence could claim', () => {
  it('begins with the widest gap', () => {
    expect(titles([role('Senior', design, prototyping, security)], [], [])).toEqual(['Prototyping', 'Information security', 'Systems design']);
  });

  it('puts what the story speaks of first, with the words', () => {
    const suggestion = { requirement: { key: 'design' }, words: ['design', 'systems'] } as never;
    expect(titles([role('Senior', design, prototyping)], [suggestion], [])).toEqual(['Systems design', 'Prototyping']);
  });

  it('leaves out what is claimed already, and offers what was withdrawn again', () => {
    expect(titles([role('Senior', design)], [], claims('design', 'DRAFT'))).toEqual([]);
    expect(titles([role('Senior', design)], [], claims('design', 'WITHDRAWN'))).toEqual(['Systems design']);
  });

  it('names what two roles ask for once, and no responsibility', () => {
    expect(titles([role('Senior', design), role('Junior', design, skillRow({ key: 'lead', kind: 'RESPONSIBILITY' }))], [], [])).toEqual(['Systems design']);
  });

  it('is found by a part of its title', () => {
    const all = claimable([role('Senior', design, security)], [], []);
    expect(matching(all, ' SECUR ').map(({ row }) => row.title)).toEqual(['Information security']);
    expect(matching(all, '')).toHaveLength(2);
  });
});

describe('the level that is proposed', () => {
  const levels = design.levels;
  const at = (ordinal: number) => levels[ordinal - 1] ?? null;
  it.each([
    ['nothing is known', null, null, 3, 3],
    ['nothing is confirmed and 2 is said', null, at(2), 3, 2],
    ['2 is confirmed', at(2), null, 4, 3],
    ['the required level is confirmed', at(3), at(4), 3, 3],
  ])('where %s', (_, confirmed, selfRated, required, expected) => {
    expect(proposedLevel({ levels, confirmed, selfRated, required: { ordinal: required, name: '' } })).toBe(expected);
  });

  it('is shown, where there is no scale', () => {
    expect(proposedLevel({ levels: levels.slice(0, 1), confirmed: null, selfRated: null, required: { ordinal: 1, name: 'Shown' } })).toBe(1);
  });
});
