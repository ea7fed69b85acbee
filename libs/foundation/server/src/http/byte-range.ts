import type { ByteRange } from '../storage/storage';

/**
 * The part of `bytes` bytes that a Range header asks for (RFC 9110, section 14): null for all of it, which is also the
 * answer to a header that is malformed or asks for several parts; 'none' where there is no such part.
 */
export function rangeOf(header: string | undefined, bytes: number): ByteRange | 'none' | null {
  const match = /^\s*bytes=(\d{0,15})-(\d{0,15})\s*$/.exec(header ?? '');
  const [, from = '', to = ''] = match ?? [];
  if (from === '') return to === '' ? null : suffix(Number(to), bytes);
  const first = Number(from);
  const last = to === '' ? Infinity : Number(to);
  if (last < first) return null;
  return first >= bytes ? 'none' : { first, last: Math.min(last, bytes - 1) };
}

function suffix(length: number, bytes: number): ByteRange | 'none' {
  return length === 0 || bytes === 0 ? 'none' : { first: Math.max(0, bytes - length), last: bytes - 1 };
}
