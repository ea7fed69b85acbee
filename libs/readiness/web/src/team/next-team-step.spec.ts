import { nextTeamStep, someOf } from './next-team-step';
import { figuresOf } from './team-figures';
import { person, requirement, teamMap } from './team-figures.fixture';

const stepOf = (held: number[][], wantedCover = 3) => {
  const people = held.map((levels, index) => person(index, `Person ${index + 1}`, [levels, levels.map((level) => (level >= 3 ? 'M' : level > 0 ? 'G' : 'N')).join('')]));
  return nextTeamStep(figuresOf(teamMap({ requirements: [requirement(1, 'Prototyping', 3, { wantedCover })], people })));
};

describe('the next step of a team', () => {
  it('is the skill that nobody holds, with those who are closest', () => {
    expect(nextTeamStep(figuresOf(teamMap()))).toMatchObject({
      heading: 'Decide who will grow into Service support at 4 Expert',
      why: 'Nobody in the team is confirmed at 4. Owen Pritchard is one level away.',
    });
  });

  it('is a second person where one alone holds it', () => {
    expect(stepOf([[3], [1], [1]])).toMatchObject({ heading: 'Find a second person for Prototyping at 3 Practitioner', why: 'Only Person 1 is confirmed at 3. Person 2 and Person 3 are 2 levels away.' });
  });

  it('is one more where fewer hold it than should', () => {
    expect(stepOf([[3], [3], [0]])).toMatchObject({ heading: 'Bring one more person to Prototyping at 3 Practitioner', why: 'Person 1 and Person 2 are confirmed, and 3 are wanted. Nobody else holds any level of it.' });
  });

  it('is nothing where every skill is covered', () => {
    expect(stepOf([[3], [3], [3]])).toMatchObject({ nothing: true, heading: 'Every skill is covered' });
  });

  it('is to begin where nothing is confirmed', () => {
    expect(stepOf([[0], [0]])).toMatchObject({ heading: 'Ask the team to rate themselves first', column: null });
  });

  it('is not there without people, or without a mandatory requirement', () => {
    expect(stepOf([])).toBeNull();
    expect(nextTeamStep(figuresOf(teamMap({ requirements: [requirement(1, 'A', 2, { gate: 'DESIRABLE' })], people: [person(1, 'A', [[0], 'N'])] })))).toBeNull();
  });
});

it('many people are named in part', () => {
  expect(someOf(['A', 'B', 'C', 'D'])).toBe('A, B, C and D');
  expect(someOf(['A', 'B', 'C', 'D', 'E'])).toBe('A, B, C and 2 others');
});
