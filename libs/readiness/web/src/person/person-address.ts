import { calendarDate } from '@waymark/foundation/kernel';
import { assignmentKind } from '@waymark/role-profiles/domain';
import { askedInstant } from '../words/asked-instant';
import type { PersonQuery } from './person-client';

/** The words of the address of a view of a person, as the router hands them over. What means nothing is left out. */
export interface PersonAddress {
  readonly role?: string;
  readonly version?: string;
  readonly at?: string;
  readonly knownAt?: string;
  readonly since?: string;
  readonly requirement?: string;
}

/** A word of the address, changed; null takes it away. */
export type PersonAddressChange = { readonly [Word in keyof PersonAddress]?: string | null };

/** What the address asks the server for. */
export function personQuery({ role, version, at, knownAt }: PersonAddress, timeZone: string): PersonQuery {
  return {
    role: assignmentKind.safeParse(role?.toUpperCase()).data,
    versionId: version !== undefined && /^[\da-f-]{36}$/i.test(version) ? version : undefined,
    at: askedInstant(at, timeZone),
    knownAt: askedInstant(knownAt, timeZone),
  };
}

/** A word of the address as a day for a date field: empty where it is none. */
export function dayIn(words: string | undefined): string {
  return calendarDate.safeParse(words).data ?? '';
}
