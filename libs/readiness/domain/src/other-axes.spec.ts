import { desirableAxes, informationalCoverage } from './other-axes';
import { sampleCell } from './sample-role';

const cells = [
  sampleCell('skill', 3, 3),
  { ...sampleCell('deep knowledge', 3, 3, { gate: 'DESIRABLE' }), kind: 'KNOWLEDGE_SKILL' as const },
  { ...sampleCell('shallow knowledge', 3, 1, { gate: 'DESIRABLE' }), kind: 'KNOWLEDGE_SKILL' as const },
  { ...sampleCell('behaviour', 1, 1, { gate: 'DESIRABLE' }), kind: 'KNOWLEDGE_SKILL' as const, hasScale: false },
  { ...sampleCell('degree', 1, 0, { gate: 'DESIRABLE', status: 'WAIVED' }), kind: 'QUALIFICATION' as const, hasScale: false },
  { ...sampleCell('course', 1, 0, { gate: 'INFORMATIONAL' }), kind: 'TRAINING' as const, hasScale: false },
];

describe('what is counted beside the band', () => {
  it('keeps depths, what is shown or not, and qualifications apart', () => {
    expect(desirableAxes(cells)).toEqual([
      { kind: 'KNOWLEDGE_SKILL', hasScale: true, counted: 2, met: 1, assessed: 2, waived: 0 },
      { kind: 'KNOWLEDGE_SKILL', hasScale: false, counted: 1, met: 1, assessed: 1, waived: 0 },
      { kind: 'QUALIFICATION', hasScale: false, counted: 0, met: 0, assessed: 0, waived: 1 },
    ]);
  });

  it('shows how much of what is informational is covered', () => {
    expect(informationalCoverage(cells)).toEqual([{ kind: 'TRAINING', hasScale: false, counted: 1, met: 0, assessed: 0, waived: 0 }]);
  });
});
