import type { DomainError } from '@waymark/foundation/kernel';
import fc from 'fast-check';
import type { PairPart } from './person';
import { relationshipStatus } from './relationship-lifecycle';
import {
  acceptanceStep,
  awaitedParts,
  closingLapsesAt,
  inOneLine,
  pauseIsOver,
  programmeOfPair,
  reflectionStep,
  requestHasExpired,
  requireMayDecline,
  requireNoOther,
  requireNotExpired,
  requireOffering,
  requireOutsideLine,
  requireOwnProgramme,
  requirePauseToCome,
  requirePlace,
  requireRequester,
  requireRoomForMentor,
  requireSigned,
  requireTwoPeople,
  showsReflection,
  type RequestFacts,
} from './relationship-rules';

const asked: RequestFacts = { requesterId: 'amara', menteeId: 'amara', mentorId: 'rhys', accepted: [] };
const proposed: RequestFacts = { requesterId: 'helen', menteeId: 'amara', mentorId: 'rhys', accepted: [] };
const refused = (code: string) => expect.objectContaining({ code });

/** The code of the refusal; null where nothing is refused. */
function codeOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return (error as DomainError).code;
  }
}

describe('a request', () => {
  it.each<[string, RequestFacts, PairPart[]]>([
    ['of a mentee waits for the mentor', asked, ['MENTOR']],
    ['of a mentor waits for the mentee', { ...asked, requesterId: 'rhys' }, ['MENTEE']],
    ['of the owner of the programme waits for both', proposed, ['MENTEE', 'MENTOR']],
    ['of the owner waits for the other one once one has accepted', { ...proposed, accepted: ['MENTEE'] }, ['MENTOR']],
    ['of an owner who is the mentor waits for the mentee', { ...proposed, mentorId: 'helen' }, ['MENTEE']],
  ])('%s', (_, request, parts) => {
    expect(awaitedParts(request)).toEqual(parts);
  });

  it('is accepted by the one who was asked, and never by whoever asked', () => {
    expect(acceptanceStep(asked, 'rhys')).toBe('accept');
    expect(() => acceptanceStep(asked, 'amara')).toThrow(refused('requester-cannot-accept'));
    expect(() => { requireMayDecline(asked, 'amara'); }).toThrow(refused('requester-cannot-decline'));
  });

  it('of the owner needs both words, each of them once', () => {
    expect(acceptanceStep(proposed, 'amara')).toBe('acceptFirst');
    expect(acceptanceStep({ ...proposed, accepted: ['MENTEE'] }, 'rhys')).toBe('accept');
    expect(() => acceptanceStep({ ...proposed, accepted: ['MENTEE'] }, 'amara')).toThrow(refused('accepted-already'));
    expect(() => { requireMayDecline({ ...proposed, accepted: ['MENTEE'] }, 'rhys'); }).not.toThrow();
  });

  it('is accepted once every word that is needed was said, in any order of words', () => {
    const people = fc.constantFrom('amara', 'rhys', 'helen');
    const partOf = (person: string): PairPart => (person === 'amara' ? 'MENTEE' : 'MENTOR');
    fc.assert(
      fc.property(people, fc.array(fc.constantFrom('amara', 'rhys'), { maxLength: 6 }), (requesterId, actors) => {
        const accepted: PairPart[] = [];
        const outcomes = actors.map((actor) => {
          const refusal = codeOf(() => acceptanceStep({ ...proposed, requesterId, accepted }, actor));
          if (refusal === null) accepted.push(partOf(actor));
          return { actor, refusal };
        });
        const granted = outcomes.filter(({ refusal }) => refusal === null).map(({ actor }) => actor);
        expect(granted).toEqual([...new Set(actors.filter((actor) => actor !== requesterId))]);
        const wanted = (['amara', 'rhys'] as const).filter((person) => person !== requesterId);
        expect(awaitedParts({ ...proposed, requesterId, accepted })).toEqual(wanted.filter((person) => !actors.includes(person)).map(partOf));
      }),
    );
  });

  it('is withdrawn by whoever asked', () => {
    expect(() => { requireRequester(asked, 'amara'); }).not.toThrow();
    expect(() => { requireRequester(asked, 'rhys'); }).toThrow(refused('forbidden'));
  });

  it('expires fourteen days after it was made, to the millisecond', () => {
    const at = new Date('2026-06-01T12:00:00.000Z');
    const end = Date.parse('2026-06-15T12:00:00.000Z');
    expect([end - 1, end].map((now) => requestHasExpired(at, new Date(now)))).toEqual([false, true]);
    expect(() => { requireNotExpired(at, new Date(end)); }).toThrow(refused('request-expired'));
  });

  it('is between two people', () => {
    expect(() => { requireTwoPeople({ mentorId: 'amara', menteeId: 'amara' }); }).toThrow(refused('invalid'));
  });

  it.each(relationshipStatus.options)('beside one of the same two that is %s is allowed only where that one is over', (status) => {
    const bars = ['REQUESTED', 'ACCEPTED', 'ACTIVE', 'PAUSED', 'CLOSING'].includes(status);
    expect(codeOf(() => { requireNoOther([status]); })).toBe(bars ? 'pair-exists' : null);
  });
});

