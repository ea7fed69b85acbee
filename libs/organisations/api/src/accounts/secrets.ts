import { createHash, randomBytes } from 'node:crypto';

/** A new secret that nobody can guess: 32 random bytes, base64url, 43 characters. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret: its SHA-256, hexadecimal. A secret of 32 random bytes needs no salt and no slowness. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
