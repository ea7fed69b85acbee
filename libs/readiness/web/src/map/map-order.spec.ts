import { figuresOf } from '../team/team-figures';
import { person, requirement, teamMap } from '../team/team-figures.fixture';
import { categoryGroups, inPeopleOrder, inSkillOrder, passes, type SkillOrder } from './map-order';

const { columns, map } = figuresOf(teamMap());

describe('skills', () => {
  it.each<[SkillOrder, string[]]>([
    ['risk', ['Service support', 'Prototyping', 'Information security']],
    ['profile', ['Service support', 'Prototyping', 'Information security']],
    ['category', ['Prototyping', 'Information security', 'Service support']],
    ['name', ['Information security', 'Prototyping', 'Service support']],
  ])('by %s', (order, titles) => {
    expect(inSkillOrder(columns, order).map((column) => column.requirement.title)).toEqual(titles);
  });

  it('with the same risk stay in the order of the profile', () => {
    const two = figuresOf(teamMap({ requirements: [requirement(1, 'B', 2), requirement(2, 'A', 2)], people: [] }));
    expect(inSkillOrder(two.columns, 'risk').map((column) => column.requirement.title)).toEqual(['B', 'A']);
  });

  it('of a category are one group', () => {
    expect(categoryGroups(inSkillOrder(columns, 'category'))).toEqual([{ title: 'Design', columns: 1 }, { title: 'Operations', columns: 2 }]);
  });
});

describe('people', () => {
  const names = (order: Parameters<typeof inPeopleOrder>[1]) => inPeopleOrder(map.people, order).map(({ name }) => name.split(' ')[0]);

  it('are nearest first, by band and by what they meet', () => {
    expect(names('nearest')).toEqual(['Owen', 'Amara', 'Jamie']);
  });

  it('are in the order of their names', () => {
    expect(names('name')).toEqual(['Amara', 'Jamie', 'Owen']);
  });

  it('are in the order of the gap in a skill', () => {
    const [support] = columns;
    expect(support && names(support)).toEqual(['Owen', 'Amara', 'Jamie']);
  });

  it('who are alike are in the order of their names, not of their levels above the requirement', () => {
    const { columns: [skill], map: { people } } = figuresOf(teamMap({ requirements: [requirement(1, 'A', 2)], people: [person(1, 'Zoe', [[4], 'M']), person(2, 'Abel', [[2], 'M'])] }));
    expect(skill && inPeopleOrder(people, skill).map(({ name }) => name)).toEqual(['Abel', 'Zoe']);
  });

  it.each<[string, Parameters<typeof passes>[1], boolean]>([
    ['nothing narrows', { withRole: false }, true],
    ['of their band', { band: 'EARLY', withRole: false }, true],
    ['of another band', { band: 'READY', withRole: false }, false],
    ['by a part of the name without its accents', { find: 'sean o', withRole: false }, true],
    ['by another name', { find: 'jo', withRole: false }, false],
    ['with this role only', { withRole: true }, false],
  ])('pass: %s', (_, filter, expected) => {
    expect(passes(person(1, 'Seán Ó Briain', [[0], 'N'], { role: null }), filter)).toBe(expected);
  });
});
