import type { PersonReadiness } from '@waymark/readiness/domain';
import { figuresBeside, heldBack, progressWords } from './band-words';
import { closestStep } from './closest-step';
import { measured, metAt, personReadiness } from './measured.fixture';
import { figuresOf, type PersonFigures } from './person-figures';

const practitioner = { ordinal: 3, name: 'Practitioner' };
const gap = measured({ title: 'Prototyping', attained: { ordinal: 2, name: 'Working' }, gap: 1, status: 'GAP' });
const measures = { counted: 10, met: 8, waived: 0, coverage: 0.8, progress: 0.95, assessed: 9, maxGap: 1, plannedGaps: null };

function figures(facts: Partial<PersonReadiness>): PersonFigures {
  const found = figuresOf(personReadiness({ measures, band: 'NEARLY', ...facts }));
  if (found === null) throw new Error('There is no role');
  return found;
}
const step = (facts: Partial<PersonReadiness>) => closestStep(figures({ items: [gap], nextSteps: [{ requirementId: gap.requirementId, level: practitioner, meets: true, band: 'NEARLY', met: 9 }], ...facts }));

describe('the closest next step', () => {
  it('names the level and what it would change', () => {
    expect(step({})).toMatchObject({ heading: 'Have 3 Practitioner in Prototyping confirmed', why: 'It would meet the requirement, so that 9 of 10 are met.', link: { words: 'Add evidence', path: ['/evidence'], query: { requirement: gap.requirementId } } });
  });

  it('says which band it would bring, where that is a better one', () => {
    expect(step({ nextSteps: [{ requirementId: gap.requirementId, level: practitioner, meets: true, band: 'READY', met: 10 }] }).why).toBe('It would meet the requirement, so that 10 of 10 are met. The band would be Ready.');
  });

  it('leads to the claim that is being judged, and others to the explanation', () => {
    expect(step({ items: [{ ...gap, claim: { id: 'claim', status: 'IN_REVIEW' } }] }).link).toEqual({ words: 'See your claim', path: ['/claims', 'claim'] });
    expect(step({ sees: 'MANAGER' }).link).toEqual({ words: 'See where it stands', path: [], query: { requirement: gap.requirementId } });
  });

  it('says “again” of what ran out', () => {
    expect(step({ items: [{ ...gap, status: 'LAPSED' }] }).heading).toBe('Have 3 Practitioner in Prototyping confirmed again');
  });

  it('looks at what ends soonest where everything is met', () => {
    const ending = { ...metAt('Lamps'), status: 'EXPIRING' as const, validUntil: '2026-08-01' };
    expect(step({ items: [ending, metAt('Prototyping')], nextSteps: [] })).toMatchObject({ heading: 'Have 3 Practitioner in Lamps confirmed again', why: 'The level counts until 1 August 2026.' });
  });

  it('says that nothing is open, and that there is nothing to measure', () => {
    expect(step({ items: [metAt('Prototyping')], nextSteps: [] })).toMatchObject({ heading: 'Every mandatory requirement is met', nothing: true });
    expect(step({ items: [], nextSteps: [], measures: { ...measures, counted: 0, met: 0 } })).toMatchObject({ heading: 'There is nothing to measure', nothing: true });
  });
});

describe('beside the band', () => {
  it('coverage and progress are different things, in counts', () => {
    expect(figuresBeside(figures({ items: [gap] })).map(({ name, value }) => [name, value])).toEqual([['Met', '8 of 10'], ['Progress', '9 in 10'], ['Assessed', '9 of 10']]);
  });

  it.each([
    [null, 'None to measure'],
    [0, 'None'],
    [0.04, 'Less than 1 in 10'],
    [0.7, '7 in 10'],
    [0.999, '9 in 10'],
    [1, 'All'],
  ])('progress of %s is “%s”', (progress, words) => {
    expect(progressWords({ progress })).toBe(words);
  });

  it('names plans and waivers where anybody knows of some', () => {
    expect(figuresBeside(figures({ measures: { ...measures, waived: 1, plannedGaps: 1 } })).map(({ name, value }) => `${name} ${value}`)).toEqual(['Met 8 of 10', 'Progress 9 in 10', 'Assessed 9 of 10', 'Planned 1 of 2', 'Waived 1']);
  });

  it('names what holds the band back, the widest gap first', () => {
    expect(heldBack(figures({ items: [gap, measured({ title: 'Wide' }), metAt('Met')] })).map(({ title, words }) => `${title}, ${words}`)).toEqual(['Wide, 3 levels', 'Prototyping, 1 level']);
  });
});
