import type { AutosaveState } from './autosave';
import { clockTime } from './spoken-dates';

/** Where the words of a page are, with the time of day at which they came there. */
export type SavingProgress = { kind: 'saving' } | { kind: 'saved'; at: string } | { kind: 'offline'; at: string } | { kind: 'failed' };

/** How several things that save themselves are together: the worst of them, and the latest time. Null: nothing was typed. */
export function savingProgress(states: readonly (AutosaveState | null)[], timeZone: string): SavingProgress | null {
  const latest = (kind: 'offline' | 'saved') => {
    const times = states.flatMap((state) => (state?.kind === kind ? [state.at.getTime()] : []));
    return times.length === 0 ? null : clockTime(new Date(Math.max(...times)), timeZone);
  };
  if (states.some((state) => state?.kind === 'failed')) return { kind: 'failed' };
  const offline = latest('offline');
  if (offline !== null) return { kind: 'offline', at: offline };
  if (states.some((state) => state?.kind === 'saving')) return { kind: 'saving' };
  const saved = latest('saved');
  return saved === null ? null : { kind: 'saved', at: saved };
}
