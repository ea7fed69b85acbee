import { pulse, type PulseAnswer } from './pulse';
import { pulseFor, pulseOfProgramme, requirePulseOpen } from './pulse-rules';

const good: PulseAnswer = { useful: 5, open: 4 };
const poor: PulseAnswer = { useful: 2, open: 3 };
const endsAt = new Date('2026-06-18T09:50:00.000Z');

describe('the pulse of a session', () => {
  it.each([
    ['neither has answered', null, null, null, false],
    ['only the reader has', good, null, null, false],
    ['only the other has, and it is not told', null, poor, null, false],
    ['both have', good, poor, poor, true],
  ])('where %s', (_, mine, theirs, shown, both) => {
    const seen = pulseFor(mine, theirs, endsAt);
    expect(seen).toEqual({ mine, theirs: shown, bothAnswered: both, closesAt: '2026-07-02T09:50:00.000Z' });
    expect(pulse.parse(seen)).toEqual(seen);
  });

  it('can be answered for two weeks, and changed until both have', () => {
    const closes = Date.parse('2026-07-02T09:50:00.000Z');
    const closed = expect.objectContaining({ code: 'pulse-closed' });
    expect(() => { requirePulseOpen({ mine: good, theirs: null, endsAt }, new Date(closes - 1)); }).not.toThrow();
    expect(() => { requirePulseOpen({ mine: null, theirs: null, endsAt }, new Date(closes)); }).toThrow(closed);
    expect(() => { requirePulseOpen({ mine: good, theirs: poor, endsAt }, endsAt); }).toThrow(closed);
  });
});

describe('the pulse of a programme', () => {
  const answers = (people: number) => Array.from({ length: people }, (_, index) => ({ memberId: `m${index}`, answer: index % 2 === 0 ? good : poor }));

  it('is not told of fewer than five people, however often they answered', () => {
    expect(pulseOfProgramme(answers(4))).toBeNull();
    expect(pulseOfProgramme([...answers(4), ...answers(4), ...answers(4)])).toBeNull();
    expect(pulseOfProgramme(answers(5))).not.toBeNull();
  });

  it('counts who agrees, and names nobody', () => {
    const told = pulseOfProgramme([...answers(5), ...answers(1)]);
    expect(told).toEqual({ answers: 6, people: 5, agree: { useful: 4, open: 4 } });
    expect(JSON.stringify(told)).not.toMatch(/m\d/);
  });
});
