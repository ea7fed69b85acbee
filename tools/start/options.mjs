import { PlainError } from '../plain-error.mjs';

/** @typedef {{ reset: boolean, yes: boolean, help: boolean }} StartOptions */

const known = ['--reset', '--yes', '--help'];

export const usage = `npm start                    start Waymark
npm start -- --reset         remove all data of this folder first, after asking
npm start -- --reset --yes   the same without asking

PORT=3001 npm start          on another port than 3000
DATABASE_URL=… npm start     on a PostgreSQL server of your own (15 or newer)`;

/**
 * @param {string[]} words
 * @returns {StartOptions}
 */
export function parseOptions(words) {
  const stranger = words.find((word) => !known.includes(word));
  if (stranger !== undefined) throw new PlainError(`"npm start" does not know "${stranger}".`, usage);
  const options = { reset: words.includes('--reset'), yes: words.includes('--yes'), help: words.includes('--help') };
  if (options.yes && !options.reset) throw new PlainError('"--yes" answers the question of "--reset" and means nothing without it.', usage);
  return options;
}

/**
 * @param {string | undefined} text the value of PORT
 * @returns {number}
 */
export function parsePort(text) {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new PlainError(`PORT is "${text}", which is not a port.`, 'Choose a number from 1 to 65535, for instance: PORT=3001 npm start');
}
