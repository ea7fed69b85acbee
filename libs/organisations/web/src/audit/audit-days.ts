import { spokenWeekday } from '@waymark/foundation/browser';
import type { AuditEntryView } from '@waymark/organisations/domain';

/** The entries of one day where the reader is. */
export interface AuditDay {
  /** "Thursday 18 June 2026" */
  words: string;
  entries: AuditEntryView[];
}

/** Entries, latest first, by the days on which they happened in the reader's time zone. */
export function byDay(entries: readonly AuditEntryView[], timeZone: string): AuditDay[] {
  const days: AuditDay[] = [];
  for (const entry of entries) {
    const words = spokenWeekday(entry.at, timeZone);
    const day = days.at(-1);
    if (day?.words === words) day.entries.push(entry);
    else days.push({ words, entries: [entry] });
  }
  return days;
}
