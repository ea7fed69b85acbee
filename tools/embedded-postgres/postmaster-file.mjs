/**
 * What a running PostgreSQL writes into postmaster.pid, one fact a line.
 * Source: src/include/utils/pidfile.h of PostgreSQL.
 * @typedef {{ pid: number, dataDirectory: string, port: number, status: string }} Postmaster
 */

const line = { pid: 0, dataDirectory: 1, port: 3, status: 7 };

/**
 * @param {string} text the content of postmaster.pid
 * @returns {Postmaster | undefined} undefined when the file is half-written or not one of PostgreSQL
 */
export function parsePostmasterFile(text) {
  const lines = text.split('\n').map((part) => part.trim());
  // A stand-alone backend (initdb's) writes its id negated.
  const pid = Math.abs(Number(lines[line.pid]));
  const dataDirectory = lines[line.dataDirectory];
  if (!Number.isInteger(pid) || pid === 0 || !dataDirectory) return undefined;
  return { pid, dataDirectory, port: Number(lines[line.port] ?? 0) || 0, status: lines[line.status] ?? '' };
}
