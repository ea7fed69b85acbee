import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { UploadedFile } from '@waymark/foundation/server';

/** A file of the demo. Its bytes are made when it is loaded: a page of text, or a chart of columns. */
export type DemoFile = { name: string; page: string[] } | { name: string; columns: number[] };

/** Writes a file of the demo where an upload would have put it. */
export async function asUploaded(directory: string, file: DemoFile): Promise<UploadedFile> {
  const isPage = 'page' in file;
  const content = isPage ? pdfPage(file.page) : pngChart(file.columns);
  const path = join(directory, file.name);
  await writeFile(path, content);
  return {
    name: file.name,
    declared: isPage ? 'application/pdf' : 'image/png',
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    path,
    async *read() {
      yield content;
    },
  };
}

/** One page of A4 with these lines, the first as its heading. Letters are those of ASCII, without brackets. */
function pdfPage([heading = '', ...lines]: string[]): Buffer {
  const text = `BT /F1 18 Tf 56 770 Td (${heading}) Tj /F1 11 Tf 0 -14 Td ${lines.map((line) => `0 -18 Td (${line}) Tj`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
  ];
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(`${body}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`, 'latin1');
}

const [width, height, edge] = [640, 320, 24];
const [ground, line, column] = [Buffer.from([255, 255, 255]), Buffer.from([120, 130, 140]), Buffer.from([31, 111, 94])];

/** Columns over a line, the highest from edge to edge. */
function pngChart(columns: number[]): Buffer {
  const [highest, room] = [Math.max(...columns), (width - 2 * edge) / columns.length];
  const colourAt = (x: number, y: number): Buffer => {
    if (y === height - edge && x >= edge && x < width - edge) return line;
    const place = Math.floor((x - edge) / room);
    const value = columns[place] ?? 0;
    const inside = x - edge - place * room < room * 0.7 && y < height - edge;
    return x >= edge && inside && height - edge - y <= (value / highest) * (height - 2 * edge) ? column : ground;
  };
  const rows = Array.from({ length: height }, (_, y) => Buffer.concat([Buffer.from([0]), ...Array.from({ length: width }, (__, x) => colourAt(x, y))]));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  return Buffer.concat([signature, pngChunk('IHDR', head), pngChunk('IDAT', deflateSync(Buffer.concat(rows))), pngChunk('IEND', Buffer.alloc(0))]);
}

function pngChunk(type: string, content: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(typed), 4);
  return Buffer.concat([frame.subarray(0, 4), typed, frame.subarray(4)]);
}
