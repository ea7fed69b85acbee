import { lineStands, spokenSpan } from './line-span';

const today = '2026-06-18';

describe('a reporting line', () => {
  it.each([
    [{ from: '2026-06-18', to: null }, 'now', 'Since 18 June 2026'],
    [{ from: '2026-06-19', to: null }, 'to-come', 'From 19 June 2026'],
    [{ from: '2026-01-01', to: '2026-06-19' }, 'now', '1 January 2026 until 19 June 2026'],
    [{ from: '2026-01-01', to: '2026-06-18' }, 'over', '1 January 2026 until 18 June 2026'],
  ])('%j stands as %s on 18 June 2026', (line, stands, words) => {
    expect(lineStands(line, today)).toBe(stands);
    expect(spokenSpan(line, today)).toBe(words);
  });
});
