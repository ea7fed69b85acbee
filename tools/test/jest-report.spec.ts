import { join } from 'node:path';
import { workspace } from '../workspace.mjs';
import { readReport } from './jest-report.mjs';
import { withoutSkips } from './outcome.mjs';
import { inWords, isGreen, sum } from './tally.mjs';

const file = (name: string, tests: [string, string][], message = '') => ({
  name: join(workspace, name),
  status: message === '' && tests.every(([, status]) => status !== 'failed') ? 'passed' : 'failed',
  message,
  assertionResults: tests.map(([fullName, status]) => ({
    fullName,
    status,
    failureMessages: status === 'failed' ? [`Error: no\n    at node:internal/x\n    at Object.<anonymous> (${join(workspace, name)}:3:5)`] : [],
  })),
});

const report = {
  numPassedTests: 2,
  testResults: [
    file('a.spec.ts', [['adds', 'passed'], ['subtracts', 'failed'], ['divides', 'pending'], ['multiplies', 'todo']]),
    file('b.spec.ts', [], 'Cannot find module ./c'),
    file('c.spec.ts', [['counts', 'passed']]),
  ],
};

describe('the report of Jest', () => {
  it('counts every test once, and a file that could not run as one failure', () => {
    expect(readReport(report, { pickedByName: false }).tally).toEqual({ passed: 2, failed: 2, skipped: 2 });
  });

  it('names what was skipped', () => {
    expect(readReport(report, { pickedByName: false }).skips).toEqual(['a.spec.ts: divides', 'a.spec.ts: multiplies']);
  });

  it('does not count as skipped what a name pattern left out', () => {
    expect(readReport(report, { pickedByName: true }).tally).toEqual({ passed: 2, failed: 2, skipped: 0 });
  });

  it('shows of a trace only the place in the workspace', () => {
    expect(readReport(report, { pickedByName: false }).failures).toEqual([
      { title: 'a.spec.ts: subtracts', detail: 'Error: no\n    at Object.<anonymous> (a.spec.ts:3:5)' },
      { title: 'b.spec.ts', detail: 'Cannot find module ./c' },
    ]);
  });

  it('turns every skip into a failure with its name where everything has to run', () => {
    const { tally, failures, skips } = withoutSkips(readReport(report, { pickedByName: false }));
    expect(tally).toEqual({ passed: 2, failed: 4, skipped: 0 });
    expect(failures.map(({ title }) => title)).toContain('a.spec.ts: divides');
    expect(skips).toEqual([]);
  });
});

describe('the count of a run', () => {
  it('adds up the stages', () => {
    expect(inWords(sum([{ passed: 1, failed: 0, skipped: 2 }, { passed: 40, failed: 3, skipped: 0 }]))).toBe('41 passed, 3 failed, 2 skipped');
  });

  it.each([[{ passed: 1, failed: 0, skipped: 5 }, true], [{ passed: 9, failed: 1, skipped: 0 }, false], [sum([]), false], [{ passed: 0, failed: 0, skipped: 3 }, false]])(
    '%j is green: %s',
    (tally, green) => {
      expect(isGreen(tally)).toBe(green);
    },
  );
});
