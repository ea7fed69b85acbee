import { judgeBand } from './band';
import { bandReason, bandRules, betterBandNeeds } from './band-words';
import { measuresOf } from './measures';
import { currentRuleSet } from './rule-set';
import { sampleCell, sampleCells, sampleSkillNames } from './sample-role';
import type { CountedCell } from './standing-cell';

const reasonFor = (cells: readonly CountedCell[]) => bandReason(judgeBand(cells, currentRuleSet), measuresOf(cells), currentRuleSet);
const needsOf = (cells: readonly CountedCell[]) => judgeBand(cells, currentRuleSet).better.map((better) => betterBandNeeds(better, (key) => key));

describe('how bands are worked out', () => {
  it('is a sentence a band', () => {
    expect(bandRules(currentRuleSet).map(({ sentence }) => sentence)).toEqual([
      'Ready: every mandatory requirement is met.',
      'Nearly: at least 8 in 10 are met, and no gap is wider than 1 level.',
      'Developing: at least half are met, or at least 6 in 10 parts of the way to the required levels is walked.',
      'Early: less than that.',
      'Unknown: fewer than half are assessed, or there is nothing to measure.',
    ]);
  });

  it('follows the thresholds', () => {
    const other = { ...currentRuleSet, assessedPercent: 75, nearly: { coveragePercent: 90, maxGap: 2 }, developing: { coveragePercent: 60, progressPercent: 50 } };
    expect(bandRules(other).map(({ sentence }) => sentence).slice(1)).toEqual([
      'Nearly: at least 9 in 10 are met, and no gap is wider than 2 levels.',
      'Developing: at least 6 in 10 are met, or at least half of the way to the required levels is walked.',
      'Early: less than that.',
      'Unknown: fewer than 75 in 100 are assessed, or there is nothing to measure.',
    ]);
  });
});

describe('why somebody is in a band', () => {
  it.each<[string, CountedCell[]]>([
    ['There is no mandatory requirement to measure.', []],
    ['Every mandatory requirement is waived, so there is nothing to measure.', [sampleCell('a', 3, 0, { status: 'WAIVED' })]],
    ['1 of 3 mandatory requirements are assessed, which is fewer than half.', [sampleCell('a', 3, 3), sampleCell('b', 3, 0), sampleCell('c', 3, 0)]],
    ['10 of 10 mandatory requirements are met.', sampleCells()],
    ['9 of 9 mandatory requirements are met, and 1 is waived.', sampleCells({}, { Prototyping: { status: 'WAIVED' } })],
    ['1 of 1 mandatory requirement is met.', [sampleCell('a', 3, 3)]],
    ['9 of 10 mandatory requirements are met, and no gap is wider than 1 level.', sampleCells({ 'Service support': 3 })],
    ['9 of 10 mandatory requirements are met, which is at least half.', sampleCells({ 'Service support': 2 })],
    ['0 of 1 mandatory requirement is met, and at least 6 in 10 parts of the way to the required levels is walked.', [sampleCell('a', 3, 2)]],
    ['0 of 1 mandatory requirement is met, and less than 6 in 10 parts of the way to the required levels is walked.', [sampleCell('a', 3, 1)]],
  ])('%s', (sentence, cells) => {
    expect(reasonFor(cells)).toBe(sentence);
  });
});

describe('what a better band needs', () => {
  it.each<[string, CountedCell[], string[]]>([
    ['is nothing for somebody READY', sampleCells(), []],
    ['is nothing that could be said where nothing is measured', [], []],
    ['is to meet what is left', sampleCells({ 'Service support': 3 }), ['Ready: meet 1 more.']],
    ['is to come closer', sampleCells({ 'Service support': 2 }), ['Nearly: bring Service support within 1 level.', 'Ready: meet 1 more.']],
    [
      'is to be assessed first',
      sampleCells(Object.fromEntries(sampleSkillNames.slice(0, 6).map((name) => [name, 0]))),
      [
        'Early: have 1 more assessed.',
        'Developing: have 1 more assessed, and meet 1 more, or have 1 more assessed, and walk 6 in 10 parts of the way to the required levels.',
        'Nearly: have 1 more assessed, and meet 4 more, and bring Information security, Modern standards approach, Programming and build, Prototyping, Availability and capacity management and Development process optimisation within 1 level.',
        'Ready: meet 6 more.',
      ],
    ],
  ])('%s', (_, cells, needs) => {
    expect(needsOf(cells)).toEqual(needs);
  });
});
