import fc from 'fast-check';
import type { OrganisationRole } from './access';
import { canKeepEnrolments, canReadEnrolment, endEnrolment, enrolmentStateOn, requireNotBegun, requireSomeDays, spansOverlap } from './enrolment-rules';

const june = { from: '2026-06-01', to: '2026-07-01' };
const open = { from: '2026-06-01', to: null };

describe('an enrolment', () => {
  it.each([
    ['2026-05-31', 'TO_COME'],
    ['2026-06-01', 'CURRENT'],
    ['2026-06-30', 'CURRENT'],
    ['2026-07-01', 'ENDED'],
  ])('of June stands on %s as %s', (day, state) => {
    expect(enrolmentStateOn(day, june)).toBe(state);
  });

  it.each([
    ['the same days', june, true],
    ['the last day', { from: '2026-06-30', to: null }, true],
    ['the day after the last', { from: '2026-07-01', to: null }, false],
    ['the days before', { from: '2026-05-01', to: '2026-06-01' }, false],
    ['the day before and the first', { from: '2026-05-01', to: '2026-06-02' }, true],
    ['no end', open, true],
  ])('of June shares a day with one of %s: %s', (_, other, shares) => {
    expect([spansOverlap(june, other), spansOverlap(other, june)]).toEqual([shares, shares]);
  });

  it('shares a day with another exactly where some day is current in both', () => {
    const day = fc.integer({ min: 1, max: 9 }).map((number) => `2026-06-0${number}`);
    const span = fc.tuple(day, fc.option(day)).filter(([from, to]) => to === null || to > from).map(([from, to]) => ({ from, to }));
    const days = Array.from({ length: 12 }, (_, index) => `2026-06-${String(index + 1).padStart(2, '0')}`);
    fc.assert(
      fc.property(span, span, (one, other) => {
        const shared = days.some((each) => [one, other].every((each_) => enrolmentStateOn(each, each_) === 'CURRENT'));
        expect(spansOverlap(one, other)).toBe(shared);
      }),
    );
  });

  it('lasts at least a day', () => {
    expect(() => requireSomeDays({ from: '2026-06-01', to: '2026-06-02' })).not.toThrow();
    expect(() => requireSomeDays({ from: '2026-06-01', to: '2026-06-01' })).toThrow(expect.objectContaining({ code: 'invalid' }));
  });

  it('ends once, or earlier than it was going to', () => {
    expect(endEnrolment(open, '2026-06-15', '2026-06-20')).toEqual({ from: '2026-06-01', to: '2026-06-15' });
    expect(endEnrolment(june, '2026-06-15', '2026-06-10')).toEqual({ from: '2026-06-01', to: '2026-06-15' });
    expect(() => endEnrolment(june, '2026-06-15', '2026-07-01')).toThrow(expect.objectContaining({ code: 'enrolment-over' }));
    expect(() => endEnrolment(june, '2026-07-02', '2026-06-10')).toThrow(expect.objectContaining({ code: 'invalid' }));
    expect(() => endEnrolment(open, '2026-06-01', '2026-06-10')).toThrow(expect.objectContaining({ code: 'invalid' }));
  });

  it('is taken back only before it has lasted a day', () => {
    expect(() => requireNotBegun(open, '2026-06-01')).not.toThrow();
    expect(() => requireNotBegun(open, '2026-06-02')).toThrow(expect.objectContaining({ code: 'enrolment-begun' }));
  });
});

describe('who takes part', () => {
  const actor = (memberId: string, ...roles: OrganisationRole[]) => ({ memberId, roles });

  it.each([
    ['an organisation admin', actor('sunita', 'ORGANISATION_ADMIN'), true, true],
    ['an owner of the programme', actor('helen', 'PROGRAMME_OWNER'), true, true],
    ['an owner of another', actor('hana', 'PROGRAMME_OWNER'), false, false],
    ['the person themselves', actor('amara'), false, true],
    ['anybody else, a manager included', actor('priya'), false, false],
  ])('is known to %s', (_, somebody, keeps, reads) => {
    expect(canKeepEnrolments(somebody, { ownerIds: ['helen'] })).toBe(keeps);
    expect(canReadEnrolment(somebody, { memberId: 'amara', ownerIds: ['helen'] })).toBe(reads);
  });
});
