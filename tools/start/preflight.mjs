import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../plain-error.mjs';
import { stateDirectory, workspace } from '../workspace.mjs';

const megabyte = 1024 * 1024;

/** What an installation (packages and npm's copies of them) and a run (database, mail, logs) need, in MB. */
const needed = { install: 2_500, run: 300 };

/**
 * Finds out before anything is begun whether the folder can be written and the disk has room.
 * @param {'install' | 'run'} purpose
 */
export function checkDisk(purpose) {
  for (const folder of ['.', '.waymark', 'node_modules', 'dist', '.nx', '.angular']) checkWritable(join(workspace, folder));
  for (const folder of [workspace, stateDirectory].filter((path) => existsSync(path))) checkRoom(folder, needed[purpose]);
}

/** @param {string} folder @param {number} needs in MB */
function checkRoom(folder, needs) {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / megabyte);
  if (free >= needs) return;
  throw new PlainError(`The disk that holds ${folder} has only ${free} MB left; Waymark needs ${needs} MB.`, 'Make some room and start again.');
}

/** @param {string} folder */
function checkWritable(folder) {
  if (existsSync(folder)) accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
}
