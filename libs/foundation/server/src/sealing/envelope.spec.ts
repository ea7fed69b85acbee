import fc from 'fast-check';
import { headerOf, keyNumberOf, newKey, seal, SealBroken, unseal } from './envelope';

const key = newKey();
const words = Buffer.from('What Amara said about the move 😀', 'utf8');
const place = 'calder/note/7/3';

describe('what is sealed', () => {
  it('opens with its key in its place, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), fc.integer({ min: 1, max: 4_000_000_000 }), (bytes, where, number) => {
        const sealed = seal(key, number, where, Buffer.from(bytes));
        expect(unseal(key, where, sealed)).toEqual(Buffer.from(bytes));
        expect(keyNumberOf(sealed)).toBe(number);
      }),
    );
  });

  it('never looks the same twice, and shows nothing of its words', () => {
    const [one, other] = [seal(key, 1, place, words), seal(key, 1, place, words)];
    expect(one.equals(other)).toBe(false);
    expect(one.includes('Amara')).toBe(false);
    expect(words.includes('Amara')).toBe(true); // the search finds it where nothing is sealed
  });

  it('does not open with another key', () => {
    expect(() => unseal(newKey(), place, seal(key, 1, place, words))).toThrow(SealBroken);
  });

  it('does not open in another place', () => {
    expect(() => unseal(key, 'calder/note/8/3', seal(key, 1, place, words))).toThrow(SealBroken);
  });

  it('does not open once any single bit was changed, the number of its key included', () => {
    const sealed = seal(key, 1, place, words);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: sealed.length * 8 - 1 }), (bit) => {
        const changed = Buffer.from(sealed);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => unseal(key, place, changed)).toThrow(SealBroken);
      }),
    );
    expect(unseal(key, place, sealed)).toEqual(words);
  });

  it.each([['nothing', Buffer.alloc(0)], ['a header alone', headerOf(1)], ['plain words', Buffer.from('These are words that nobody has sealed, long enough')]])('is not %s', (_, bytes) => {
    expect(() => unseal(key, place, bytes)).toThrow(SealBroken);
  });

  it('sorts by the number of its key', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4_000_000_000 }), fc.integer({ min: 1, max: 4_000_000_000 }), (one, other) => {
        expect(Math.sign(Buffer.compare(headerOf(one), headerOf(other)))).toBe(Math.sign(one - other));
      }),
    );
  });
});
