import { keepWords, readKeptWords } from './kept-words';

/**
 * Words of a form that belong on this device alone until they are sent, such as those of somebody without an account.
 * Gives what was kept under a name, or nothing.
 */
export function readDeviceWords<Fields extends object>(name: string): Partial<Fields> {
  return readKeptWords<Fields>(name).find((entry) => entry.name === name)?.changes ?? {};
}

/** Keeps them; `null` lets them go. Gives whether the device could. */
export function keepDeviceWords(name: string, fields: object | null, at: Date): boolean {
  return keepWords(name, fields === null ? null : { changes: fields, before: {}, sent: [], at: at.toISOString() });
}
