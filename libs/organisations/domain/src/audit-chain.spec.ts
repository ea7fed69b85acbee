import fc from 'fast-check';
import {
  anchorText,
  canonicalText,
  entryFault,
  genesis,
  readAnchor,
  verifyChain,
  type ChainEntry,
  type ChainHead,
  type ChainVerdict,
} from './audit-chain';

/**
 * Stands in for SHA-256, which the runtime brings: eight rounds of 32-bit FNV-1a over the UTF-16 units, each with its
 * own start, printed as 64 hexadecimal digits.
 */
function standInHash(text: string): string {
  return [1, 2, 3, 4, 5, 6, 7, 8]
    .map((round) => {
      let hash = Math.imul(0x811c9dc5, round);
      for (let index = 0; index < text.length; index++) {
        hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
      }
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}

type Words = Omit<ChainEntry, 'sequence' | 'previousHash' | 'hash'>;

function chainOf(words: readonly Words[]): ChainEntry[] {
  const chain: ChainEntry[] = [];
  let last: ChainHead = genesis;
  for (const each of words) {
    const entry = { ...each, sequence: last.sequence + 1, previousHash: last.hash };
    last = { sequence: entry.sequence, hash: standInHash(canonicalText(entry)) };
    chain.push({ ...entry, hash: last.hash });
  }
  return chain;
}

const headOf = (chain: readonly ChainEntry[]): ChainHead => {
  const { sequence, hash } = chain.at(-1) ?? genesis;
  return { sequence, hash };
};

const someId = fc.constantFrom('0190a5d0-0000-7000-8000-00000000000a', '0190a5d0-0000-7000-8000-00000000000b');
const words: fc.Arbitrary<Words> = fc.record({
  at: fc.nat({ max: 999_999 }).map((micros) => `2026-11-22T09:30:00.${String(micros).padStart(6, '0')}Z`),
  action: fc.constantFrom('member.joined', 'role.granted', 'session.started'),
  actorId: fc.option(someId),
  subjectKind: fc.constantFrom('member', 'role-grant', 'session'),
  subjectId: fc.option(someId),
  detail: fc.string({ unit: 'grapheme', maxLength: 12 }).map((reason) => JSON.stringify({ reason })),
});
const chains = fc.array(words, { minLength: 1, maxLength: 8 }).map(chainOf);
const chainWithPlace = chains.chain((chain) => fc.tuple(fc.constant(chain), fc.nat({ max: chain.length - 1 })));

function firstBad(verdict: ChainVerdict): number | null {
  return verdict.intact ? null : verdict.fault.sequence;
}

const entry: ChainEntry = {
  sequence: 7,
  at: '2026-11-22T09:30:00.123456Z',
  action: 'role.granted',
  actorId: '0190a5d0-0000-7000-8000-000000000001',
  subjectKind: 'member',
  subjectId: '0190a5d0-0000-7000-8000-000000000002',
  detail: '{"role": "PROGRAMME_OWNER"}',
  previousHash: 'ab'.repeat(32),
  hash: '',
};

describe('the canonical text of an entry', () => {
  it('is its eight fields, each on a line of its own', () => {
    expect(canonicalText(entry)).toBe(
      [
        'abababababababababababababababababababababababababababababababab',
        '7',
        '2026-11-22T09:30:00.123456Z',
        'role.granted',
        '0190a5d0-0000-7000-8000-000000000001',
        'member',
        '0190a5d0-0000-7000-8000-000000000002',
        '{"role": "PROGRAMME_OWNER"}',
      ].join('\n'),
    );
  });

  it('leaves the line of an absent actor or subject empty', () => {
    const lines = canonicalText({ ...entry, actorId: null, subjectId: null }).split('\n');
    expect([lines[4], lines[6], lines.length]).toEqual(['', '', 8]);
  });
});

describe('a chain that nobody touched', () => {
  it('is intact, with as many entries as were written', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        expect(verifyChain(chain, headOf(chain), standInHash)).toEqual({ intact: true, entries: chain.length, end: headOf(chain) });
      }),
    );
  });

  it('may be empty', () => {
    expect(verifyChain([], genesis, standInHash)).toEqual({ intact: true, entries: 0, end: genesis });
  });
});

