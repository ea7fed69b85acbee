import { id, type Id } from '@waymark/foundation/kernel';
import { newSecret } from '@waymark/organisations/api';

/** The characters of an organisation's id in a token: 16 bytes in base64url. */
const organisationLength = 22;

/**
 * A new token of a witness: the organisation's id, so that its wall can be opened, and a secret that nobody can guess.
 * The id is no secret and proves nothing.
 */
export function newWitnessToken(organisationId: Id): string {
  return Buffer.from(organisationId.replaceAll('-', ''), 'hex').toString('base64url') + newSecret();
}

/** The organisation that a token names, or null where it names none. */
export function organisationOf(token: string): Id | null {
  const hex = Buffer.from(token.slice(0, organisationLength), 'base64url').toString('hex');
  const parsed = id.safeParse(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
  return parsed.success ? parsed.data : null;
}
