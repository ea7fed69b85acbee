import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Storage } from '@waymark/foundation/server';
import { configure, TextReader, ZipWriter } from '@zip.js/zip.js';
import type { ExportContents } from './export-contents';
import { exportPage } from './export-page';

// Its workers are for browsers; here it compresses in this process, with the streams of Node.js.
configure({ useWebWorkers: false });

/** How much was written, and its SHA-256 as 64 lower-case hexadecimal digits. */
export interface WrittenArchive {
  bytes: number;
  sha256: string;
}

/** Writes an export as a zip file: a page to read, JSON by table, and the files. It is never in memory as a whole. */
export async function writeArchive(contents: ExportContents, storage: Storage, key: string): Promise<WrittenArchive> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = async function* () {
    for await (const part of readable as unknown as AsyncIterable<Uint8Array>) {
      hash.update(part);
      bytes += part.length;
      yield part;
    }
  };
  await Promise.all([fill(new ZipWriter(writable), contents, storage), storage.put(key, counted())]);
  return { bytes, sha256: hash.digest('hex') };
}

async function fill(zip: ZipWriter<unknown>, contents: ExportContents, storage: Storage): Promise<void> {
  const { tables, files, ...about } = contents;
  await zip.add('index.html', new TextReader(exportPage(contents)));
  await zip.add('about.json', new TextReader(json(about)));
  for (const { table, rows } of tables) await zip.add(`data/${table}.json`, new TextReader(json(rows)));
  for (const [name, stored] of files) {
    const file = await storage.get(stored);
    if (file !== null) await zip.add(name, Readable.toWeb(file));
  }
  await zip.close();
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