describe('a chain that somebody touched names the first bad entry', () => {
  const textFields = ['at', 'action', 'subjectKind', 'detail', 'actorId', 'subjectId', 'previousHash', 'hash'] as const;

  it('when one bit of any value is flipped', () => {
    const flips = fc.tuple(chainWithPlace, fc.constantFrom(...textFields), fc.nat(), fc.nat({ max: 15 }));
    fc.assert(
      fc.property(flips, ([[chain, place], field, position, bit]) => {
        const bad = chain[place];
        const value = bad?.[field];
        fc.pre(bad !== undefined && value !== undefined && value !== null && value !== '');
        const index = position % value.length;
        const flipped = String.fromCharCode(value.charCodeAt(index) ^ (1 << bit));
        const edited = chain.with(place, { ...bad, [field]: value.slice(0, index) + flipped + value.slice(index + 1) });
        expect(firstBad(verifyChain(edited, headOf(chain), standInHash))).toBe(place + 1);
      }),
      { numRuns: 500 },
    );
  });

  it('when one bit of a number is flipped', () => {
    fc.assert(
      fc.property(chainWithPlace, fc.nat({ max: 30 }), ([chain, place], bit) => {
        const flip = (each: ChainEntry): ChainEntry => ({ ...each, sequence: each.sequence ^ (1 << bit) });
        const edited = chain.map((each, index) => (index === place ? flip(each) : each));
        expect(firstBad(verifyChain(edited, headOf(chain), standInHash))).toBe(place + 1);
      }),
    );
  });

  it('when an absent actor is filled in or a present one is taken out', () => {
    fc.assert(
      fc.property(chainWithPlace, ([chain, place]) => {
        const edited = chain.map((each, index) =>
          index === place ? { ...each, actorId: each.actorId === null ? entry.actorId : null } : each,
        );
        expect(firstBad(verifyChain(edited, headOf(chain), standInHash))).toBe(place + 1);
      }),
    );
  });

  it('when one entry is deleted, wherever it stood', () => {
    fc.assert(
      fc.property(chainWithPlace, ([chain, place]) => {
        const verdict = verifyChain(chain.toSpliced(place, 1), headOf(chain), standInHash);
        expect(verdict).toMatchObject({ intact: false, fault: { sequence: place + 1, kind: 'missing' } });
      }),
    );
  });

  it('when one is deleted and the later ones are numbered anew', () => {
    fc.assert(
      fc.property(chainWithPlace, ([chain, place]) => {
        fc.pre(place < chain.length - 1);
        const renumbered = chain.toSpliced(place, 1).map((each, index) => ({ ...each, sequence: index + 1 }));
        expect(firstBad(verifyChain(renumbered, headOf(chain), standInHash))).toBe(place + 1);
      }),
    );
  });

  it('when two entries change places, with their numbers or without', () => {
    const swaps = chainWithPlace.chain(([chain, place]) =>
      fc.tuple(fc.constant(chain), fc.constant(place), fc.nat({ max: chain.length - 1 }), fc.boolean()),
    );
    fc.assert(
      fc.property(swaps, ([chain, one, other, renumbers]) => {
        const [first, last] = [chain[one], chain[other]];
        fc.pre(one < other && first !== undefined && last !== undefined);
        const swapped = chain.with(one, last).with(other, first);
        const stored = renumbers ? swapped.map((each, index) => ({ ...each, sequence: index + 1 })) : swapped;
        expect(firstBad(verifyChain(stored, headOf(chain), standInHash))).toBe(one + 1);
      }),
    );
  });

  it('when the tail is cut off, the whole of it included', () => {
    fc.assert(
      fc.property(chainWithPlace, ([chain, place]) => {
        const verdict = verifyChain(chain.slice(0, place), headOf(chain), standInHash);
        expect(verdict).toMatchObject({ intact: false, fault: { sequence: place + 1, kind: 'missing' } });
      }),
    );
  });

  it('when one entry is edited and its hash made to fit, at the entry that no longer follows from it', () => {
    fc.assert(
      fc.property(chainWithPlace, ([chain, place]) => {
        const forge = (each: ChainEntry): ChainEntry => {
          const forged = { ...each, detail: '{"forged": 1}' };
          return { ...forged, hash: standInHash(canonicalText(forged)) };
        };
        const edited = chain.map((each, index) => (index === place ? forge(each) : each));
        const isLast = place === chain.length - 1;
        expect(verifyChain(edited, headOf(chain), standInHash)).toMatchObject({
          intact: false,
          fault: isLast ? { sequence: place + 1, kind: 'head-altered' } : { sequence: place + 2, kind: 'detached' },
        });
      }),
    );
  });

  it('when everything from an edit on is hashed anew, at the last entry, by the head', () => {
    fc.assert(
      fc.property(chainWithPlace, ([chain, place]) => {
        const forge = (each: ChainEntry): ChainEntry => ({ ...each, detail: '{"forged": 1}' });
        const forged = chainOf(chain.map((each, index) => (index === place ? forge(each) : each)));
        const verdict = verifyChain(forged, headOf(chain), standInHash);
        expect(verdict).toMatchObject({ intact: false, fault: { sequence: chain.length, kind: 'head-altered' } });
      }),
    );
  });

  it('when one is added after the end', () => {
    fc.assert(
      fc.property(chains, words, (chain, more) => {
        const longer = chainOf([...chain, more]);
        const verdict = verifyChain(longer, headOf(chain), standInHash);
        expect(verdict).toMatchObject({ intact: false, fault: { sequence: chain.length + 1, kind: 'beyond-head' } });
      }),
    );
  });
});

