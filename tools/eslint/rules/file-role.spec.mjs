import { fileRoles } from '../file-roles.mjs';
import { fileRole } from './file-role.mjs';
import { ruleTester } from './rule-tester.mjs';

const options = [fileRoles];
const evidence = 'libs/evidence/api/src';

function refused(what, filename, code) {
  const { lesson } = fileRoles.find((role) => role.what === what);
  return { name: `${what} in ${filename}: ${code}`, code, filename, options, errors: [{ message: `${what} has no place in this file. ${lesson}` }] };
}

function welcome(filename, code) {
  return { name: `${filename}: ${code}`, code, filename, options };
}

ruleTester.run('file-role', fileRole, {
  valid: [
    welcome(`${evidence}/evidence.entity.ts`, "import { Entity } from 'typeorm'"),
    welcome(`${evidence}/evidence.repository.ts`, "import { In } from 'typeorm'"),
    welcome(`${evidence}/evidence.queries.ts`, "import { Brackets } from 'typeorm'"),
    welcome('libs/foundation/server/src/database/tenancy.ts', "import type { EntityManager } from 'typeorm'"),
    welcome('apps/api/src/database/migrations/0001-people.ts', "import type { QueryRunner } from 'typeorm'"),
    welcome('tests/support/src/throwaway-database.ts', "import pg from 'pg'"),
    welcome(`${evidence}/review-requested.job.ts`, "import type { Job } from 'bullmq'"),
    welcome('libs/evidence/web/src/evidence-client.ts', "import { httpResource } from '@angular/common/http'"),
    welcome('libs/foundation/browser/src/api-caller.ts', "import { HttpClient } from '@angular/common/http'"),
    welcome('libs/foundation/server/src/config.ts', 'parse(process.env)'),
    welcome('tools/start.mjs', 'console.log(process.env.PORT)'),
    welcome(`${evidence}/claim-review.ts`, 'const fetch = load; fetch(); const console = logger; console.info()'),
    welcome(`${evidence}/claim-review.ts`, 'claim.process.env; repository.fetch()'),
    welcome(`${evidence}/claim-review.spec.ts`, "import fc from 'fast-check'"),
  ],
  invalid: [
    refused('The database', `${evidence}/claim-review.ts`, "import type { EntityManager } from 'typeorm'"),
    refused('The database', `${evidence}/evidence.controller.ts`, "export { In } from 'typeorm'"),
    refused('The database', `${evidence}/claim-review.ts`, "const { In } = await import('typeorm')"),
    refused('The database', `${evidence}/claim-review.ts`, "const typeorm = require('typeorm/browser')"),
    refused('The database', `${evidence}/claim-review.ts`, "let manager: import('typeorm').EntityManager"),
    refused('The database', 'apps/api/src/api.module.ts', "import pg from 'pg'"),
    refused('@nestjs/typeorm', 'libs/foundation/server/src/database/tenancy.ts', "import { InjectRepository } from '@nestjs/typeorm'"),
    refused('A version column', `${evidence}/evidence.entity.ts`, "import { Column, VersionColumn } from 'typeorm'"),
    refused('The queue', `${evidence}/claim-review.ts`, "import { Queue } from 'bullmq'"),
    refused('HTTP', 'libs/evidence/web/src/my-evidence-page.ts', "import { HttpClient } from '@angular/common/http'"),
    refused('HTTP', 'libs/foundation/ui/src/button.ts', "import { httpResource } from '@angular/common/http'"),
    refused('HTTP', 'libs/evidence/web/src/my-evidence-page.ts', "await fetch('/api/v1/claims')"),
    refused('HTTP', 'libs/evidence/web/src/my-evidence-page.ts', "await globalThis.fetch('/api/v1/claims')"),
    refused('HTTP', 'libs/evidence/web/src/my-evidence-page.ts', "navigator.sendBeacon('/seen')"),
    refused('HTTP', `${evidence}/claim-review.ts`, "import { get } from 'node:https'"),
    refused('The environment', `${evidence}/claim-review.ts`, 'const zone = process.env.TZ'),
    refused('The environment', `${evidence}/claim-review.ts`, "const zone = process['env'].TZ"),
    refused('The environment', 'apps/api/src/main.ts', 'const { env } = process'),
    refused('The environment', 'apps/api/src/main.ts', "import { env } from 'node:process'"),
    refused('The console', `${evidence}/claim-review.ts`, "console.log('here')"),
    refused('The console', 'apps/web/src/main.ts', "window.console.log('here')"),
    refused('Fast-check, test support and Angular’s test bed', `${evidence}/claim-review.ts`, "import fc from 'fast-check'"),
  ],
});
