const dayInMilliseconds = 86_400_000;

/** From one calendar day (YYYY-MM-DD) to another, in days; negative where the other one is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayInMilliseconds);
}

/** The calendar day so many days after a day. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayInMilliseconds).toISOString().slice(0, 10);
}

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return daysAfter(day, 1 - weekday);
}

/** The instant so many days of 24 hours after another. */
export function instantAfterDays(instant: Date, count: number): Date {
  return new Date(instant.getTime() + count * dayInMilliseconds);
}
