import * as z from 'zod';

/** The number of Unicode code points of a text, which is how Waymark counts lengths: an emoji may count as one. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** `missing` is what a person is told who left out a text of at least one code point, such as "Enter a name". */
interface TextLimits {
  min?: number;
  max: number;
  missing?: string;
}

/**
 * Words that a person wrote: trimmed, well-formed Unicode without U+0000, `min` to `max` code points.
 * Line breaks are kept. Anything else is refused with the reason; nothing is cut or replaced.
 */
export function text({ min = 0, max, missing = 'Enter something' }: TextLimits) {
  return z
    .string()
    .max(max * 2, `Use ${max} characters or fewer`)
    .refine((value) => value.isWellFormed(), 'Contains a broken character (half of a surrogate pair)')
    .refine((value) => !value.includes('\u0000'), 'Contains the character U+0000, which cannot be stored')
    .transform((value) => value.trim())
    .refine((value) => codePoints(value) >= min, min === 1 ? missing : `Use ${min} characters or more`)
    .refine((value) => codePoints(value) <= max, `Use ${max} characters or fewer`);
}

/** One line of text: as `text`, and without line breaks or other control characters. */
export function line(limits: TextLimits) {
  return text(limits).refine((value) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value), 'Use one line, without control characters');
}

/**
 * An email address as people type it: trimmed and in lower case, 6 to 254 characters, ASCII before and after the @
 * so that look-alike letters of other alphabets cannot pass for an address that is already known.
 */
export const emailAddress = z
  .string()
  .max(320)
  // Only A to Z: the small letter of U+212A, the sign for kelvin, is the k of ASCII.
  .transform((value) => value.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase()))
  .pipe(z.email('Enter an email address in the correct format, like name@example.com').max(254, 'Use 254 characters or fewer'));

/** A calendar day without a time of day, as YYYY-MM-DD (ISO 8601), from the year 1 on: PostgreSQL knows no year 0. */
export const calendarDate = z.iso
  .date('Enter a date as YYYY-MM-DD')
  .refine((day) => !day.startsWith('0000'), 'Enter a date as YYYY-MM-DD');

/** An instant with its offset, as ISO 8601. Answers always carry UTC with a trailing Z. */
export const instant = z.iso.datetime({ offset: true });
