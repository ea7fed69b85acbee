import { choicesOf, queryOf, sinceChoices, sinceDay } from './team-address';
import { idOf } from './team-figures.fixture';

const london = 'Europe/London';
const now = new Date('2026-06-18T09:00:00Z');

describe('the address of a team’s readiness', () => {
  it('asks for who reports to the reader, now, where it says nothing', () => {
    expect(queryOf({}, london)).toEqual({ teamId: undefined, versionId: undefined, reach: 'DIRECT', at: undefined, knownAt: undefined });
    expect(choicesOf({})).toEqual({ order: 'risk', people: 'nearest', band: undefined, find: '', withRole: false, everything: false });
  });

  it('says team, edition, reach and instants', () => {
    expect(queryOf({ team: idOf(1), version: idOf(2), reach: 'ALL', at: '2026-06-01', knownAt: '2026-06-10' }, london)).toEqual({
      teamId: idOf(1),
      versionId: idOf(2),
      reach: 'ALL',
      at: '2026-06-01T22:59:59.999Z',
      knownAt: '2026-06-10T22:59:59.999Z',
    });
  });

  it('leaves out what means nothing', () => {
    expect(queryOf({ team: 'mine', reach: 'EVERYWHERE', at: 'soon' }, london)).toEqual(queryOf({}, london));
    expect(choicesOf({ order: 'luck', band: 'best' })).toEqual(choicesOf({}));
  });

  it.each([
    ['2026-06-18T09:00:00Z', '2026-05-18'],
    ['2026-03-31T09:00:00Z', '2026-02-28'],
    ['2026-01-15T09:00:00Z', '2025-12-15'],
  ])('shows what moved in the month before %s: since %s', (today, day) => {
    expect(sinceDay({}, new Date(today), london)).toBe(day);
  });

  it('counts the month back from the day that is looked at', () => {
    expect(sinceDay({ at: '2026-02-10' }, now, london)).toBe('2026-01-10');
  });

  it('offers other days, and the chosen one among them', () => {
    expect(sinceChoices('2026-06-01', {}, now, london)).toEqual(['2026-06-01', '2026-05-18', '2026-03-18', '2025-12-18', '2025-06-18']);
  });
});
