import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

interface Snippet {
  file: string;
  code: string;
  /** Whether `file` exists, so that it can be linted with types. */
  typed?: boolean;
}

interface Message {
  ruleId: string | null;
  message: string;
}

const workspace = join(import.meta.dirname, '../..');

/** Lints all snippets in one process outside Jest, with the configuration that `npm test` lints with. */
function lint(snippets: Snippet[]): Message[][] {
  const answer = execFileSync(process.execPath, [join(workspace, 'tools/eslint/lint-snippets.mjs')], {
    cwd: workspace,
    input: JSON.stringify(snippets),
    env: { ...process.env, NODE_OPTIONS: '' },
    maxBuffer: 32 * 1024 * 1024,
  });
  return JSON.parse(answer.toString()) as Message[][];
}

const organisations = 'libs/organisations';
const walls: [string, string, string, RegExp][] = [
  ['a rule that knows the server', `${organisations}/domain/src/x.ts`, '@waymark/foundation/server', /Shared code runs in the server and in the browser/],
  ['a project that leads back to itself', `${organisations}/domain/src/x.ts`, '@waymark/organisations/api', /Circular dependency[^]*Move what both need below both/],
  ['a screen that knows the server', `${organisations}/web/src/x.ts`, '@waymark/organisations/api', /The browser does not know the server/],
  ['a use case that knows the browser', `${organisations}/api/src/x.ts`, '@waymark/foundation/browser', /The server does not know the browser/],
  ['a presentational component that knows a domain', 'libs/foundation/ui/src/x.ts', '@waymark/organisations/domain', /A presentational component takes plain inputs/],
  ['a presentational component that knows the session', 'libs/foundation/ui/src/x.ts', '@waymark/foundation/browser', /knows no session and no HTTP/],
  ['foundation that knows a domain', 'libs/foundation/server/src/x.ts', '@waymark/organisations/domain', /Foundation is below every domain/],
  ['an app that uses test support', 'apps/worker/src/x.ts', '@waymark/tests/support', /What an app and something else need belongs in a library/],
  ['a path into another project', `${organisations}/api/src/x.ts`, '../../domain/src/member', /Import another project by its alias/],
  ['an alias of one’s own project', `${organisations}/domain/src/x.ts`, '@waymark/organisations/domain', /by a relative path/],
  ['a package that package.json does not name', `${organisations}/api/src/x.ts`, 'minimatch', /Name the package in package\.json/],
  ['a framework beside a rule', `${organisations}/domain/src/x.ts`, '@nestjs/common', /does not belong with the rules/],
  ['Node beside a contract', 'libs/foundation/kernel/src/x.ts', 'node:crypto', /does not belong with the rules/],
  ['the database in a use case', `${organisations}/api/src/x.ts`, 'typeorm', /The database has no place in this file/],
  ['HTTP in a page', `${organisations}/web/src/x-page.ts`, '@angular/common/http', /HTTP has no place in this file/],
];

