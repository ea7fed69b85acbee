import { existsSync, readFileSync } from 'node:fs';
import { accountsFile } from './demo.mjs';

/** @typedef {{ role: string, name: string, email: string, password: string }} Account */

/**
 * What is printed when everything runs: where it is, who can sign in, where mail goes and how to stop.
 * @param {NodeJS.ProcessEnv} environment
 */
export function welcome(environment) {
  const address = environment['PUBLIC_URL'] ?? '';
  const accounts = readAccounts();
  return [
    '',
    `Waymark runs at ${address}`,
    '',
    ...(accounts.length > 0 ? ['Sign in as', ...table(accounts).map((line) => `  ${line}`), ''] : []),
    ...(environment['SMTP_URL'] ? [] : [`Mail that it sends can be read at ${address}/dev/mail`]),
    'Stop it with Ctrl-C. Your data is kept; to start afresh: npm start -- --reset',
    '',
  ].join('\n');
}

/**
 * @param {Account[]} accounts
 * @returns {string[]} a heading and a line for each account, in columns
 */
export function table(accounts) {
  const rows = [['role', 'name', 'email', 'password'], ...accounts.map(({ role, name, email, password }) => [role, name, email, password])];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ').trimEnd());
}

/** @returns {Account[]} */
function readAccounts() {
  return existsSync(accountsFile) ? JSON.parse(readFileSync(accountsFile, 'utf8')) : [];
}
