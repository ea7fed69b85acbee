import { createServer } from 'node:net';

/**
 * A port that nobody uses on this machine now.
 * @returns {Promise<number>}
 */
export async function freePort() {
  const { port } = await listen(0, '127.0.0.1');
  return port;
}

/**
 * Whether a server can take a port. A browser may reach "localhost" over IPv4 or IPv6, so both have to be free.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<'free' | 'in use' | 'not allowed'>}
 */
export async function portState(port, host) {
  for (const address of new Set([host, '127.0.0.1', '::1'])) {
    const code = await listen(port, address).then(() => undefined, (error) => /** @type {NodeJS.ErrnoException} */ (error).code);
    if (code === 'EADDRINUSE') return 'in use';
    if (code === 'EACCES') return 'not allowed';
  }
  return 'free';
}

/**
 * The next free port from a number on, to offer instead of one in use.
 * @param {number} from
 * @param {string} host
 */
export async function nextFreePort(from, host) {
  for (let port = from; port < 65_536; port += 1) {
    if (await portState(port, host) === 'free') return port;
  }
  return freePort();
}

/** @param {number} port @param {string} host @returns {Promise<{ port: number }>} */
function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => { resolve({ port: typeof address === 'object' && address !== null ? address.port : port }); });
    });
  });
}
