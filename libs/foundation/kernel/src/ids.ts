import { v7 } from 'uuid';
import * as z from 'zod';

/** Identifies a row: a lower-case UUID. New ones are version 7, so they sort by the time they were made. */
export const id = z.uuid().transform((value) => value.toLowerCase());
export type Id = string;

/** A new identifier (UUID version 7, RFC 9562). */
export function newId(): Id {
  return v7();
}
