import { clausesFrom, fieldFrom, lostBySplitting } from './clause-split';

it('clauses stand one on each line, and empty lines are none', () => {
  const clauses = ['You can plan.', 'You can teach.'];
  expect(clausesFrom(` ${fieldFrom(clauses)} \n\n`)).toEqual(clauses);
});

describe('a split of a description', () => {
  it('loses nothing where only white space differs', () => {
    expect(lostBySplitting(['You can plan.', 'You can teach.'], 'You can plan.\n\nYou can  teach.')).toBeNull();
  });

  it.each([
    [['You can plan.'], 'You can plan. You can teach.', 'can plan. You can teach.'],
    [['You can plan.', 'You can sing.'], 'You can plan. You can teach.', 'You can teach.'],
    [['You can plan.', 'And more.'], 'You can plan.', 'can plan. And more.'],
  ])('that is not the whole description is found at its place: %j', (clauses, description, near) => {
    expect(lostBySplitting(clauses, description)).toBe(near);
  });
});
