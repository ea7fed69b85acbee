import type { MeasuredRequirement } from '@waymark/readiness/domain';
import { measured } from './measured.fixture';
import { requirementWords } from './requirement-line';

const working = { ordinal: 2, name: 'Working' };
const shown = { ordinal: 1, name: 'Shown' };

describe('a line of a requirement', () => {
  it.each<[Partial<MeasuredRequirement>, string]>([
    [{}, 'Not known: nothing confirmed yet'],
    [{ started: true }, 'Started: nothing confirmed yet'],
    [{ started: true, status: 'GAP', attained: working, gap: 1 }, '2 of 3: gap of 1 level'],
    [{ status: 'GAP', attained: working, gap: 1 }, '2 of 3: gap of 1 level'],
    [{ status: 'MET', attained: { ordinal: 4, name: 'Expert' }, gap: 0, since: '2026-03-12T09:00:00.000Z' }, '4 Expert: met since 12 March 2026'],
    [{ status: 'EXPIRING', attained: { ordinal: 3, name: 'Practitioner' }, gap: 0, validUntil: '2026-08-01' }, '3 Practitioner: met until 1 August 2026'],
    [{ status: 'LAPSED', since: '2026-03-12T09:00:00.000Z', attained: working }, 'Ran out: on 12 March 2026, 2 Working still counts'],
    [{ status: 'REVOKED' }, 'Taken back: '],
    [{ status: 'WAIVED', attained: working }, 'Waived: need not be met, 2 of 3 confirmed'],
    [{ required: shown, levels: [shown] }, 'Not yet shown: '],
    [{ required: shown, levels: [shown], status: 'MET', attained: shown }, 'Shown: met'],
    [{ required: shown, levels: [shown], started: true }, 'Started: nothing confirmed yet'],
  ])('%j reads “%s”', (facts, expected) => {
    const { word, detail } = requirementWords(measured(facts), 'Europe/London');
    expect(`${word}: ${detail}`).toBe(expected);
  });
});
