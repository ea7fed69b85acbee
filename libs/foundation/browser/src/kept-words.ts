/** What a person typed into one thing, kept on this device until the server has it. */
export interface KeptWords<Fields> {
  /** The fields that the server does not have yet, as they were typed. */
  changes: Partial<Fields>;
  /** The same fields as the server had them when the typing began. */
  before: Partial<Fields>;
  /** What was sent without an answer, try by try: the server may have any of it. */
  sent: Partial<Fields>[];
  /** When the last letter was typed: an ISO instant. */
  at: string;
}

/** Kept words with the name that they are kept under. */
export interface KeptEntry<Fields> extends KeptWords<Fields> {
  name: string;
}

const prefix = 'waymark.kept.';

/** All that is kept on this device under names that begin so, the first typed first. */
export function readKeptWords<Fields>(begin: string): KeptEntry<Fields>[] {
  return keptNames(begin)
    .flatMap((name) => entry<Fields>(name))
    .sort((one, other) => one.at.localeCompare(other.at));
}

/** Keeps words on this device, or with null lets them go. Gives whether the device could. */
export function keepWords(name: string, kept: KeptWords<unknown> | null): boolean {
  try {
    if (kept === null) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, JSON.stringify(kept));
    return true;
  } catch {
    return false; // storage is blocked or full: whoever types is told that nothing is kept
  }
}

/** Lets go of everything that is kept on this device, for whoever uses it next. */
export function forgetKeptWords(): void {
  for (const name of keptNames('')) keepWords(name, null);
}

function keptNames(begin: string): string[] {
  try {
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(prefix + begin) ? [key.slice(prefix.length)] : []));
  } catch {
    return []; // storage is blocked, so nothing was kept
  }
}

function entry<Fields>(name: string): KeptEntry<Fields>[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + name) ?? 'null');
    return isKept<Fields>(kept) ? [{ ...kept, name }] : [];
  } catch {
    return []; // it holds something that we did not write
  }
}

function isKept<Fields>(value: unknown): value is KeptWords<Fields> {
  if (typeof value !== 'object' || value === null) return false;
  const { changes, before, sent, at } = value as Record<string, unknown>;
  return [changes, before].every((each) => typeof each === 'object' && each !== null) && Array.isArray(sent) && typeof at === 'string';
}
