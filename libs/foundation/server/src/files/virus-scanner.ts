import { connect, type Socket } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config';
import { configToken } from '../config-token';

/** How long, in milliseconds, the scanner may take to be connected to, and be silent while it is sent to or waited for. */
const connectPatience = 5_000;
const patience = 60_000;

/** What a scan came to. `NOT_SCANNED`: there is no scanner. */
export type ScanVerdict = 'CLEAN' | 'INFECTED' | 'NOT_SCANNED';

/** The scanner that is configured did not say whether a file is clean, so nobody may open it yet. */
export class ScannerUnavailable extends Error {
  constructor(reason: string) {
    super(`The virus scanner did not answer: ${reason}`);
    this.name = 'ScannerUnavailable';
  }
}

/** Has files looked at by clamd, the daemon of ClamAV, where CLAMD_URL names one. */
@Injectable()
export class VirusScanner {
  constructor(@Inject(configToken) private readonly config: Pick<Config, 'files'>) {}

  /**
   * Sends the bytes by clamd's command INSTREAM: pieces with their length in front, and an empty one at the end.
   * @throws ScannerUnavailable where there is a scanner that gives no verdict.
   */
  async scan(source: AsyncIterable<Uint8Array>): Promise<ScanVerdict> {
    const { clamdUrl } = this.config.files;
    if (clamdUrl === undefined) return 'NOT_SCANNED';
    const reply = await this.exchange(clamdUrl, source);
    if (/^stream: OK$/.test(reply)) return 'CLEAN';
    if (/^stream: .+ FOUND$/.test(reply)) return 'INFECTED';
    throw new ScannerUnavailable(reply.slice(0, 200) || 'it said nothing');
  }

  private async exchange(address: string, source: AsyncIterable<Uint8Array>): Promise<string> {
    const socket = open(address);
    try {
      const reply = replyOf(socket);
      // It may answer before it has all of a file, and hang up: what it said counts, not that sending failed.
      const sent = send(socket, source).catch((error: unknown) => {
        if (!socket.destroyed) throw error;
      });
      return await Promise.race([reply, sent.then(() => reply)]);
    } finally {
      socket.destroy();
    }
  }
}

function open(address: string): Socket {
  const unix = /^unix:(?:\/\/)?(\/.+)$/.exec(address)?.[1];
  if (unix !== undefined) return connect(unix);
  const { hostname, port } = new URL(address);
  return connect(Number(port), hostname.replace(/^\[|\]$/g, ''));
}

/** Everything the scanner says, up to the NUL or its end. */
async function replyOf(socket: Socket): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let said = '';
  socket.on('connect', () => socket.setTimeout(patience));
  socket.setEncoding('utf8').setTimeout(connectPatience, () => reject(new ScannerUnavailable('it was silent for too long')));
  socket.on('data', (words: string) => {
    said += words;
    if (said.includes('\0') || said.length > 10_000) resolve(said);
  });
  socket.on('end', () => resolve(said));
  socket.on('close', () => (said === '' ? reject(new ScannerUnavailable('it hung up')) : resolve(said)));
  socket.on('error', (error) => (said === '' ? reject(new ScannerUnavailable(error.message)) : resolve(said)));
  return (await promise).split('\0')[0]?.trim() ?? '';
}

async function send(socket: Socket, source: AsyncIterable<Uint8Array>): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const piece of source) {
    if (piece.length === 0) continue;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    await write(socket, Buffer.concat([length, piece]));
  }
  await write(socket, Buffer.alloc(4));
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(new ScannerUnavailable(error.message)) : resolve()));
  });
}
