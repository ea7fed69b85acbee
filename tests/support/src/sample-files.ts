import { crc32, deflateSync } from 'node:zlib';
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

/** A PDF of so many pages, each with its number and `words` on it. */
export function samplePdf(words = 'Evidence', pages = 1): Buffer {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>'];
  const kids = Array.from({ length: pages }, (_, page) => `${4 + page * 2} 0 R`);
  objects.push(`<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages} >>`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  for (let page = 1; page <= pages; page++) {
    const content = `BT /F1 24 Tf 72 700 Td (Page ${page}: ${words}) Tj ET`;
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length + 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`);
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table, 'latin1');
}

/** A PNG of one colour. `claimed` is what its head says instead of its real size. */
export function samplePng(width = 40, height = 30, claimed: { width: number; height: number } = { width, height }): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(claimed.width, 0);
  head.writeUInt32BE(claimed.height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([31, 111, 94]))]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, content: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type), content]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([frame, typed, sum]);
}

/** The smallest pictures of their kinds: one pixel. */
export const sampleJpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
);
export const sampleWebp = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=', 'base64');

type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A ZIP archive of these parts; what is in `stored` is not compressed. */
export async function sampleZip(parts: Parts, stored: readonly string[] = []): Promise<Buffer> {
  const archive = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, extendedTimestamp: false });
  for (const [name, content] of Object.entries(parts)) {
    const reader = typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content);
    await archive.add(name, reader, stored.includes(name) ? { level: 0 } : {});
  }
  return Buffer.from(await archive.close());
}

const contentTypes = (main: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${main}.main+xml"/></Types>`;

/** A Word document with these parts besides what every one has. */
export function sampleDocx(parts: Parts = {}): Promise<Buffer> {
  return sampleZip({ '[Content_Types].xml': contentTypes('wordprocessingml.document'), '_rels/.rels': '<Relationships/>', 'word/document.xml': '<w:document/>', ...parts });
}

export function sampleXlsx(parts: Parts = {}): Promise<Buffer> {
  return sampleZip({ '[Content_Types].xml': contentTypes('spreadsheetml.sheet'), '_rels/.rels': '<Relationships/>', 'xl/workbook.xml': '<workbook/>', ...parts });
}

export function samplePptx(): Promise<Buffer> {
  return sampleZip({ '[Content_Types].xml': contentTypes('presentationml.presentation'), 'ppt/presentation.xml': '<p:presentation/>' });
}

/** An OpenDocument file of the kind `text`, `spreadsheet` or `presentation`. */
export function sampleOpenDocument(kind: string, parts: Parts = {}): Promise<Buffer> {
  return sampleZip({ mimetype: `application/vnd.oasis.opendocument.${kind}`, 'content.xml': '<office:document-content/>', ...parts }, ['mimetype']);
}

/** The harmless file that virus scanners are tried with, in two parts so that none takes this source for it. */
export const sampleVirus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
