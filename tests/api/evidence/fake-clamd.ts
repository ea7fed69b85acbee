import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { sampleVirus } from '@waymark/tests/support';

/** How the scanner behaves: as it should, or in one of the ways in which it fails. */
export type ClamdMood = 'well' | 'hangs-up' | 'refuses-size' | 'babbles';

/** A daemon that speaks as much of clamd's protocol as is needed, on a port of its own, and knows one virus. */
export class FakeClamd {
  mood: ClamdMood = 'well';
  /** What it was sent, whole. */
  readonly scanned: string[] = [];
  private server: Server | undefined;
  private port = 0;

  get url(): string {
    return `tcp://127.0.0.1:${this.port}`;
  }

  /** Starts listening; after `stop`, on the port it had. */
  async start(): Promise<void> {
    const server = createServer((socket) => this.serve(socket));
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server !== undefined) await new Promise((resolve) => server.close(resolve));
  }

  private serve(socket: Socket): void {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined); // a client that goes away is its own matter
    socket.on('data', (piece) => {
      received = Buffer.concat([received, piece]);
      if (this.mood === 'hangs-up') return socket.destroy();
      const content = contentOf(received);
      if (content !== undefined) this.answer(socket, content);
      return undefined;
    });
  }

  private answer(socket: Socket, content: string): void {
    this.scanned.push(content);
    const verdict = content.includes(sampleVirus) ? 'stream: Eicar-Signature FOUND' : 'stream: OK';
    const answers = { well: verdict, babbles: 'what?', 'refuses-size': 'INSTREAM size limit exceeded. ERROR', 'hangs-up': '' };
    socket.end(`${answers[this.mood]}\0`);
  }
}

/** What an INSTREAM command brought, once it has brought all of it. */
function contentOf(received: Buffer): string | undefined {
  const command = 'zINSTREAM\0';
  if (received.toString('latin1', 0, command.length) !== command) return undefined;
  let offset = command.length;
  const pieces: Buffer[] = [];
  while (offset + 4 <= received.length) {
    const length = received.readUInt32BE(offset);
    if (length === 0) return Buffer.concat(pieces).toString('latin1');
    pieces.push(received.subarray(offset + 4, offset + 4 + length));
    offset += 4 + length;
  }
  return undefined;
}
