import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const workspace = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Where `npm start` keeps what it makes: the database, its passwords, files, mail and logs. */
export const stateDirectory = join(workspace, '.waymark');

export const logDirectory = join(stateDirectory, 'logs');
