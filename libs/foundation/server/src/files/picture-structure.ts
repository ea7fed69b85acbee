import type { FileBytes } from './file-bytes';

/** The most pixels that a browser is asked to unpack: a few kilobytes can claim to be billions. */
const mostPixels = 100_000_000;
/** A picture of 25 MB in pieces of a kilobyte has fewer. */
const mostPieces = 50_000;

/** What is wrong with the inside of a picture. */
export type PictureFault = 'damaged' | 'more-than-a-picture' | 'too-many-pixels';

/** What is wrong with a PNG: its chunks must lead to IEND, and the file must end with it (PNG specification, section 5). */
export async function faultOfPng(bytes: FileBytes): Promise<PictureFault | null> {
  const start = await bytes.at(0, 33);
  if (start.length < 33 || start.toString('latin1', 12, 16) !== 'IHDR') return 'damaged';
  if (start.readUInt32BE(16) * start.readUInt32BE(20) > mostPixels) return 'too-many-pixels';
  let offset = 8;
  for (let pieces = 0; pieces < mostPieces; pieces++) {
    const head = await bytes.at(offset, 8);
    if (head.length < 8) return 'damaged';
    offset += 12 + head.readUInt32BE(0);
    if (offset > bytes.size) return 'damaged';
    if (head.toString('latin1', 4) === 'IEND') return offset === bytes.size ? null : 'more-than-a-picture';
  }
  return 'damaged';
}

/**
 * What is wrong with a JPEG: its segments must lead through a frame to the first scan (ITU-T T.81, annex B). Cameras
 * write more after the picture, so that is left to the look for archives.
 */
export async function faultOfJpeg(bytes: FileBytes): Promise<PictureFault | null> {
  let offset = 2;
  let framed = false;
  for (let pieces = 0; pieces < mostPieces; pieces++) {
    const head = await bytes.at(offset, 9);
    const segment = segmentOf(head);
    if (segment === 'scan') return framed ? null : 'damaged';
    if (segment === 'none') return 'damaged';
    if (segment === 'frame') {
      if (head.length < 9) return 'damaged';
      if (head.readUInt16BE(5) * head.readUInt16BE(7) > mostPixels) return 'too-many-pixels';
      framed = true;
    }
    offset += segment === 'filling' ? 1 : 2 + head.readUInt16BE(2);
  }
  return 'damaged';
}

/** What begins with these bytes of a JPEG, by its marker. */
function segmentOf(head: Buffer): 'frame' | 'scan' | 'other' | 'filling' | 'none' {
  if (head.length < 4 || head[0] !== 0xff) return 'none';
  const marker = head.readUInt8(1);
  if (marker === 0xff) return 'filling';
  if (marker < 0xc0 || marker === 0xd9 || head.readUInt16BE(2) < 2) return 'none';
  if (marker === 0xda) return 'scan';
  return marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker) ? 'frame' : 'other';
}

/** What is wrong with a WebP: its frame says how long it is, and nothing may come after (WebP container specification). */
export async function faultOfWebp(bytes: FileBytes): Promise<PictureFault | null> {
  const start = await bytes.at(0, 30);
  if (start.length < 30) return 'damaged';
  const end = 8 + start.readUInt32LE(4);
  if (end + (end % 2) < bytes.size) return 'more-than-a-picture';
  if (end > bytes.size) return 'damaged';
  return pixelsOfWebp(start) > mostPixels ? 'too-many-pixels' : null;
}

function pixelsOfWebp(start: Buffer): number {
  const form = start.toString('latin1', 12, 16);
  if (form === 'VP8X') return (start.readUIntLE(24, 3) + 1) * (start.readUIntLE(27, 3) + 1);
  if (form === 'VP8 ') return (start.readUInt16LE(26) & 0x3fff) * (start.readUInt16LE(28) & 0x3fff);
  const packed = start.readUInt32LE(21);
  return ((packed & 0x3fff) + 1) * (((packed >>> 14) & 0x3fff) + 1);
}
