import fc from 'fast-check';
import { purposesToAcknowledge, reportsAmong, requirePresentPurpose } from './purpose-acknowledgement';

const mentoring = { programmeId: 'mentoring', purposeVersion: 2 };
const coaching = { programmeId: 'coaching', purposeVersion: 1 };

describe('a manager', () => {
  it.each([
    ['has acknowledged nothing', [], [mentoring, coaching]],
    ['has acknowledged one of two', [coaching], [mentoring]],
    ['has acknowledged an earlier version', [{ ...mentoring, purposeVersion: 1 }, coaching], [mentoring]],
    ['has acknowledged both versions', [{ ...mentoring, purposeVersion: 1 }, mentoring, coaching], []],
    ['has acknowledged the same version of another programme', [{ ...coaching, purposeVersion: 2 }, coaching], [mentoring]],
  ])('who %s is asked for the rest', (_, acknowledged, asked) => {
    expect(purposesToAcknowledge([mentoring, coaching], acknowledged)).toEqual(asked);
  });

  it('is asked again after each change, and by nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.uniqueArray(fc.integer({ min: 1, max: 9 })), (present, before) => {
        const declared = [{ programmeId: 'mentoring', purposeVersion: present }];
        const done = before.map((purposeVersion) => ({ programmeId: 'mentoring', purposeVersion }));
        expect(purposesToAcknowledge(declared, done)).toHaveLength(before.includes(present) ? 0 : 1);
      }),
    );
  });

  it('has to know the purpose of those whom they manage, directly or above', () => {
    const people = [
      { memberId: 'amara', managementChain: ['priya', 'sunita'] },
      { memberId: 'priya', managementChain: ['sunita'] },
      { memberId: 'rhys', managementChain: ['grace', 'sunita'] },
    ];
    expect(reportsAmong('priya', people)).toEqual(['amara']);
    expect(reportsAmong('sunita', people)).toEqual(['amara', 'priya', 'rhys']);
    expect(reportsAmong('amara', people)).toEqual([]);
  });

  it('acknowledges what they have read', () => {
    expect(() => requirePresentPurpose(2, 2)).not.toThrow();
    expect(() => requirePresentPurpose(1, 2)).toThrow(expect.objectContaining({ refusal: 'WRONG_STATE', code: 'purpose-changed' }));
  });
});
