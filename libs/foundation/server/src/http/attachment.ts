import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { attachmentNamed } from './content-disposition';

export interface Attachment {
  /** What the file is called where it is saved. */
  name: string;
  /** Its media type, such as `text/csv; charset=utf-8`. */
  type: string;
  /** Its bytes, made while they are sent. */
  content: AsyncIterable<Uint8Array | string>;
}

/** The answer of an endpoint with `file` that is made for the occasion: sent piece by piece, and saved by browsers rather than shown. */
export function attachment({ name, type, content }: Attachment): StreamableFile {
  const stream = Readable.from(inBytes(content), { objectMode: false });
  return new StreamableFile(stream, { type, disposition: attachmentNamed(name) });
}

async function* inBytes(content: Attachment['content']): AsyncGenerator<Uint8Array> {
  for await (const part of content) yield typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
}
