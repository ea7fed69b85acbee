import type { Measures } from '@waymark/readiness/domain';
import { counted } from '@waymark/role-profiles/web';
import type { PersonFigures } from './person-figures';

/** A figure beside the band: what it counts and how much of it. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly means: string;
}

/** Coverage and progress as different things, and what else is counted. Counts, never a percentage. */
export function figuresBeside({ measures }: PersonFigures): Figure[] {
  const { counted: all, met, assessed, waived, plannedGaps } = measures;
  const open = all - met;
  return [
    { name: 'Met', value: `${met} of ${all}`, means: 'mandatory requirements, without credit for a part of the way' },
    { name: 'Progress', value: progressWords(measures), means: 'of the way to the required levels, with credit for each level' },
    { name: 'Assessed', value: `${assessed} of ${all}`, means: 'have a decision, whatever it says' },
    ...(plannedGaps === null || open === 0 ? [] : [{ name: 'Planned', value: `${plannedGaps} of ${open}`, means: 'that are not met have a goal or an action' }]),
    ...(waived === 0 ? [] : [{ name: 'Waived', value: String(waived), means: 'need not be met, and count nowhere above' }]),
  ];
}

/** "7 in 10": rounded down, so that it never says all before all is there. */
export function progressWords({ progress }: Pick<Measures, 'progress'>): string {
  if (progress === null) return 'None to measure';
  if (progress >= 1) return 'All';
  const tenths = Math.floor(progress * 10 + 1e-9);
  return tenths === 0 ? (progress === 0 ? 'None' : 'Less than 1 in 10') : `${tenths} in 10`;
}

/** What holds the band back: "Service support, 2 levels". Sorted by the widest gap. */
export function heldBack({ judged, view }: PersonFigures): { requirementId: string; title: string; words: string }[] {
  const byKey = new Map(view.items.map((item) => [item.key, item]));
  return judged.heldBackBy.flatMap((key) => {
    const item = byKey.get(key);
    return item === undefined ? [] : [{ requirementId: item.requirementId, title: item.title, words: item.levels.length <= 1 ? 'not shown' : counted(item.gap, 'level') }];
  });
}