describe('a mentor of the reporting line', () => {
  const line = { mentorId: 'rhys', menteeId: 'amara', aboveMentor: [], aboveMentee: [] };
  it.each([
    ['who manages the mentee directly', { ...line, aboveMentee: ['rhys'] }, true],
    ['who stands above', { ...line, aboveMentee: ['priya', 'rhys'] }, true],
    ['whom the mentee manages', { ...line, aboveMentor: ['amara'] }, true],
    ['who has the same manager', { ...line, aboveMentor: ['priya'], aboveMentee: ['priya'] }, false],
    ['who is elsewhere', line, false],
  ])('%s: %s', (_, facts, barred) => {
    expect(inOneLine(facts)).toBe(barred);
    expect(codeOf(() => { requireOutsideLine(facts, [{ lineMayMentor: true }, { lineMayMentor: false }]); })).toBe(barred ? 'reporting-line' : null);
    expect(() => { requireOutsideLine(facts, [{ lineMayMentor: true }, { lineMayMentor: true }]); }).not.toThrow();
  });
});

describe('the programme of a pair', () => {
  it.each([
    ['is the one that was named', 'c', ['a'], ['b'], 'c'],
    ['is the first in which both take part', null, ['a', 'b', 'c'], ['c', 'b'], 'b'],
    ['is the first of the mentee where they share none', null, ['b'], ['c'], 'b'],
    ['is the first of the organisation where the mentee takes part in none', null, [], ['c'], 'a'],
  ])('%s', (_, named, ofMentee, ofMentor, programme) => {
    expect(programmeOfPair(named, ofMentee, ofMentor, ['a', 'b', 'c'])).toBe(programme);
  });

  it.each([
    [null, [], null],
    ['b', ['b'], null],
    ['a', ['b'], null],
    ['c', ['b'], 'invalid'],
  ])('that a mentee names, %s of %j, is their own or the first', (named, ofMentee, refusal) => {
    expect(codeOf(() => { requireOwnProgramme(named, ofMentee, ['a', 'b', 'c']); })).toBe(refusal);
  });

  it('is not one that is archived, and there is always one', () => {
    expect(codeOf(() => programmeOfPair('x', [], [], ['a']))).toBe('invalid');
    expect(() => programmeOfPair(null, [], [], [])).toThrow('keeps a programme');
  });

  it('does not bring a mentor who does not offer mentoring', () => {
    expect(codeOf(() => { requireOffering({ offering: false }); })).toBe('not-offering');
    expect(codeOf(() => { requireOffering({ offering: true }); })).toBeNull();
  });
});

describe('places', () => {
  it('are there until the last one is taken', () => {
    expect(() => { requirePlace({ capacity: 3, taken: 2 }); }).not.toThrow();
    for (const taken of [3, 4]) expect(() => { requirePlace({ capacity: 3, taken }); }).toThrow(refused('no-place'));
  });

  it('for mentors are as many as the programme says', () => {
    expect(() => { requireRoomForMentor(1, { mentorsAtOnce: 2 }); }).not.toThrow();
    expect(() => { requireRoomForMentor(2, { mentorsAtOnce: 2 }); }).toThrow('2 mentors');
    expect(() => { requireRoomForMentor(1, { mentorsAtOnce: 1 }); }).toThrow('one mentor');
  });

  it('are not filled before both have signed', () => {
    expect(() => { requireSigned({ signed: false }); }).toThrow(refused('agreement-not-signed'));
    expect(() => { requireSigned({ signed: true }); }).not.toThrow();
  });
});

describe('a pause', () => {
  it.each([
    ['without an end', null, true, false],
    ['until tomorrow', '2026-06-19', true, false],
    ['until today', '2026-06-18', false, true],
    ['until yesterday', '2026-06-17', false, true],
  ])('%s', (_, until, may, over) => {
    expect(codeOf(() => { requirePauseToCome(until, '2026-06-18'); })).toBe(may ? null : 'invalid');
    expect(pauseIsOver(until, '2026-06-18')).toBe(over);
  });
});

describe('a reflection', () => {
  it('is the first of two, or completes, and is written once', () => {
    expect(reflectionStep([], 'MENTEE')).toBe('reflect');
    expect(reflectionStep(['MENTOR'], 'MENTEE')).toBe('complete');
    expect(() => reflectionStep(['MENTEE'], 'MENTEE')).toThrow(refused('reflected-already'));
    expect(closingLapsesAt(new Date('2026-06-01T00:00Z'))).toEqual(new Date('2026-06-15T00:00Z'));
  });

  it.each([
    ['one’s own', { own: true, both: false, status: 'CLOSING' }, true],
    ['the other’s before one has written', { own: false, both: false, status: 'CLOSING' }, false],
    ['the other’s once both have', { own: false, both: true, status: 'CLOSING' }, true],
    ['the other’s after the end', { own: false, both: false, status: 'COMPLETED' }, true],
  ] as const)('%s is shown: %s', (_, facts, shown) => {
    expect(showsReflection(facts)).toBe(shown);
  });
});