const member = `${organisations}/domain/src/member.ts`;
const habits: [string, Snippet, string][] = [
  ['any', { file: member, code: 'export function read(value: any) { return String(value); }', typed: true }, '@typescript-eslint/no-explicit-any'],
  ['a promise that nobody waits for', { file: member, code: 'export function save() { Promise.resolve(1); }', typed: true }, '@typescript-eslint/no-floating-promises'],
  ['a promise where a truth is wanted', { file: member, code: 'export function save() { if (Promise.resolve(true)) return 1; return 2; }', typed: true }, '@typescript-eslint/no-misused-promises'],
  ['a value import of a type', { file: member, code: "import { Id } from '@waymark/foundation/kernel';\nexport type Ids = Id[];", typed: true }, '@typescript-eslint/consistent-type-imports'],
  ['a state that a switch forgets', { file: member, code: "export function spoken(state: 'ON' | 'OFF') { switch (state) { case 'ON': return 1; } return 2; }", typed: true }, '@typescript-eslint/switch-exhaustiveness-check'],
  ['the machine’s clock in a rule', { file: member, code: 'export const now = new Date();' }, 'waymark/clock-is-an-argument'],
  ['the machine’s clock in a use case', { file: `${organisations}/api/src/x.ts`, code: 'export const now = Date.now();' }, 'waymark/clock-is-an-argument'],
  ['the environment', { file: 'apps/api/src/x.ts', code: 'export const zone = process.env;' }, 'waymark/file-role'],
  ['the console', { file: 'apps/api/src/x.ts', code: 'console.log(1);' }, 'waymark/file-role'],
  ['a DTO', { file: `${organisations}/api/src/member.dto.ts`, code: 'export const a = 1;' }, 'waymark/plain-names'],
  ['a class for anything', { file: `${organisations}/api/src/x.ts`, code: 'export class MemberManager { readonly a = 1; }' }, 'waymark/plain-names'],
  ['a file longer than 400 lines', { file: `${organisations}/api/src/x.ts`, code: 'export {};\n'.repeat(401) }, 'max-lines'],
  ['a function that fits no screen', { file: `${organisations}/api/src/x.ts`, code: `export function x() {\n${'x();\n'.repeat(70)}}` }, 'max-lines-per-function'],
  ['an enum', { file: `${organisations}/domain/src/x.ts`, code: "export enum Level { Aware = 'AWARE' }" }, 'no-restricted-syntax'],
  ['six arguments', { file: `${organisations}/api/src/x.ts`, code: 'export const x = (a, b, c, d, e, f) => a + b + c + d + e + f;' }, 'no-restricted-syntax'],
  ['a class that needs thirteen others', { file: `${organisations}/api/src/x.ts`, code: `export class X { constructor(${Array.from({ length: 13 }, (_, index) => `a${String(index)}`).join()}) {} }` }, 'no-restricted-syntax'],
  ['a note to do it later', { file: `${organisations}/api/src/x.ts`, code: '// TODO later\nexport {};' }, 'no-warning-comments'],
  ['a focused test', { file: `${organisations}/api/src/x.spec.ts`, code: "it.only('a', () => { expect(1).toBe(1); });" }, 'jest/no-focused-tests'],
  ['a focused journey', { file: 'tests/e2e/journeys/x.e2e.ts', code: "fdescribe('a', () => { it('b', () => { expect(1).toBe(1); }); });" }, 'jest/no-focused-tests'],
  ['a test without an assertion', { file: `${organisations}/api/src/x.spec.ts`, code: "it('a', () => { advance(); });" }, 'jest/expect-expect'],
  ['a test that says should', { file: `${organisations}/api/src/x.spec.ts`, code: "it('should work', () => { expect(1).toBe(1); });" }, 'jest/valid-title'],
  ['a style attribute in a template', { file: `${organisations}/web/src/x.html`, code: '<p style="color: red">Amara</p>' }, '@angular-eslint/template/no-inline-styles'],
  ['an image without words', { file: `${organisations}/web/src/x.html`, code: '<img src="a.png">' }, '@angular-eslint/template/alt-text'],
];

describe('lint refuses', () => {
  let ofWalls: Message[][];
  let ofHabits: Message[][];

  beforeAll(() => {
    const imports = walls.map(([, file, module]) => ({ file, code: `import * as reached from '${module}';\nexport default reached;\n` }));
    const messages = lint([...imports, ...habits.map(([, snippet]) => snippet)]);
    ofWalls = messages.slice(0, walls.length);
    ofHabits = messages.slice(walls.length);
  }, 120_000);

  it.each(walls.map(([name, , , lesson], index) => ({ name, lesson, index })))('$name, and says where it belongs', ({ lesson, index }) => {
    const said = ofWalls[index]?.filter(({ ruleId }) => ruleId?.startsWith('waymark/')).map(({ message }) => message);
    expect(said?.join('\n')).toMatch(lesson);
  });

  it.each(habits.map(([name, , rule], index) => ({ name, rule, index })))('$name', ({ rule, index }) => {
    expect(ofHabits[index]?.map(({ ruleId }) => ruleId)).toContain(rule);
  });
});

it('lint lets pass what is where it belongs, so a refusal means something', () => {
  const welcome = [
    { file: `${organisations}/web/src/x-client.ts`, code: "import { HttpClient } from '@angular/common/http';\nexport const caller = HttpClient;\n" },
    { file: `${organisations}/api/src/x.ts`, code: "import { member } from '@waymark/organisations/domain';\nexport const shape = member;\n" },
    { file: `${organisations}/api/src/assign-manager.ts`, code: 'export function assignManager(managerId: string): string {\n  return managerId;\n}\n' },
  ];
  expect(lint(welcome)).toEqual([[], [], []]);
}, 120_000);

it('lint cannot be switched off from inside a file', () => {
  const [messages] = lint([{ file: 'apps/api/src/x.ts', code: '/* eslint-disable */\nconsole.log(1);\n' }]);
  expect(messages?.map(({ ruleId }) => ruleId)).toContain('waymark/file-role');
}, 120_000);
