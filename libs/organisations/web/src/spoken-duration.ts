const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** A length of time in words, rounded up to whole days, hours or minutes: 900 seconds are "15 minutes". */
export function spokenDuration(seconds: number): string {
  if (seconds >= day) return counted(seconds / day, 'day');
  if (seconds >= hour) return counted(seconds / hour, 'hour');
  return counted(seconds / minute, 'minute');
}

function counted(amount: number, unit: string): string {
  const whole = Math.ceil(amount);
  return `${whole} ${unit}${whole === 1 ? '' : 's'}`;
}
