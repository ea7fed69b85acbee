import { measureOf, requiredOrdinal, stepsOf } from './measure';

describe('what levels are counted on', () => {
  it('is the skill of the framework, whichever profile asks for it', () => {
    expect(measureOf({ skillId: 's1', key: 'organisation-skill/ddat/user-focus' })).toBe('skill:s1');
  });

  it('is the key of any other requirement', () => {
    expect(measureOf({ skillId: null, key: 'knowledge-skill/structured-reviews' })).toBe('requirement:knowledge-skill/structured-reviews');
  });

  it('has one step, shown, where there is no scale', () => {
    expect([requiredOrdinal({ level: null }), stepsOf({ level: null })]).toEqual([1, 1]);
    const level = { ordinal: 3, name: 'Practitioner', scale: 'DDaT', steps: 4 };
    expect([requiredOrdinal({ level }), stepsOf({ level })]).toEqual([3, 4]);
  });
});
