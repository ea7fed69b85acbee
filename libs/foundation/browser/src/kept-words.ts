/** What a person typed into one thing, kept on this device until the server has it. */
export interface KeptWords<Fields> {
  /** The fields that the server does not have yet, as they were typed. */
  changes: Partial<Fields>;
  /** The same fields as the server had them when the typing began. */
  before: Partial<Fields>;
  /** When the last letter was typed: an ISO instant. */
  at: string;
}

const prefix = 'waymark.kept.';

/** What is kept on this device under this name, or null. */
export function readKeptWords<Fields>(name: string): KeptWords<Fields> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + name) ?? 'null');
    return isKept<Fields>(kept) ? kept : null;
  } catch {
    return null; // storage is blocked, or holds something that we did not write
  }
}

/** Keeps words on this device, or with null lets them go. Gives whether the device could. */
export function keepWords(name: string, kept: KeptWords<unknown> | null): boolean {
  try {
    if (kept === null) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, JSON.stringify(kept));
    return true;
  } catch {
    return false; // storage is blocked or full: whoever types is told that words are safe on the server only
  }
}

function isKept<Fields>(value: unknown): value is KeptWords<Fields> {
  if (typeof value !== 'object' || value === null) return false;
  const { changes, before, at } = value as Record<string, unknown>;
  return typeof changes === 'object' && changes !== null && typeof before === 'object' && before !== null && typeof at === 'string';
}
