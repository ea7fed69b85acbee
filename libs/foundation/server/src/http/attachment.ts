import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

export interface Attachment {
  /** What the file is called where it is saved; letters, digits, dots and hyphens. */
  name: string;
  /** Its media type, such as `text/csv; charset=utf-8`. */
  type: string;
  /** Its bytes, made while they are sent. */
  content: AsyncIterable<Uint8Array | string>;
}

/** The answer of an endpoint with `file`: sent piece by piece, and saved by browsers rather than shown. */
export function attachment({ name, type, content }: Attachment): StreamableFile {
  if (!/^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(name)) throw new Error('A file is called by letters, digits, dots and hyphens');
  const stream = Readable.from(inBytes(content), { objectMode: false });
  return new StreamableFile(stream, { type, disposition: `attachment; filename="${name}"` });
}

async function* inBytes(content: Attachment['content']): AsyncGenerator<Uint8Array> {
  for await (const part of content) yield typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
}
