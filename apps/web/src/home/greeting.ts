/** What a person reads at the top of their day. */
export interface Greeting {
  /** "Good afternoon, Amara" */
  words: string;
  /** "Thursday 18 June 2026" */
  day: string;
  /** The same day as YYYY-MM-DD. */
  isoDay: string;
}

/**
 * The greeting for an instant, by the clock on the wall of the person's time zone (an IANA name): morning before 12,
 * afternoon before 18, evening after. The first word of the name is what people are called by.
 */
export function greetingAt(now: Date, { name, timeZone }: { name: string; timeZone: string }): Greeting {
  const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(now);
  const hour = Number(part({ hour: 'numeric', hourCycle: 'h23' }));
  const calledBy = name.trim().split(/\s+/)[0] ?? '';
  const day = `${part({ weekday: 'long' })} ${part({ day: 'numeric', month: 'long', year: 'numeric' })}`;
  const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
  return { words: `${partOfDay(hour)}${calledBy === '' ? '' : `, ${calledBy}`}`, day, isoDay };
}

function partOfDay(hour: number): string {
  if (hour < 12) return 'Good morning';
  return hour < 18 ? 'Good afternoon' : 'Good evening';
}
