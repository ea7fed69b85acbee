/** Under which name the browser keeps the paste, until the tab is closed. */
const key = 'waymark.role-profiles.paste';

/** What was pasted before in this tab and not imported yet. */
export function keptPaste(): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return ''; // storage is blocked, so nothing was kept
  }
}

/** Keeps the paste for when the page is loaded again. Gives whether the browser could. */
export function keepPaste(text: string): boolean {
  try {
    if (text === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
    return true;
  } catch {
    return false; // storage is blocked or full: the page says so
  }
}
