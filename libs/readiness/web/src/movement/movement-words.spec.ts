import type { TeamMovement } from '@waymark/readiness/domain';
import { changeWords, movementSummary, partRows, profileChangeSentences, signed, whyWords } from './movement-words';

type MovedCell = TeamMovement['cells'][number];

const [working, practitioner] = [{ ordinal: 2, name: 'Working' }, { ordinal: 3, name: 'Practitioner' }];
const cell = (facts: Partial<MovedCell>): MovedCell => ({ member: { id: 'm', name: 'Amara' }, requirementId: 'r', title: 'Prototyping', from: working, to: practitioner, cause: 'PERSON', direction: 'UP', at: null, decisionId: null, decidedBy: ['Rhys Bevan'], ...facts });
const movement = (up: number, down: number, [expiry, person, profile] = [0, 0, 0]): TeamMovement => ({ since: '', at: '', parts: { expiry, person, profile, total: expiry + person + profile }, people: [], levels: { up, down }, cells: [], changes: 0, profileChanges: [] });

describe('what moved', () => {
  it.each<[string, TeamMovement]>([
    ['No level changed.', movement(0, 0)],
    ['1 level went up.', movement(1, 0)],
    ['2 levels went up, 1 went down.', movement(2, 1)],
    ['1 level went down.', movement(0, 1, [-1, 0, 0])],
    ['No level changed. The team did not slip: the profile asks for more.', movement(0, 0, [0, 0, -2])],
  ])('is said in a sentence: %s', (sentence, moved) => {
    expect(movementSummary(moved)).toBe(sentence);
  });

  it('has three parts and their sum', () => {
    expect(partRows({ expiry: -1, person: 4, profile: -2, total: 1 }).map(({ change }) => change)).toEqual(['−1', '+4', '−2', '+1']);
    expect(signed(0)).toBe('0');
  });

  it.each([
    [working, practitioner, '2 to 3 Practitioner'],
    [null, practitioner, '3 Practitioner'],
    [practitioner, null, '3 Practitioner to none'],
    [practitioner, practitioner, '3 Practitioner, as before'],
    [null, null, 'No level'],
  ])('is a change from %j to %j', (from, to, words) => {
    expect(changeWords({ from, to })).toBe(words);
  });

  it.each<[Partial<MovedCell>, string]>([
    [{ cause: 'EXPIRY' }, 'The level ran out'],
    [{ cause: 'PROFILE' }, 'The profile changed'],
    [{ decidedBy: ['Owen Pritchard', 'Rhys Bevan'] }, 'Decision by Owen Pritchard and Rhys Bevan'],
    [{ decidedBy: [], to: null }, 'A level was taken back'],
    [{ decidedBy: [], from: practitioner }, 'A waiver began or ended'],
  ])('says why: %j', (facts, words) => {
    expect(whyWords(cell(facts))).toBe(words);
  });

  it('says what another edition asks for', () => {
    expect(profileChangeSentences([{ title: 'A', change: 'ADDED' }, { title: 'B', change: 'RAISED' }, { title: 'C', change: 'ADDED' }])).toEqual(['Added: A and C.', 'Asks for more: B.']);
  });
});
