import { standingLine } from './standing-line';
import type { TimelineEntry } from './timeline-words';

const entry = (day: number, met: number): TimelineEntry => ({ at: `2026-03-0${day}T00:00:00.000Z`, cause: 'DECISION', requirementId: null, title: null, from: null, to: null, decisionId: null, band: 'EARLY', met, counted: 10 });
const six = [1, 2, 3, 4, 5, 6].map((day) => entry(day, day));

describe('a line of standing', () => {
  it('is drawn from six points on, as steps until today', () => {
    expect(standingLine(six, '2026-03-07T00:00:00.000Z')).toBe('M6 81.6H124V73.2H242V64.8H360V56.4H478V48H596V39.6H714');
  });

  it('is not drawn of fewer, however many things happened at once', () => {
    expect(standingLine(six.slice(1), '2026-03-07T00:00:00.000Z')).toBeNull();
    expect(standingLine([...six.slice(1), entry(6, 7)], '2026-03-07T00:00:00.000Z')).toBeNull();
  });
});
