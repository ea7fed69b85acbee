import { groupsOf } from './type-groups.mjs';

const project = (folder: string, changes: object = {}) => ({ folder, config: { extends: '../base.json', include: ['**/*.ts'], ...changes } });

describe('projects whose types are checked', () => {
  it('are one group where their options are the same', () => {
    expect(groupsOf([project('/w/a'), project('/w/b', { exclude: ['made'] })])).toEqual([
      { folders: ['/w/a', '/w/b'], config: { extends: '/w/base.json', include: ['/w/a/**/*.ts', '/w/b/**/*.ts'], exclude: ['/w/b/made'], compilerOptions: {} } },
    ]);
  });

  it.each([
    ['the options of their own differ', { compilerOptions: { allowJs: true } }],
    ['they extend other options', { extends: '../other.json' }],
  ])('are groups apart where %s', (_, changes) => {
    expect(groupsOf([project('/w/a'), project('/w/b', changes)])).toHaveLength(2);
  });
});
