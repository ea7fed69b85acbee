import { figuresOf } from '../team/team-figures';
import { idOf, teamMap } from '../team/team-figures.fixture';
import { changedCover, deputyGapWords, greatestLoss, outcomeOf, type Draft } from './supposed';

const figures = figuresOf(teamMap());
const [amara, owen, jamie] = [idOf(101), idOf(102), idOf(103)];
const draft = (facts: Partial<Draft>): Draft => ({ kind: 'LEAVE', memberId: '', deputyId: '', key: '', level: 0, ...facts });

function changes(...drafts: Draft[]): string[] {
  const outcome = outcomeOf(figures, drafts);
  if ('refusal' in outcome) return [outcome.refusal];
  return changedCover(figures, outcome.team).map(({ key, before, after }) => `${key}: ${before.state} to ${after.state}`);
}

describe('a team that is supposed', () => {
  it('loses what the one who leaves alone holds', () => {
    expect(changes(draft({ memberId: owen }))).toEqual(['skill/12: SINGLE to UNCOVERED', 'skill/13: COVERED to THIN']);
  });

  it('gains with somebody who joins with everything the role needs', () => {
    expect(changes(draft({ kind: 'JOIN' }))).toEqual(['skill/11: UNCOVERED to SINGLE', 'skill/12: SINGLE to THIN']);
  });

  it('gains one skill with somebody who joins with that alone', () => {
    expect(changes(draft({ kind: 'JOIN', key: 'skill/11' }))).toEqual(['skill/11: UNCOVERED to SINGLE']);
  });

  it('gains with somebody who reaches a level', () => {
    expect(changes(draft({ kind: 'REACH', memberId: owen, key: 'skill/11', level: 4 }))).toEqual(['skill/11: UNCOVERED to SINGLE']);
  });

  it('puts several changes together', () => {
    expect(changes(draft({ memberId: owen }), draft({ kind: 'REACH', memberId: amara, key: 'skill/12', level: 3 }))).toEqual(['skill/13: COVERED to THIN']);
  });

  it('says what a deputy would have to reach', () => {
    const outcome = outcomeOf(figures, [draft({ kind: 'DEPUTISE', memberId: owen, deputyId: jamie })]);
    expect('team' in outcome && outcome.team.deputyGaps.map((gap) => deputyGapWords(figures, gap))).toEqual(['Prototyping: 3 Practitioner, holds none']);
  });

  it('is refused where somebody has left by then, or stands in for themselves', () => {
    expect(changes(draft({ memberId: owen }), draft({ memberId: owen }))).toEqual(['Somebody in this has left by then. Choose somebody else.']);
    expect(changes(draft({ kind: 'DEPUTISE', memberId: owen, deputyId: owen }))).toEqual(['Choose somebody else to stand in.']);
  });

  it('does not change by a line that is not filled in', () => {
    expect(changes(draft({}), draft({ kind: 'DEPUTISE', memberId: owen }), draft({ kind: 'REACH', memberId: owen }))).toEqual([]);
  });

  it('begins with the person whose leaving would cost the most', () => {
    expect(greatestLoss(figures)).toBe(owen);
    expect(greatestLoss(figuresOf(teamMap({ people: [] })))).toBeNull();
  });
});
