import { shownLevel, type NamedLevel } from '@waymark/evidence/domain';

/** A level as it is always said: number and name, "3 Practitioner"; what has no scale is "Shown". */
export function levelWords({ ordinal, name }: NamedLevel): string {
  return name === shownLevel.name ? name : `${ordinal} ${name}`;
}

/** A number with its noun: "1 piece", "4 pieces". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
