/** How much a cluster's data is worth: `kept` survives a power cut; `throw-away` is quick and may be lost. */
/** @typedef {'kept' | 'throw-away'} Durability */

/** @type {Record<Durability, Record<string, string>>} */
const settings = {
  kept: { max_connections: '100', shared_buffers: '128MB', max_wal_size: '256MB' },
  'throw-away': {
    max_connections: '300',
    shared_buffers: '128MB',
    max_wal_size: '1GB',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
  },
};

/**
 * The words that start the server: reachable from this machine only, over TCP, and telling its log about trouble only.
 * @param {Durability} durability
 * @param {number} port
 * @returns {string[]}
 */
export function serverOptions(durability, port) {
  const all = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // A path to a socket may not be longer than 107 characters, and a clone may lie deeper than that.
    unix_socket_directories: '',
    timezone: 'UTC',
    log_line_prefix: '%m [%p] %q%u@%d ',
    ...settings[durability],
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * The words that make a new cluster. The built-in locale needs nothing installed and sorts alike on every machine.
 * @param {Durability} durability
 * @returns {string[]}
 */
export function initialisationOptions(durability) {
  return [
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--auth=scram-sha-256',
    '--no-instructions',
    ...(durability === 'throw-away' ? ['--no-sync'] : []),
  ];
}
