import type { Place } from './place';
import { tooLarge } from './plain-text';
import { unreadableText } from './unreadable';

/** What Node.js and browsers both have to turn bytes into text; neither's types are known here. */
declare const TextDecoder: new (
  encoding: 'utf-8',
  options: { ignoreBOM: true },
) => { decode(bytes?: Uint8Array, options?: { stream: boolean }): string };

/** For the first byte of a character: how many follow, and what the first of those may be (RFC 3629, section 4). */
interface Sequence {
  readonly following: number;
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Turns the bytes of a file into text, piece by piece. Where they are not UTF-8 it says on which line and in which
 * column, which TextDecoder does not; and it takes no more than `limit` bytes.
 */
export class Utf8Reader {
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #limit: number;
  #bytes = 0;
  #hasBegun = false;
  #line = 1;
  #column = 0;
  #afterReturn = false;
  #missing = 0;
  #lowest = 0x80;
  #highest = 0xbf;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * The text of the next bytes, without a byte order mark in front.
   * @throws Unreadable `not-utf8`, `too-large`
   */
  read(bytes: Uint8Array): string {
    if (this.#bytes === 0 && beginsAsUtf16(bytes)) throw unreadableText('not-utf8', { line: 1, column: 1 }, {});
    for (const byte of bytes) {
      this.#take(byte);
      if (++this.#bytes > this.#limit) throw tooLarge(this.#place(), this.#limit);
    }
    const text = this.#decoder.decode(bytes, { stream: true });
    if (this.#hasBegun || text === '') return text;
    this.#hasBegun = true;
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  }

  /**
   * Says that no bytes follow.
   * @throws Unreadable `not-utf8` where the last character is not whole.
   */
  end(): void {
    if (this.#missing > 0) throw unreadableText('not-utf8', this.#place(), {});
  }

  #take(byte: number): void {
    if (this.#missing > 0) {
      if (byte < this.#lowest || byte > this.#highest) throw unreadableText('not-utf8', this.#place(), {});
      this.#missing--;
      this.#lowest = 0x80;
      this.#highest = 0xbf;
      return;
    }
    this.#count(byte);
    if (byte < 0x80) return;
    const sequence = sequenceOf(byte);
    if (sequence === null) throw unreadableText('not-utf8', this.#place(), {});
    this.#missing = sequence.following;
    this.#lowest = sequence.lowest;
    this.#highest = sequence.highest;
  }

  #count(byte: number): void {
    const endsLine = byte === 0x0a ? !this.#afterReturn : byte === 0x0d;
    this.#afterReturn = byte === 0x0d;
    if (endsLine) {
      this.#line++;
      this.#column = 0;
    } else if (byte !== 0x0a) {
      this.#column++;
    }
  }

  #place(): Place {
    return { line: this.#line, column: Math.max(this.#column, 1) };
  }
}

/** The text of a whole file, which has at most `limit` bytes. @throws Unreadable `not-utf8`, `too-large` */
export function decodeUtf8(bytes: Uint8Array, limit: number): string {
  const reader = new Utf8Reader(limit);
  const text = reader.read(bytes);
  reader.end();
  return text;
}

function sequenceOf(byte: number): Sequence | null {
  if (byte >= 0xc2 && byte <= 0xdf) return { following: 1, lowest: 0x80, highest: 0xbf };
  if (byte >= 0xe0 && byte <= 0xef) return { following: 2, lowest: byte === 0xe0 ? 0xa0 : 0x80, highest: byte === 0xed ? 0x9f : 0xbf };
  if (byte >= 0xf0 && byte <= 0xf4) return { following: 3, lowest: byte === 0xf0 ? 0x90 : 0x80, highest: byte === 0xf4 ? 0x8f : 0xbf };
  return null;
}

function beginsAsUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
