import { matchesGlob } from 'node:path';
import { contextMap, tagWords } from '../../tools/eslint/context-map.mjs';
import { filesOf, projects, textOf, type Project } from './workspace';

/** What is wrong with the tags of a project, in words. */
function wrongTags({ name, tags }: Pick<Project, 'name' | 'tags'>): string[] {
  const wrong = Object.entries(tagWords).flatMap(([dimension, words]) => {
    const own = tags.filter((tag) => tag.startsWith(`${dimension}:`));
    if (own.length !== 1) return [`${name} has ${own.length} tags of ${dimension}, not one`];
    return own.filter((tag) => !words.includes(tag.slice(dimension.length + 1))).map((tag) => `${name}: ${tag} is not a known word`);
  });
  const dimensions = Object.keys(tagWords);
  const strange = tags.filter((tag) => !dimensions.includes(tag.split(':')[0] ?? ''));
  return [...wrong, ...strange.map((tag) => `${name}: ${tag} is of no known dimension`)];
}

/** What a library's folder says about its tags: libs/<domain>/<side>. */
function expectedTags(folder: string): string[] {
  const [, domain, side] = folder.split('/');
  const foundation: Record<string, string[]> = {
    kernel: ['scope:shared', 'type:util'],
    server: ['scope:api', 'type:util'],
    browser: ['scope:web', 'type:util'],
    ui: ['scope:web', 'type:ui'],
  };
  const ofDomain: Record<string, string[]> = {
    domain: ['scope:shared', 'type:domain'],
    api: ['scope:api', 'type:feature'],
    web: ['scope:web', 'type:feature'],
  };
  return [...((domain === 'foundation' ? foundation : ofDomain)[side ?? ''] ?? []), `domain:${domain ?? ''}`];
}

const libraries = projects().filter(({ folder }) => folder.startsWith('libs/'));

describe('every project', () => {
  it('has one known word of each dimension', () => {
    expect(projects().flatMap(wrongTags)).toEqual([]);
  });

  it.each([
    ['no tags', [], ['x has 0 tags of scope, not one', 'x has 0 tags of type, not one', 'x has 0 tags of domain, not one']],
    ['two scopes', ['scope:api', 'scope:web', 'type:ui', 'domain:all'], ['x has 2 tags of scope, not one']],
    ['an unknown word', ['scope:api', 'type:helpers', 'domain:all'], ['x: type:helpers is not a known word']],
    ['an unknown dimension', ['scope:api', 'type:ui', 'domain:all', 'team:red'], ['x: team:red is of no known dimension']],
  ])('would be named if it had %s', (_, tags, wrong) => {
    expect(wrongTags({ name: 'x', tags })).toEqual(wrong);
  });

  it('of libs/ carries the tags that its folder promises', () => {
    expect(libraries.map(({ folder, tags }) => [folder, tags])).toEqual(
      libraries.map(({ folder }) => [folder, expectedTags(folder)]),
    );
  });

  it('of libs/ is reached by its alias, and no alias leads into the inside of another', () => {
    const { compilerOptions } = JSON.parse(textOf('tsconfig.base.json')) as { compilerOptions: { paths: Record<string, string[]> } };
    const aliases = Object.entries(compilerOptions.paths).filter(([, [target]]) => target?.startsWith('./libs/'));
    const led = aliases.map(([alias, [target = '']]) => [alias, target.split('/').slice(1, 4).join('/')]);
    const folderOf = (alias: string) => alias.replace('@waymark/', 'libs/').split('/').slice(0, 3).join('/');
    expect(led).toEqual(aliases.map(([alias]) => [alias, folderOf(alias)]));
    expect(libraries.map(({ folder }) => folder).filter((folder) => !aliases.some(([alias]) => folderOf(alias) === folder))).toEqual([]);
  });
});

it('every spec of libs/, apps/ and tools/ is run by one of the two Jest projects, and by one only', async () => {
  const { default: configuration } = (await import('../../jest.config.mjs')) as unknown as { default: { projects: { testMatch: string[] }[] } };
  const patterns = configuration.projects.map(({ testMatch }) => testMatch.map((pattern) => pattern.replace('<rootDir>/', '')));
  const runsOf = (file: string): number => patterns.filter((those) => those.some((pattern) => matchesGlob(file, pattern))).length;
  const specs = filesOf('{libs,apps,tools}/**/*.spec.{ts,mjs}');
  expect(specs.filter((file) => runsOf(file) !== 1)).toEqual([]);
  expect(specs.length).toBeGreaterThan(200);
  // The control: what lies elsewhere is run by none.
  expect(runsOf('scripts/elsewhere.spec.ts')).toBe(0);
});

it('every TypeScript file is in a project, so that lint and the compiler see it', () => {
  const folders = projects().map(({ folder }) => `${folder}/`);
  expect(filesOf('**/*.ts').filter((file) => !folders.some((folder) => file.startsWith(folder)))).toEqual([]);
});

describe('the context map', () => {
  /** The domains from `domain` back to itself, or null where no way leads back. */
  function wayBack(map: Record<string, string[]>, domain: string, walked: string[] = []): string[] | null {
    for (const next of map[domain] ?? []) {
      if (next === walked[0] || next === domain) return [...walked, domain, next];
      if (walked.includes(next)) continue;
      const way = wayBack(map, next, [...walked, domain]);
      if (way !== null) return way;
    }
    return null;
  }

  it('has no way back to where it began', () => {
    for (const domain of Object.keys(contextMap)) expect(wayBack(contextMap, domain)).toBeNull();
  });

  it('would show the way back if it had one', () => {
    const map = { evidence: ['readiness'], readiness: ['mentoring'], mentoring: ['evidence'] };
    expect(wayBack(map, 'evidence')).toEqual(['evidence', 'readiness', 'mentoring', 'evidence']);
  });

  it('speaks of no domain that it does not have', () => {
    const known = Object.keys(contextMap);
    expect(Object.values(contextMap).flat().filter((domain) => !known.includes(domain))).toEqual([]);
  });

  it('has every domain that has a library', () => {
    const present = new Set(libraries.map(({ folder }) => folder.split('/')[1]));
    expect([...present].filter((domain) => domain !== 'foundation' && !(domain as string in contextMap))).toEqual([]);
  });
});
