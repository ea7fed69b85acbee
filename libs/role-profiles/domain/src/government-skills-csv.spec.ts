import { parseFrameworkSkills } from './government-skills-csv';
import { matchSkillNames } from './skill-matching';

const header = 'Skill Name,Skill Description,Awareness,Working,Practitioner,Expert,Roles that require Skill';
const pruning = 'Pruning,Pruning is cutting.,"You can:\n- name the shears",You can help.,You can prune.,You can teach.,"Keeper, Senior keeper"';

function read(...rows: string[]) {
  const reading = parseFrameworkSkills(`\uFEFF${[header, ...rows].join('\r\n')}`);
  if (!reading.ok) throw new Error(reading.refusal.message);
  return reading;
}

describe('the framework’s list of skills', () => {
  it('gives every skill with the descriptions of its levels', () => {
    expect(read(pruning)).toEqual({
      ok: true,
      warnings: [],
      skills: [
        {
          name: 'Pruning',
          description: 'Pruning is cutting.',
          levels: [
            { ordinal: 1, name: 'Awareness', description: 'You can:\n- name the shears' },
            { ordinal: 2, name: 'Working', description: 'You can help.' },
            { ordinal: 3, name: 'Practitioner', description: 'You can prune.' },
            { ordinal: 4, name: 'Expert', description: 'You can teach.' },
          ],
          roles: 'Keeper, Senior keeper',
          line: 2,
        },
      ],
    });
  });

  it('leaves out levels without a description, and names those marked as missing', () => {
    const { skills, warnings } = read('Digging,MISSING,,NOT IN USE,You can dig.,,');
    expect(skills).toMatchObject([{ description: '', levels: [{ ordinal: 3, description: 'You can dig.' }] }]);
    expect(warnings.map(({ code }) => code)).toEqual(['description-missing', 'description-missing']);
  });

  it('folds a row that repeats another, keeps one that says something else, and names both', () => {
    const { skills, warnings } = read(pruning, pruning, pruning.replace('You can help.', 'You can watch.'), ',,,,,,', ',x,,,,,');
    expect(skills.map(({ line }) => line)).toEqual([2, 6]);
    expect(warnings.map(({ code, line }) => [code, line])).toEqual([['row-repeated', 4], ['skill-described-twice', 6], ['row-empty', 8], ['row-not-placed', 9]]);
  });

  it.each([
    ['', 'empty'],
    ['Skill Name,Awareness\n', 'columns-missing'],
    [`${header}\nPruning,"x`, 'quote-not-closed'],
    ['<html>', 'html'],
  ])('%j is refused: %s', (text, code) => {
    expect(parseFrameworkSkills(text)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('matching by name', () => {
  const skills = ['Modern development standards', 'Systems design', 'Systems integration', 'User focus', 'Prototyping'].map((name) => ({ name }));

  it('takes the same name, however it is spaced and cased', () => {
    expect(matchSkillNames(['user\u00A0Focus'], skills)).toEqual([{ name: 'user\u00A0Focus', found: 'same name', skill: { name: 'User focus' } }]);
  });

  it('proposes a likely renaming with the words that speak for it, and applies none', () => {
    expect(matchSkillNames(['Modern standards approach'], skills)).toEqual([
      {
        name: 'Modern standards approach',
        found: 'proposals',
        proposals: [{ skill: { name: 'Modern development standards' }, score: 2 / 3, shared: ['modern', 'standard'] }],
      },
    ]);
  });

  it('never proposes a skill that another name matches, nor one with half of its words', () => {
    expect(matchSkillNames(['Systems design', 'Systems testing', 'Design of systems'], skills).map(({ found }) => found)).toEqual([
      'same name',
      'nothing',
      'nothing',
    ]);
  });
});
