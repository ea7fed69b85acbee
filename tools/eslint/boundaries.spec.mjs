import { boundaries } from './boundaries.mjs';
import { contextMap, tagWords } from './context-map.mjs';

/** What Nx does with the table: every wall of the source's tags wants one of its words among the target's tags. */
function mayDepend(source, target) {
  return boundaries
    .filter(({ sourceTag }) => source.includes(sourceTag))
    .every(({ onlyDependOnLibsWithTags: wanted }) => wanted.includes('*') || wanted.some((tag) => target.includes(tag)));
}

const api = (domain) => ['scope:api', 'type:feature', `domain:${domain}`];
const web = (domain) => ['scope:web', 'type:feature', `domain:${domain}`];
const rules = (domain) => ['scope:shared', 'type:domain', `domain:${domain}`];
const kernel = ['scope:shared', 'type:util', 'domain:foundation'];
const server = ['scope:api', 'type:util', 'domain:foundation'];
const browser = ['scope:web', 'type:util', 'domain:foundation'];
const ui = ['scope:web', 'type:ui', 'domain:foundation'];
const app = ['scope:api', 'type:app', 'domain:all'];
const tests = ['scope:test', 'type:test', 'domain:all'];

const domains = Object.keys(contextMap);

describe.each(domains)('%s', (source) => {
  it.each(domains.filter((target) => target !== source))('may know %s exactly where the context map says so', (target) => {
    const known = contextMap[source].includes(target);
    expect(mayDepend(api(source), api(target))).toBe(known);
    expect(mayDepend(web(source), web(target))).toBe(known);
    expect(mayDepend(rules(source), rules(target))).toBe(known);
  });

  it('may know its own rules and what foundation offers its side', () => {
    expect(mayDepend(api(source), rules(source))).toBe(true);
    expect(mayDepend(api(source), server)).toBe(true);
    expect(mayDepend(web(source), ui)).toBe(true);
    expect(mayDepend(rules(source), kernel)).toBe(true);
  });
});

it.each([
  ['the server, the browser', api('evidence'), browser],
  ['the browser, the server', web('evidence'), api('evidence')],
  ['rules, a use case', rules('evidence'), api('evidence')],
  ['rules, the server', rules('evidence'), server],
  ['a presentational component, a domain', ui, rules('evidence')],
  ['a presentational component, the session', ui, browser],
  ['foundation, a domain', server, rules('evidence')],
  ['a feature, an app', api('evidence'), app],
  ['an app, another app', app, app],
  ['an app, the tests', app, tests],
  ['a feature, the tests', api('evidence'), tests],
])('%s never', (_, source, target) => {
  expect(mayDepend(source, target)).toBe(false);
});

it('tests may use everything', () => {
  for (const target of [api('evidence'), web('evidence'), rules('evidence'), kernel, ui, app]) {
    expect(mayDepend(tests, target)).toBe(true);
  }
});

it('every word of a tag has a wall, and every wall but those of the whole says where the code belongs', () => {
  const words = Object.entries(tagWords).flatMap(([dimension, names]) => names.map((name) => `${dimension}:${name}`));
  const walled = boundaries.map(({ sourceTag }) => sourceTag);
  expect([...new Set(walled)].toSorted()).toEqual(words.toSorted());
  const untaught = boundaries.filter(({ lesson, onlyDependOnLibsWithTags: [tag] }) => lesson === '' && tag !== '*');
  expect(untaught).toEqual([]);
});
