import { emailAddress } from '@waymark/foundation/kernel';
import { memberStatus, type MemberStatus } from './member';
import { erasureObstacles, obstacleSentences, isNobodysAddress, pseudonymOf, pseudonymousAddress, requireConfirmation, requireErasable, requireNoErasure, requireNotErased, type ErasureObstacle } from './erasure';

const inTheWay: Record<MemberStatus, ErasureObstacle[]> = {
  EXPECTED: ['on-the-list'],
  INVITED: ['invitation-waits'],
  ACTIVE: ['still-active'],
  SUSPENDED: [],
  WITHDRAWN: [],
  ERASED: ['already-erased'],
};

describe('erasing a person', () => {
  it.each(memberStatus.options)('who is %s: what stands in the way, with a hold and without', (status) => {
    expect(erasureObstacles({ status, onHold: false, underWay: false })).toEqual(inTheWay[status]);
    expect(erasureObstacles({ status, onHold: true, underWay: false })).toEqual([...inTheWay[status], 'legal-hold']);
    expect(erasureObstacles({ status, onHold: false, underWay: true })).toEqual([...inTheWay[status], 'under-way']);
  });

  it('is refused with the first obstacle, in a sentence that says what to do', () => {
    expect(() => requireErasable({ status: 'SUSPENDED', onHold: false, underWay: false })).not.toThrow();
    expect(() => requireErasable({ status: 'ACTIVE', onHold: true, underWay: false })).toThrow(
      expect.objectContaining({ refusal: 'WRONG_STATE', code: 'still-active', message: obstacleSentences['still-active'] }),
    );
    expect(() => requireErasable({ status: 'SUSPENDED', onHold: true, underWay: false })).toThrow(expect.objectContaining({ code: 'legal-hold' }));
  });

  it('lets nobody come back while it waits, and nobody be named once it is done', () => {
    expect(() => requireNoErasure(false)).not.toThrow();
    expect(() => requireNoErasure(true)).toThrow(expect.objectContaining({ refusal: 'WRONG_STATE', code: 'under-way' }));
    expect(() => requireNotErased({ status: 'WITHDRAWN' })).not.toThrow();
    expect(() => requireNotErased({ status: 'ERASED' })).toThrow(expect.objectContaining({ refusal: 'WRONG_STATE', code: 'already-erased' }));
  });

  it.each([
    ['Zoë Marsh', 'Zoë Marsh'],
    ['Zoe\u0308 Marsh', 'Zoë Marsh'],
  ])('is confirmed by the name, however its accents are typed: %j', (typed, name) => {
    expect(() => requireConfirmation(typed, name)).not.toThrow();
  });

  it.each(['zoë marsh', 'Zoë', '', 'Zoë Marsh.'])('is not confirmed by %j', (typed) => {
    expect(() => requireConfirmation(typed, 'Zoë Marsh')).toThrow(
      expect.objectContaining({ details: { issues: [{ path: 'body.confirmation', message: 'Type the name as it is shown: Zoë Marsh' }] } }),
    );
  });
});

describe('an erased member', () => {
  const id = '0190a5d0-0000-7000-8000-000000007f3a';
  it('is called by the end of their id, and has an address of nobody', () => {
    expect(pseudonymOf(id)).toBe('Former member 7f3a');
    expect(emailAddress.parse(pseudonymousAddress(id))).toBe(pseudonymousAddress(id));
    expect([pseudonymousAddress(id), 'ada@calder.example'].map(isNobodysAddress)).toEqual([true, false]);
  });
});
