import type { NamedLevel } from '@waymark/evidence/domain';
import type { MeasuredRequirement, PersonReadiness } from '@waymark/readiness/domain';

/** What one of two roles asks for, and how far the person is from it; null where it does not ask. */
export type RoleSide = Pick<MeasuredRequirement, 'required' | 'gap' | 'status'> | null;

/** One requirement of two roles side by side. */
export interface RoleRow {
  readonly key: string;
  readonly title: string;
  readonly attained: NamedLevel | null;
  readonly current: RoleSide;
  readonly target: RoleSide;
}

/** The mandatory requirements of the current and the target role: what the target asks for first, then what only the current does. */
export function roleRows(current: PersonReadiness, target: PersonReadiness): RoleRow[] {
  const [now, then] = [mandatoryOf(current), mandatoryOf(target)];
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((key) => {
    const [mine, wanted] = [now.get(key), then.get(key)];
    const either = wanted ?? mine;
    return either === undefined ? [] : [{ key, title: either.title, attained: either.attained, current: mine ?? null, target: wanted ?? null }];
  });
}

function mandatoryOf({ items }: PersonReadiness): Map<string, MeasuredRequirement> {
  return new Map(items.filter(({ gate }) => gate === 'MANDATORY').map((item) => [item.key, item]));
}
