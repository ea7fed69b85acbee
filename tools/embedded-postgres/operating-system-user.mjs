import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { PlainError } from '../plain-error.mjs';

/**
 * Whom PostgreSQL runs as. It refuses to run as root, so root borrows another account.
 * @typedef {{ uid?: number, gid?: number }} OperatingSystemUser
 */

/**
 * @param {string} dataDirectory an existing cluster keeps its owner
 * @returns {OperatingSystemUser} empty for an ordinary user, who runs it as themselves
 */
export function postgresUser(dataDirectory) {
  if (process.getuid?.() !== 0) return {};
  return ownerOf(dataDirectory) ?? lookUp('postgres') ?? createPostgresUser() ?? nobody();
}

/** @param {string} path @returns {OperatingSystemUser | undefined} */
function ownerOf(path) {
  const { uid, gid } = statSync(path, { throwIfNoEntry: false }) ?? { uid: 0, gid: 0 };
  return uid === 0 ? undefined : { uid, gid };
}

/** @param {string} name @returns {OperatingSystemUser | undefined} */
function lookUp(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  return uid?.status === 0 && gid?.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

function createPostgresUser() {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  return lookUp('postgres');
}

function nobody() {
  const user = lookUp('nobody');
  if (user !== undefined) return user;
  throw new PlainError(
    'PostgreSQL does not run as root, and no other account was found on this machine to run it.',
    'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.',
  );
}

/**
 * Whether that user can get to a path through all the folders above it.
 * @param {OperatingSystemUser} user
 * @param {string} path
 */
export function canReach(user, path) {
  return spawnSync('/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', path], { ...user, cwd: '/' }).status === 0;
}
