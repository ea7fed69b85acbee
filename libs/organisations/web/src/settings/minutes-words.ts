/** A number of minutes as people say it: "45 minutes", "12 hours", "1 hour and 30 minutes", "7 days". */
export function minutesWords(minutes: number): string {
  if (minutes % 1440 === 0) return counted(minutes / 1440, 'day');
  if (minutes < 60) return counted(minutes, 'minute');
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0 ? counted(hours, 'hour') : `${counted(hours, 'hour')} and ${counted(rest, 'minute')}`;
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
