import { Unreadable, Utf8Reader } from '@waymark/foundation/kernel';
import { RoleLevelReader, type RoleLevelEvent } from './government-roles-csv';
import { maxProfileBytes, maxStreamBytes, requireBeginning } from './input-text';
import { beginsAsRoleLevels, gathered, parseProfile, type ParseOptions, type ProfileReading } from './parse-profile';

/** As much of a file as shows what it is. */
const beginningBytes = 10_000;

/**
 * Reads a role profile from a file that comes in pieces, as `parseProfile` does from a text. At most 5 MB are taken in,
 * or 50 MB of `roles.csv`, of which only the drafts are kept; the rest of a larger file is not even asked for.
 */
export async function parseProfileFile(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: ParseOptions = {},
): Promise<ProfileReading> {
  try {
    return await new FileReading(options).readAll(pieces);
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

class FileReading {
  readonly #options: ParseOptions;
  /** The first bytes, until they are enough to know what the file is. */
  #beginning: Uint8Array[] = [];
  #utf8: Utf8Reader | undefined;
  #roleLevels: RoleLevelReader | undefined;
  readonly #events: RoleLevelEvent[] = [];
  readonly #texts: string[] = [];

  constructor(options: ParseOptions) {
    this.#options = options;
  }

  async readAll(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<ProfileReading> {
    for await (const piece of pieces) this.#take(piece);
    return this.#end();
  }

  #take(piece: Uint8Array): void {
    if (this.#utf8 !== undefined) {
      this.#read(piece, this.#utf8);
      return;
    }
    this.#beginning.push(piece);
    const size = this.#beginning.reduce((sum, { length }) => sum + length, 0);
    if (size >= beginningBytes) this.#begin();
  }

  #begin(): Utf8Reader {
    const { format } = this.#options;
    const beginning = ascii(this.#beginning);
    requireBeginning(beginning);
    const isStream = (format ?? 'government-roles-csv') === 'government-roles-csv' && beginsAsRoleLevels(beginning);
    const utf8 = new Utf8Reader(isStream ? maxStreamBytes : maxProfileBytes);
    this.#utf8 = utf8;
    if (isStream) this.#roleLevels = new RoleLevelReader(this.#options);
    for (const piece of this.#beginning.splice(0)) this.#read(piece, utf8);
    return utf8;
  }

  #read(piece: Uint8Array, utf8: Utf8Reader): void {
    const text = utf8.read(piece);
    if (this.#roleLevels === undefined) this.#texts.push(text);
    else this.#events.push(...this.#roleLevels.push(text));
  }

  #end(): ProfileReading {
    const utf8 = this.#utf8 ?? this.#begin();
    utf8.end();
    if (this.#roleLevels === undefined) return parseProfile(this.#texts.join(''), this.#options);
    const events = [...this.#events, ...this.#roleLevels.end()];
    return { ok: true, format: 'government-roles-csv', ...gathered(events) };
  }
}

/** The beginning as text in which every byte is a character: enough to know signatures and the names of columns. */
function ascii(pieces: readonly Uint8Array[]): string {
  const bytes = pieces.flatMap((piece) => [...piece.subarray(0, beginningBytes)]).slice(0, beginningBytes);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return String.fromCharCode(...(hasMark ? bytes.slice(3) : bytes));
}
