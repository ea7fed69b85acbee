import { groundsOf, type Ground } from '@waymark/evidence/domain';
import { canFollowOwnWords, canJudge, canReadJudgements, canTakeSnapshot, sightOf } from './readiness-policy';

/** The role matrix of readiness: what each single ground lets somebody do with the readiness of one person. */
const matrix: Record<Ground, { sight: ReturnType<typeof sightOf>; judges: boolean; readsJudgements: boolean; keeps: boolean }> = {
  OWNER: { sight: 'OWN', judges: false, readsJudgements: true, keeps: true },
  MENTOR: { sight: 'MENTOR', judges: false, readsJudgements: false, keeps: false },
  MANAGER: { sight: 'MANAGER', judges: true, readsJudgements: true, keeps: true },
  ASSESSOR: { sight: null, judges: false, readsJudgements: false, keeps: false },
  RELEASED: { sight: null, judges: false, readsJudgements: false, keeps: false },
  PROGRAMME_OWNER: { sight: null, judges: false, readsJudgements: false, keeps: false },
};

it.each(Object.entries(matrix))('%s may do this with the readiness of a person, and no more', (ground, allowed) => {
  const grounds = new Set([ground as Ground]);
  expect({ sight: sightOf(grounds), judges: canJudge(grounds), readsJudgements: canReadJudgements(grounds), keeps: canTakeSnapshot(grounds) }).toEqual(allowed);
});

it('an admin has no ground at all, and a stranger neither', () => {
  const nobody = { ownerId: 'amara', managementChain: ['priya'], mentorIds: ['james'], assessorIds: [], releasedToIds: [] };
  expect(sightOf(groundsOf({ ...nobody, actor: { memberId: 'sunita', roles: ['ORGANISATION_ADMIN'] } }))).toBeNull();
  expect(sightOf(groundsOf({ ...nobody, actor: { memberId: 'tomasz', roles: [] } }))).toBeNull();
});

it('grounds add up: a mentor who also manages sees what mentors see, and judges', () => {
  const both = new Set<Ground>(['MENTOR', 'MANAGER']);
  expect([sightOf(both), canJudge(both)]).toEqual(['MENTOR', true]);
});

it('nobody judges themselves, even where a circle of lines made them their own manager', () => {
  expect(canJudge(new Set<Ground>(['OWNER', 'MANAGER']))).toBe(false);
});

it('a manager follows what was released to them, and no word that people say of themselves', () => {
  expect((['OWN', 'MENTOR', 'MANAGER'] as const).map(canFollowOwnWords)).toEqual([true, true, false]);
});
