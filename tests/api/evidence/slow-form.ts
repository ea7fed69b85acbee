import { request, type ClientRequest } from 'node:http';
import { encodedForm } from '../world/form';

/** A form that is sent bit by bit over a real connection. */
export class SlowForm {
  /** The status and the problem's code that came back; rejects where the connection ended before. */
  readonly answered: Promise<{ status: number; code: string | undefined; connection: string | undefined }>;
  private readonly call: ClientRequest;
  private readonly end_: Buffer;

  constructor(port: number, path: string, cookie: string | undefined, fileName: string) {
    const marker = 'THE-FILE';
    const { headers, body } = encodedForm({ file: marker, fileName });
    const place = body.indexOf(marker);
    this.end_ = body.subarray(place + marker.length);
    this.call = request({ port, host: '127.0.0.1', method: 'POST', path: `/api/v1${path}`, headers: { ...headers, cookie: cookie ?? '' } });
    this.answered = new Promise((resolve, reject) => {
      this.call.on('error', reject);
      this.call.on('response', (response) => {
        let words = '';
        response.setEncoding('utf8').on('data', (piece: string) => (words += piece));
        response.on('error', reject).on('end', () => {
          const { code } = JSON.parse(words) as { code?: string };
          resolve({ status: response.statusCode ?? 0, code, connection: response.headers.connection });
        });
      });
    });
    this.answered.catch(() => undefined); // whoever wants to know asks
    this.call.write(body.subarray(0, place));
  }

  /** Sends a piece of the file, as fast as the other side takes it. */
  write(piece: Buffer): Promise<void> {
    return new Promise((resolve, reject) => this.call.write(piece, (error) => (error ? reject(error) : resolve())));
  }

  end(): void {
    this.call.end(this.end_);
  }

  /** Goes away in the middle. */
  destroy(): void {
    this.call.destroy();
  }
}