describe('what an earlier run saw', () => {
  it('is found again in a chain that only grew, whatever was seen of it', () => {
    fc.assert(
      fc.property(chainWithPlace, ([chain, place]) => {
        const anchors = [genesis, headOf(chain.slice(0, place)), headOf(chain)];
        expect(verifyChain(chain, headOf(chain), standInHash, anchors).intact).toBe(true);
      }),
    );
  });

  it('tells of a tail that was cut together with its head, which nothing else does', () => {
    fc.assert(
      fc.property(chainWithPlace, ([chain, place]) => {
        const cut = chain.slice(0, place);
        expect(verifyChain(cut, headOf(cut), standInHash).intact).toBe(true);
        const verdict = verifyChain(cut, headOf(cut), standInHash, [headOf(chain)]);
        expect(verdict).toMatchObject({ intact: false, fault: { sequence: place + 1, kind: 'missing' } });
      }),
    );
  });

  it('tells of a chain that was made anew together with its head', () => {
    fc.assert(
      fc.property(chainWithPlace, ([chain, place]) => {
        const forged = chainOf(chain.map((each, index) => (index === place ? { ...each, detail: '{"forged": 1}' } : each)));
        expect(verifyChain(forged, headOf(forged), standInHash).intact).toBe(true);
        const verdict = verifyChain(forged, headOf(forged), standInHash, [headOf(chain)]);
        expect(verdict).toMatchObject({ intact: false, fault: { sequence: chain.length, kind: 'anchor-altered' } });
      }),
    );
  });

  it('is kept as a word and read again', () => {
    const head = { sequence: 214, hash: 'ab'.repeat(32) };
    expect(readAnchor(anchorText(head))).toEqual(head);
  });

  it.each(['', '214', '214:abc', `x:${'ab'.repeat(32)}`, `214:${'AB'.repeat(32)}`, `-1:${'ab'.repeat(32)}`])('is not read from %j', (word) => {
    expect(readAnchor(word)).toBeNull();
  });
});

describe('a value that could pass for another field', () => {
  const before: ChainHead = { sequence: 6, hash: entry.previousHash };

  it.each([
    ['a line feed in the subject kind', { subjectKind: 'member\nx' }],
    ['an actor that is empty instead of absent', { actorId: '' }],
    ['an instant without microseconds', { at: '2026-11-22T09:30:00Z' }],
  ])('makes an entry malformed, though its hash fits: %s', (_, change) => {
    const crafted = { ...entry, ...change };
    const fitting = { ...crafted, hash: standInHash(canonicalText(crafted)) };
    expect(entryFault(before, fitting, standInHash)?.kind).toBe('malformed');
  });

  it('is not one when it is as the log writes it', () => {
    expect(entryFault(before, { ...entry, hash: standInHash(canonicalText(entry)) }, standInHash)).toBeNull();
  });
});
