import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** AES-256 in Galois/Counter Mode (NIST SP 800-38D), with a random nonce of 96 bits and a tag of 128. */
const cipher = 'aes-256-gcm';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
const format = 1;
/** The format in one byte, and the number of the key in four. */
const headerBytes = 5;

/** What was sealed cannot be opened: by another key, or because it was changed or moved. It says no more than that. */
export class SealBroken extends Error {
  constructor() {
    super('What was sealed cannot be opened: the key is another one, or it was changed or moved');
    this.name = 'SealBroken';
  }
}

/** A new random key of 256 bits. */
export function newKey(): Buffer {
  return randomBytes(keyBytes);
}

/** The bytes that everything begins with which the key of this number sealed. They sort by the number. */
export function headerOf(keyNumber: number): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.writeUInt8(format, 0);
  header.writeUInt32BE(keyNumber, 1);
  return header;
}

/**
 * Encrypts bytes so that they open with the same key and in the same place alone.
 * @param keyNumber stands in front, so that whoever opens it knows which key to take.
 * @param place what it belongs to; it is not kept in what is sealed, and has to be said again for opening.
 */
export function seal(key: Buffer, keyNumber: number, place: string, plain: Buffer): Buffer {
  const header = headerOf(keyNumber);
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key, nonce, { authTagLength: tagBytes });
  sealing.setAAD(Buffer.concat([header, Buffer.from(place, 'utf8')]));
  const hidden = Buffer.concat([sealing.update(plain), sealing.final()]);
  return Buffer.concat([header, nonce, sealing.getAuthTag(), hidden]);
}

/** The number of the key that sealed something. @throws SealBroken where it is nothing that was sealed. */
export function keyNumberOf(sealed: Buffer): number {
  if (sealed.length < headerBytes + nonceBytes + tagBytes || sealed.readUInt8(0) !== format) throw new SealBroken();
  return sealed.readUInt32BE(1);
}

/** @throws SealBroken where the key or the place is another one, or a single bit was changed. */
export function unseal(key: Buffer, place: string, sealed: Buffer): Buffer {
  const header = headerOf(keyNumberOf(sealed));
  const nonce = sealed.subarray(headerBytes, headerBytes + nonceBytes);
  const tag = sealed.subarray(headerBytes + nonceBytes, headerBytes + nonceBytes + tagBytes);
  const opening = createDecipheriv(cipher, key, nonce, { authTagLength: tagBytes });
  opening.setAAD(Buffer.concat([header, Buffer.from(place, 'utf8')]));
  opening.setAuthTag(tag);
  try {
    return Buffer.concat([opening.update(sealed.subarray(headerBytes + nonceBytes + tagBytes)), opening.final()]);
  } catch {
    throw new SealBroken(); // what OpenSSL says of it helps nobody but an attacker
  }
}
