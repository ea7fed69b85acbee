import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PlainError } from '../plain-error.mjs';
import { canReach } from './operating-system-user.mjs';

/** Where root keeps what the account of PostgreSQL cannot reach in the project. */
export const shelter = '/var/lib/waymark';

/** @import { OperatingSystemUser } from './operating-system-user.mjs' */

/**
 * Where the files of a cluster really live. PostgreSQL of root runs as another account, which cannot get into a clone
 * below /root: then they live below /var/lib/waymark, and the folder that was asked for is a link to them.
 * @param {string} directory where the cluster was asked for
 * @param {OperatingSystemUser} user
 * @returns {string} the cluster's folder
 */
export function placeFor(directory, user) {
  mkdirSync(dirname(directory), { recursive: true });
  const found = lstatSync(directory, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) return made(readlinkSync(directory));
  if (canReach(user, dirname(directory))) return made(directory);
  if (existsSync(directory)) throw outOfReach(directory);
  const home = made(join(shelter, `postgres-${createHash('sha256').update(directory).digest('hex').slice(0, 12)}`));
  symlinkSync(home, directory);
  return home;
}

/** @param {string} path */
function made(path) {
  mkdirSync(path, { recursive: true });
  return path;
}

/** @param {string} directory */
function outOfReach(directory) {
  return new PlainError(
    `PostgreSQL, which does not run as root, can no longer get into ${directory}.`,
    'Move the project to a folder that every account may enter (such as /srv), or start as its owner.',
  );
}
