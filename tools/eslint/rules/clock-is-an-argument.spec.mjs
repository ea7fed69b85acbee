import { clockIsAnArgument } from './clock-is-an-argument.mjs';
import { ruleTester } from './rule-tester.mjs';

const errors = [{ messageId: 'reading' }];

ruleTester.run('clock-is-an-argument', clockIsAnArgument, {
  valid: ["new Date('2026-11-22T09:00:00Z')", 'new Date(now)', 'Date.parse(text)', 'clock.now()', "import type { Clock } from 'k'"],
  invalid: [
    'const now = new Date()',
    'const now = new Date',
    'const now = Date()',
    'const now = Date.now()',
    "const now = Date['now']()",
    'const read = Date.now',
    'const now = Temporal.Now.instant()',
    'const now = performance.now()',
    "import { systemClock } from '@waymark/foundation/kernel'",
  ].map((code) => ({ code, errors })),
});
