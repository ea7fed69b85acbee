import { nextStepOf } from './next-step-of';

const programme = { id: 'mentoring', archivedAt: null };
const people = { mentees: 1, mentors: 0, both: 0, toCome: 0 };

describe('the next step of a programme', () => {
  it('is to enrol people while nobody takes part, even where managers wait', () => {
    const nobody = { mentees: 0, mentors: 0, both: 0, toCome: 0 };
    expect(nextStepOf(programme, { people: nobody, managers: { acknowledged: 0, waiting: 3 } })?.words).toBe('Enrol people');
    expect(nextStepOf(programme, { people: { ...nobody, toCome: 1 }, managers: { acknowledged: 0, waiting: 0 } })).toBeNull();
  });

  it.each([
    [1, '1 manager has not acknowledged the purpose'],
    [4, '4 managers have not acknowledged the purpose'],
  ])('is to look at the managers while %i of them wait', (waiting, heading) => {
    expect(nextStepOf(programme, { people, managers: { acknowledged: 1, waiting } })?.heading).toBe(heading);
  });

  it('is nothing where all is done, or the programme is archived', () => {
    expect(nextStepOf(programme, { people, managers: { acknowledged: 2, waiting: 0 } })).toBeNull();
    expect(nextStepOf({ ...programme, archivedAt: '2026-06-01T00:00:00Z' }, { people, managers: { acknowledged: 0, waiting: 2 } })).toBeNull();
  });
});
