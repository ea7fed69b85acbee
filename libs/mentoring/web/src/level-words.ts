import type { ScaleLevel } from '@waymark/role-profiles/domain';

/** A level as it is always said: number and name, "3 Practitioner". */
export function levelWords({ ordinal, name }: ScaleLevel): string {
  return `${ordinal} ${name}`;
}
