import { createHash } from 'node:crypto';
import { PlainError } from './plain-error.mjs';

/** @typedef {{ DATABASE_URL: string, DATABASE_RUNTIME_URL: string, DATABASE_SIGN_IN_URL: string }} Addresses */
/** @typedef {{ owner: string, runtime: string, signIn: string }} Passwords */
/** @typedef {'embedded' | 'derived' | 'given'} Source */

/**
 * Where the three addresses of the database come from.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Source} `embedded`: none is set; `derived`: DATABASE_URL is, the other two follow from it; `given`: all are
 */
export function sourceOf({ DATABASE_URL, DATABASE_RUNTIME_URL, DATABASE_SIGN_IN_URL }) {
  if (DATABASE_URL && DATABASE_RUNTIME_URL && DATABASE_SIGN_IN_URL) return 'given';
  if (!DATABASE_RUNTIME_URL && !DATABASE_SIGN_IN_URL) return DATABASE_URL ? 'derived' : 'embedded';
  throw new PlainError(
    'Only some of DATABASE_URL, DATABASE_RUNTIME_URL and DATABASE_SIGN_IN_URL are set.',
    'Set all three, or DATABASE_URL alone, or none to use the database that Waymark brings along.',
  );
}

/** @typedef {{ runtime: string, signIn: string }} Logins */

/** The roles themselves, on a server that is Waymark's alone. @type {Logins} */
const ownLogins = { runtime: 'waymark_runtime', signIn: 'waymark_sign_in' };

/**
 * Logins for one database of a server that may serve others too. Roles belong to a server, so logins by a common name
 * would take their passwords from each other; these are members of the roles.
 * @param {string} place
 * @returns {Logins}
 */
export function loginsOf(place) {
  const database = createHash('sha256').update(place).digest('hex').slice(0, 8);
  return { runtime: `waymark_runtime_${database}`, signIn: `waymark_sign_in_${database}` };
}

/**
 * The addresses of the runtime and the sign-in role on the owner's server and database.
 * @param {string} ownerUrl
 * @param {Passwords} passwords
 * @param {Logins} [logins]
 * @returns {Addresses}
 */
export function deriveAddresses(ownerUrl, { runtime, signIn }, logins = ownLogins) {
  return {
    DATABASE_URL: ownerUrl,
    DATABASE_RUNTIME_URL: asRole(ownerUrl, logins.runtime, runtime),
    DATABASE_SIGN_IN_URL: asRole(ownerUrl, logins.signIn, signIn),
  };
}

/**
 * The same server and database for another role.
 * @param {string} url
 * @param {string} role
 * @param {string} password
 */
export function asRole(url, role, password) {
  const address = parseAddress(url);
  address.username = role;
  address.password = password;
  return address.href;
}

/**
 * The same server and credentials, another database.
 * @param {string} url
 * @param {string} database
 */
export function intoDatabase(url, database) {
  const address = parseAddress(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** Server and database without credentials: what passwords are kept under, and what may be shown. @param {string} url */
export function placeOf(url) {
  const { host, pathname } = parseAddress(url);
  return `${host}${pathname}`;
}

/** @param {string} url */
function parseAddress(url) {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address !== undefined && /^postgres(ql)?:$/.test(address.protocol) && address.host !== '' && address.pathname.length > 1) return address;
  throw new PlainError(
    'DATABASE_URL is not the address of a PostgreSQL database.',
    'It looks like this: postgres://owner:password@server:5432/waymark',
  );
}
