/** The calendar day (YYYY-MM-DD) that it is in a time zone, now or at another instant. */
export function todayIn(timeZone: string, now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
}
