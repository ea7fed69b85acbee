/**
 * The hash chain of an organisation's audit log. The database writes it (an append-only function that no role of the
 * application can go around); this is its definition, and what `waymark audit verify` checks it with.
 */

/** One stored entry, each value as the text that was hashed. */
export interface ChainEntry {
  /** Numbers an organisation's entries from 1, without gaps. */
  readonly sequence: number;
  /** UTC with microseconds: `to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`. */
  readonly at: string;
  readonly action: string;
  readonly actorId: string | null;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  /** Exactly as PostgreSQL prints it: `detail::text` of a jsonb column. */
  readonly detail: string;
  /** The hash of the entry before, or of `genesis`; 64 lower-case hexadecimal digits. */
  readonly previousHash: string;
  /** The hash of this entry's canonical text. */
  readonly hash: string;
}

/** How far a chain reaches: its last entry's number and hash. Kept apart from the entries, so that a cut tail shows. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/** The lower-case hexadecimal SHA-256 (FIPS 180-4) of a text's UTF-8 bytes. The runtime brings it. */
export type Sha256 = (text: string) => string;

/** Where every chain starts: no entry yet, and sixty-four zeros for the hash of the one before. */
export const genesis: ChainHead = { sequence: 0, hash: '0'.repeat(64) };

/** What is wrong with a chain. `sequence` numbers the first entry that is not what was written. */
export interface ChainFault {
  readonly sequence: number;
  readonly kind: 'missing' | 'out-of-place' | 'malformed' | 'detached' | 'altered' | 'beyond-head' | 'head-altered' | 'anchor-altered';
  readonly sentence: string;
}

export type ChainVerdict =
  /** `end` is what a later run may be given as an anchor. */
  | { readonly intact: true; readonly entries: number; readonly end: ChainHead }
  | { readonly intact: false; readonly fault: ChainFault };

/**
 * The text whose hash an entry carries: eight fields joined by a line feed (U+000A), with nothing after the last:
 * previous hash, sequence in decimal, instant, action, actor id or nothing, subject kind, subject id or nothing,
 * detail. Only the detail, being last, may hold a line feed, so two different entries never share a text.
 */
export function canonicalText(entry: Omit<ChainEntry, 'hash'>): string {
  return [
    entry.previousHash,
    String(entry.sequence),
    entry.at,
    entry.action,
    entry.actorId ?? '',
    entry.subjectKind,
    entry.subjectId ?? '',
    entry.detail,
  ].join('\n');
}

/** Checks one entry against the place it should follow. Null: it belongs there and is as it was written. */
export function entryFault(previous: ChainHead, entry: ChainEntry, sha256: Sha256): ChainFault | null {
  const expected = previous.sequence + 1;
  if (entry.sequence > expected) return fault(expected, 'missing', `Entry ${expected} is missing.`);
  if (entry.sequence !== expected) {
    return fault(expected, 'out-of-place', `Entry ${entry.sequence} stands where entry ${expected} belongs.`);
  }
  if (!isWellFormed(entry)) return fault(expected, 'malformed', `Entry ${expected} has a value of the wrong form.`);
  if (entry.previousHash !== previous.hash) {
    return fault(expected, 'detached', `Entry ${expected} does not follow from the entry before it.`);
  }
  if (sha256(canonicalText(entry)) !== entry.hash) {
    return fault(expected, 'altered', `Entry ${expected} is not what was written.`);
  }
  return null;
}

/** Checks that a chain that was read to `last` is all of what `head` says was written. */
export function headFault(last: ChainHead, head: ChainHead): ChainFault | null {
  if (last.sequence < head.sequence) {
    const lost = last.sequence + 1;
    return fault(lost, 'missing', `Entry ${lost} and all after it are missing; there were ${head.sequence}.`);
  }
  if (last.sequence > head.sequence) {
    const extra = head.sequence + 1;
    return fault(extra, 'beyond-head', `Entry ${extra} was not written by the audit log; it should end before it.`);
  }
  if (last.hash !== head.hash) {
    return fault(last.sequence, 'head-altered', `Entry ${last.sequence} is not the one the audit log ended with.`);
  }
  return null;
}

/**
 * Checks an entry against what an earlier run saw at its place. Whoever can write the tables can cut the chain and put
 * its head back, or make all of it anew; only what was noted elsewhere tells that.
 */
export function anchorFault(entry: ChainHead, anchors: readonly ChainHead[]): ChainFault | null {
  const other = anchors.find(({ sequence, hash }) => sequence === entry.sequence && hash !== entry.hash);
  if (other === undefined) return null;
  return fault(entry.sequence, 'anchor-altered', `Entry ${entry.sequence} is not the one that an earlier run saw.`);
}

/** Checks that a chain that was read to `last` reaches as far as earlier runs saw. */
export function reachFault(last: ChainHead, anchors: readonly ChainHead[]): ChainFault | null {
  const reached = Math.max(0, ...anchors.map(({ sequence }) => sequence));
  if (reached <= last.sequence) return null;
  const lost = last.sequence + 1;
  return fault(lost, 'missing', `Entry ${lost} and all after it are missing; an earlier run saw ${reached}.`);
}

/** The end of a chain as a word that can be kept elsewhere: "214:9f86…". */
export function anchorText({ sequence, hash }: ChainHead): string {
  return `${sequence}:${hash}`;
}

/** What `anchorText` wrote, or null where the word is not one of its. */
export function readAnchor(word: string): ChainHead | null {
  const [, sequence, hash] = /^(\d{1,10}):([0-9a-f]{64})$/.exec(word) ?? [];
  return sequence === undefined || hash === undefined ? null : { sequence: Number(sequence), hash };
}

/**
 * Reads a chain in the order of its sequence and finds the first entry that was edited, taken out, moved, added or cut
 * off. `entries` may be read lazily; nothing is kept but the last hash. `anchors` are what earlier runs saw.
 */
export function verifyChain(
  entries: Iterable<ChainEntry>,
  head: ChainHead,
  sha256: Sha256,
  anchors: readonly ChainHead[] = [],
): ChainVerdict {
  let last = genesis;
  for (const entry of entries) {
    const found = entryFault(last, entry, sha256) ?? anchorFault(entry, anchors);
    if (found !== null) return { intact: false, fault: found };
    last = entry;
  }
  return endVerdict(last, head, anchors);
}

/** What a chain amounts to that was read to `last` without a fault. */
export function endVerdict(last: ChainHead, head: ChainHead, anchors: readonly ChainHead[]): ChainVerdict {
  const found = headFault(last, head) ?? reachFault(last, anchors);
  if (found !== null) return { intact: false, fault: found };
  return { intact: true, entries: last.sequence, end: { sequence: last.sequence, hash: last.hash } };
}

const hashForm = /^[0-9a-f]{64}$/;
const instantForm = /^\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

/**
 * The text writes nothing for an absent id, and a line feed parts its fields: a stored value that is empty or holds a
 * line feed could pass for another entry's, so it is refused before it is hashed.
 */
function isWellFormed(entry: ChainEntry): boolean {
  const oneLine = [entry.action, entry.actorId, entry.subjectKind, entry.subjectId].filter((value) => value !== null);
  return (
    hashForm.test(entry.previousHash) &&
    hashForm.test(entry.hash) &&
    instantForm.test(entry.at) &&
    oneLine.every((value) => value !== '' && !value.includes('\n'))
  );
}

function fault(sequence: number, kind: ChainFault['kind'], sentence: string): ChainFault {
  return { sequence, kind, sentence };
}
