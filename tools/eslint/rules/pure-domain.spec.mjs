import { pureDomain } from './pure-domain.mjs';
import { ruleTester } from './rule-tester.mjs';

const options = [['zod', 'fast-check']];

ruleTester.run('pure-domain', pureDomain, {
  valid: [
    "import { z } from 'zod'",
    "import { advance } from '@waymark/foundation/kernel'",
    "import { claim } from './claim'",
    "export * from './claim'",
  ].map((code) => ({ code, options })),
  invalid: [
    ["import { Injectable } from '@nestjs/common'", '@nestjs/common'],
    ["import { signal } from '@angular/core'", '@angular/core'],
    ["import { createHash } from 'node:crypto'", 'node:crypto'],
    ["import { createHash } from 'crypto'", 'crypto'],
    ["import type { EntityManager } from 'typeorm'", 'typeorm'],
    ["export { map } from 'rxjs'", 'rxjs'],
    ["const fs = await import('node:fs')", 'node:fs'],
  ].map(([code, module]) => ({
    code,
    options,
    errors: [{ messageId: 'impure', data: { module, allowed: 'zod, fast-check' } }],
  })),
});
