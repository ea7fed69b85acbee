import { BlobReader, configure, TextWriter, ZipReader } from '@zip.js/zip.js';

configure({ useWebWorkers: false });

/** The files of a zip archive, by name, as text. */
export async function unzipped(bytes: Buffer): Promise<Map<string, string>> {
  const reader = new ZipReader(new BlobReader(new Blob([new Uint8Array(bytes)])));
  const files = new Map<string, string>();
  for (const entry of await reader.getEntries()) {
    if (!entry.directory) files.set(entry.filename, await entry.getData(new TextWriter()));
  }
  await reader.close();
  return files;
}

/** The rows of a table in an export. */
export function rowsOf(files: Map<string, string>, table: string): Record<string, unknown>[] {
  return JSON.parse(files.get(`data/${table}.json`) ?? 'null') as Record<string, unknown>[];
}
