import type { RequirementKind } from '@waymark/role-profiles/domain';
import { isMet, type CountedCell } from './standing-cell';

/** A cell as far as it belongs to an axis of its own. */
export interface AxisCell extends Pick<CountedCell, 'gate' | 'status'> {
  readonly kind: RequirementKind;
  /** Whether it has a scale; without one it is shown or not yet. */
  readonly hasScale: boolean;
}

/** What is counted beside the band. Scales are never averaged, so depths and what is only shown are two axes. */
export interface Axis {
  readonly kind: RequirementKind;
  readonly hasScale: boolean;
  /** How many requirements there are, without those that are waived. */
  readonly counted: number;
  readonly met: number;
  /** Those of which something was ever decided. */
  readonly assessed: number;
  readonly waived: number;
}

/** Knowledge, qualifications and what else is desirable: one axis a kind and way of measuring, in the order of the cells. It never touches the band. */
export function desirableAxes(cells: readonly AxisCell[]): Axis[] {
  return axesOf(cells.filter(({ gate }) => gate === 'DESIRABLE'));
}

/** What is only shown, such as work activities and training: how much of each kind is covered. It never touches the band. */
export function informationalCoverage(cells: readonly AxisCell[]): Axis[] {
  return axesOf(cells.filter(({ gate }) => gate === 'INFORMATIONAL'));
}

function axesOf(cells: readonly AxisCell[]): Axis[] {
  const groups = Map.groupBy(cells, ({ kind, hasScale }) => `${kind} ${String(hasScale)}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const counted = group.filter(({ status }) => status !== 'WAIVED');
    return [
      {
        kind: first.kind,
        hasScale: first.hasScale,
        counted: counted.length,
        met: counted.filter(isMet).length,
        assessed: counted.filter(({ status }) => status !== 'NOT_ASSESSED').length,
        waived: group.length - counted.length,
      },
    ];
  });
}
