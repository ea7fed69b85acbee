import { join } from 'node:path';
import { workspace } from '../workspace.mjs';
import { lintBatches, lintFailures, typeFailures } from './static-stages.mjs';

describe('the findings of ESLint', () => {
  const message = { line: 3, column: 7, ruleId: 'eqeqeq', message: 'Expected ===.' };

  it('are one failure for each file, warnings included', () => {
    const files = [
      { filePath: join(workspace, 'a.ts'), errorCount: 1, warningCount: 0, messages: [message] },
      { filePath: join(workspace, 'b.ts'), errorCount: 0, warningCount: 1, messages: [{ ruleId: null, message: 'File ignored.' }] },
      { filePath: join(workspace, 'c.ts'), errorCount: 0, warningCount: 0, messages: [] },
    ];
    expect(lintFailures(files)).toEqual([
      { title: 'a.ts', detail: '3:7  Expected ===.  (eqeqeq)' },
      { title: 'b.ts', detail: '0:0  File ignored.' },
    ]);
  });
});

describe('the batches of ESLint', () => {
  it('look at every folder once, and the last one at whatever none of the others does', () => {
    const batches = lintBatches();
    const named = batches.slice(0, -1).flatMap(({ words }) => words);
    expect(named).toEqual(expect.arrayContaining(['libs/foundation/ui', 'libs/organisations/api', 'apps/web', 'tests', 'tools']));
    expect(new Set(named).size).toBe(named.length);
    expect(batches.at(-1)?.words).toEqual(['.', ...named.flatMap((folder) => ['--ignore-pattern', `${folder}/**`])]);
  });
});

describe('the findings of the type checker', () => {
  it('are one failure for each file, and the same finding of two projects counts once', () => {
    const output = [
      '> nx run api:typecheck',
      "apps/api/src/main.ts(3,5): error TS2322: Type 'a' is not assignable to type 'b'.",
      '  The expected type comes from property c',
      "apps/api/src/main.ts(9,1): error TS6133: 'x' is declared but its value is never read.",
      '> nx run worker:typecheck',
      "apps/api/src/main.ts(3,5): error TS2322: Type 'a' is not assignable to type 'b'.",
      'libs/a (b)/c.ts(1,1): error TS1005: \';\' expected.',
    ].join('\n');
    expect(typeFailures(output)).toEqual([
      { title: 'apps/api/src/main.ts', detail: "3,5  TS2322: Type 'a' is not assignable to type 'b'.\n9,1  TS6133: 'x' is declared but its value is never read." },
      { title: 'libs/a (b)/c.ts', detail: "1,1  TS1005: ';' expected." },
    ]);
  });
});
