import { currentRuleSet } from './rule-set';
import { sampleCell, sampleLine } from './sample-role';
import type { TeamMate } from './team-cover';
import { suppose, type Supposition } from './what-if';

const lines = [sampleLine('Prototyping', 3), sampleLine('Service support', 4), sampleLine('User focus', 2, { wantedCover: 2 })];
const mate = (memberId: string, ...levels: number[]): TeamMate => ({ memberId, cells: lines.map(({ key, required }, index) => sampleCell(key, required, levels[index] ?? 0)) });
const team = [mate('owen', 3, 4, 2), mate('mei', 3, 2, 2), mate('jamie', 0, 0, 0)];
const supposed = (...suppositions: Supposition[]) => suppose(lines, team, suppositions, currentRuleSet);
const coverAfter = (...suppositions: Supposition[]) => supposed(...suppositions).cover.map(({ before, after }) => `${before.state} to ${after.state}`);

describe('what if', () => {
  it('nothing happens: nothing changes', () => {
    expect(coverAfter()).toEqual(['THIN to THIN', 'SINGLE to SINGLE', 'COVERED to COVERED']);
    expect(supposed().bands.every(({ before, after }) => before === after)).toBe(true);
  });

  it('somebody leaves: what they held is held by one fewer', () => {
    const leaving = { kind: 'LEAVE', memberId: 'owen' } as const;
    expect(coverAfter(leaving)).toEqual(['THIN to SINGLE', 'SINGLE to UNCOVERED', 'COVERED to SINGLE']);
    expect(supposed(leaving).bands).toContainEqual({ memberId: 'owen', before: 'READY', after: null });
  });

  it('somebody joins with levels: they count, and what is not said is not assessed', () => {
    const joining = { kind: 'JOIN', memberId: 'new', levels: { 'Service support': 4, 'User focus': 1 } } as const;
    expect(coverAfter(joining)).toEqual(['THIN to THIN', 'SINGLE to THIN', 'COVERED to COVERED']);
    expect(supposed(joining).bands).toContainEqual({ memberId: 'new', before: null, after: 'EARLY' });
    expect(supposed(joining).people.at(-1)?.cells.map(({ status }) => status)).toEqual(['NOT_ASSESSED', 'MET', 'GAP']);
  });

  it('somebody reaches a level: their cover and band follow', () => {
    const reaching = { kind: 'REACH', memberId: 'mei', key: 'Service support', level: 4 } as const;
    expect(coverAfter(reaching)).toEqual(['THIN to THIN', 'SINGLE to THIN', 'COVERED to COVERED']);
    expect(supposed(reaching).bands).toContainEqual({ memberId: 'mei', before: 'DEVELOPING', after: 'READY' });
  });

  it('somebody reaches less than they hold: nothing changes', () => {
    expect(supposed({ kind: 'REACH', memberId: 'owen', key: 'Service support', level: 1 }).people[0]).toEqual(team[0]);
  });

  it('somebody reaches a requirement of which they had no cell: they hold it', () => {
    const bare = [{ memberId: 'jamie', cells: [] }];
    expect(suppose(lines, bare, [{ kind: 'REACH', memberId: 'jamie', key: 'Prototyping', level: 3 }], currentRuleSet).cover[0]?.after.holders).toEqual(['jamie']);
  });

  it('somebody whose requirement is waived reaches a level: it stays waived', () => {
    const waived = [{ memberId: 'jamie', cells: [sampleCell('Prototyping', 3, 0, { status: 'WAIVED' })] }];
    expect(suppose(lines, waived, [{ kind: 'REACH', memberId: 'jamie', key: 'Prototyping', level: 3 }], currentRuleSet).people[0]?.cells[0]).toMatchObject({ status: 'WAIVED', attained: 3 });
  });

  it('one stands in for another: the other no longer counts, and it is said what the deputy would have to reach', () => {
    const { cover, deputyGaps } = supposed({ kind: 'DEPUTISE', memberId: 'owen', deputyId: 'mei' });
    expect(cover.map(({ after }) => after.holders)).toEqual([['mei'], [], ['mei']]);
    expect(deputyGaps).toEqual([{ deputyId: 'mei', insteadOf: 'owen', key: 'Service support', required: 4, attained: 2 }]);
  });

  it('a deputy reaches what was missing: nothing is missing any more', () => {
    const reaching = { kind: 'REACH', memberId: 'mei', key: 'Service support', level: 4 } as const;
    expect(supposed({ kind: 'DEPUTISE', memberId: 'owen', deputyId: 'mei' }, reaching).deputyGaps).toEqual([]);
  });

  it('things happen one after the other: who joins may leave again, and who left cannot reach anything', () => {
    expect(coverAfter({ kind: 'JOIN', memberId: 'new', levels: {} }, { kind: 'LEAVE', memberId: 'new' })).toEqual(coverAfter());
    expect(() => supposed({ kind: 'LEAVE', memberId: 'mei' }, { kind: 'REACH', memberId: 'mei', key: 'Prototyping', level: 3 })).toThrow('no such person');
  });

  it.each<[string, Supposition, string]>([
    ['somebody who is not in the team leaves', { kind: 'LEAVE', memberId: 'stranger' }, 'no such person'],
    ['a stranger stands in', { kind: 'DEPUTISE', memberId: 'owen', deputyId: 'stranger' }, 'no such person'],
    ['somebody stands in for themselves', { kind: 'DEPUTISE', memberId: 'owen', deputyId: 'owen' }, 'not valid'],
    ['somebody joins who is there', { kind: 'JOIN', memberId: 'owen', levels: {} }, 'not valid'],
    ['somebody joins with a level of something else', { kind: 'JOIN', memberId: 'new', levels: { Juggling: 3 } }, 'no such requirement'],
    ['somebody reaches a level of something else', { kind: 'REACH', memberId: 'owen', key: 'Juggling', level: 3 }, 'no such requirement'],
  ])('%s: it is refused', (_, supposition, reason) => {
    expect(() => supposed(supposition)).toThrow(reason);
  });

  it('leaves the team as it is', () => {
    const before = JSON.parse(JSON.stringify(team)) as typeof team;
    supposed({ kind: 'DEPUTISE', memberId: 'owen', deputyId: 'mei' }, { kind: 'REACH', memberId: 'mei', key: 'Service support', level: 4 });
    expect(team).toEqual(before);
  });
});
