import { decodeUtf8, Utf8Reader } from './utf8';
import { Unreadable } from './unreadable';

/** The UTF-8 bytes of a text of the Basic Multilingual Plane, by the tables of RFC 3629. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      if (code < 0x80) return [code];
      if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 0x3f)];
      return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
    }),
  );
}

function refusalOf(bytes: Uint8Array) {
  try {
    decodeUtf8(bytes, 1000);
  } catch (error) {
    if (error instanceof Unreadable) return error.refusal;
    throw error;
  }
  throw new Error('It was read');
}

describe('bytes that are not UTF-8 are refused at the first of them', () => {
  it.each<[string, Uint8Array, number, number]>([
    ['Latin-1', Uint8Array.from([...bytesOf('Cook\nCaf'), 0xe9, 0x0a]), 2, 4],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x43, 0x00]), 1, 1],
    ['the end inside a character', Uint8Array.from([...bytesOf('Cook\n'), 0xe2, 0x80]), 2, 1],
    ['a character that is written too long', Uint8Array.from([0x43, 0xc0, 0x80]), 1, 2],
    ['a half of a pair', Uint8Array.from([...bytesOf('–'), 0xed, 0xa0, 0x80]), 1, 2],
    ['a code point that does not exist', Uint8Array.from([0xf5, 0x80, 0x80, 0x80]), 1, 1],
    ['a second byte alone', Uint8Array.from([...bytesOf('a\r\nbc'), 0x80]), 2, 3],
  ])('%s', (_, bytes, line, column) => {
    expect(refusalOf(bytes)).toMatchObject({ code: 'not-utf8', line, column });
  });
});

it.each([1, 2, 3, 7, 100])('text comes back from pieces of %d bytes, without its byte order mark', (size) => {
  const bytes = bytesOf('\uFEFFCooks – daily.\n');
  const reader = new Utf8Reader(100);
  const texts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => reader.read(bytes.slice(index * size, (index + 1) * size)));
  reader.end();
  expect(texts.join('')).toBe('Cooks – daily.\n');
});

it('no more bytes than the limit are taken', () => {
  expect(decodeUtf8(bytesOf('\uFEFF–é'), 10)).toBe('–é');
  expect(() => decodeUtf8(bytesOf('–é'), 4)).toThrow('larger than');
});
