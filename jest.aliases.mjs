import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The root of the workspace, absolute. */
export const workspaceRoot = import.meta.dirname;

/** The path aliases of tsconfig.base.json, as Jest wants them: nobody writes an alias a second time. */
export function aliasMapper() {
  const { compilerOptions } = JSON.parse(readFileSync(join(workspaceRoot, 'tsconfig.base.json'), 'utf8'));
  return Object.fromEntries(
    Object.entries(compilerOptions.paths).map(([alias, [target]]) => [`^${alias}$`, join(workspaceRoot, target)]),
  );
}
