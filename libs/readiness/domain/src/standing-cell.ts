import { measureOf, requiredOrdinal, requirementStanding, type LevelDecision, type Measure, type SkillRow } from '@waymark/evidence/domain';
import type { Instants } from '@waymark/evidence/domain';
import type { Id } from '@waymark/foundation/kernel';
import type { Gate, RequirementKind } from '@waymark/role-profiles/domain';
import { decisionsKnown, waiverOf, type PersonHistory } from './person-history';
import type { RuleSet } from './rule-set';

/** A line of a profile version as far as it is measured. */
export interface RequiredLine {
  readonly requirementId: Id;
  /** The same in every edition of the profile. */
  readonly key: string;
  /** What levels are counted on: `measureOf`. */
  readonly measure: Measure;
  readonly kind: RequirementKind;
  readonly gate: Gate;
  /** Above 0, at most 100; counted to six decimal places. */
  readonly weight: number;
  /** The ordinal that is asked for, from 1. */
  readonly required: number;
  /** Whether it has a scale; without one it is shown or not yet. */
  readonly hasScale: boolean;
  /** How many people of a team should hold it; null: what the rule set wishes for. */
  readonly wantedCover: number | null;
}

/** A cell as far as it is counted: where somebody stands with one requirement. */
export interface CountedCell {
  readonly key: string;
  readonly gate: Gate;
  readonly weight: number;
  readonly status: SkillRow['status'];
  /** The attained ordinal; 0 where none is held. */
  readonly attained: number;
  readonly required: number;
}

/** Where a person stands with one requirement at an instant, with what gives it. */
export interface StandingCell extends CountedCell, RequiredLine {
  /** Required minus attained, never below 0. */
  readonly gap: number;
  /** The decision that gives the level, or the expired or revoked one that the status is about. */
  readonly decision: LevelDecision | null;
  /** The waiver that holds, where the status is WAIVED. */
  readonly waiverId: Id | null;
}

/** A line as a published profile has it: `level` is null where there is no scale. */
export function requiredLineOf(requirement: PublishedLine): RequiredLine {
  const { id, key, skillId, kind, gate, weight, level, wantedCover } = requirement;
  return {
    requirementId: id,
    key,
    measure: measureOf({ skillId, key }),
    kind,
    gate,
    weight,
    required: requiredOrdinal({ level }),
    hasScale: level !== null,
    wantedCover,
  };
}

interface PublishedLine {
  readonly id: Id;
  readonly key: string;
  readonly skillId: Id | null;
  readonly kind: RequirementKind;
  readonly gate: Gate;
  readonly weight: number;
  readonly level: { readonly ordinal: number } | null;
  readonly wantedCover: number | null;
}

/**
 * Where a person stands with each requirement at an instant, in the order of the requirements, from everything that is
 * known of the person. What was recorded, revoked or waived after `knownAt` has not happened yet.
 */
export function standingCells(history: PersonHistory, lines: readonly RequiredLine[], instants: Instants, rules: RuleSet): StandingCell[] {
  return cellsOf({ decisions: decisionsKnown(history, instants.knownAt), waivers: waiversAt(history, instants) }, lines, instants, rules);
}

/** What a person is measured by: decisions by measure, in the status that is known, and the waiver that holds, by measure. */
export interface MeasuredBy {
  readonly decisions: ReadonlyMap<Measure, readonly LevelDecision[]>;
  readonly waivers: ReadonlyMap<Measure, Id>;
}

/** The waivers that hold at an instant, by what they are about. */
export function waiversAt(history: PersonHistory, instants: Instants): Map<Measure, Id> {
  const measures = new Set(history.waivers.map(({ measure }) => measure));
  return new Map(
    [...measures].flatMap((measure) => {
      const waiver = waiverOf(history, measure, instants);
      return waiver === null ? [] : [[measure, waiver.id] as const];
    }),
  );
}

/** As `standingCells`, from what holds already. */
export function cellsOf({ decisions, waivers }: MeasuredBy, lines: readonly RequiredLine[], instants: Instants, { expiringDays }: RuleSet): StandingCell[] {
  return lines.map((line) => {
    const waiverId = waivers.get(line.measure) ?? null;
    const measured = { required: line.required, waived: waiverId !== null, decisions: decisions.get(line.measure) ?? [] };
    return { ...line, ...requirementStanding(measured, instants, expiringDays), waiverId };
  });
}

/** Whether the requirement is met; one whose level expires soon still is. */
export function isMet({ status }: Pick<CountedCell, 'status'>): boolean {
  return status === 'MET' || status === 'EXPIRING';
}

/** Whether it decides on the band: mandatory and not waived. */
export function isCounted({ gate, status }: Pick<CountedCell, 'gate' | 'status'>): boolean {
  return gate === 'MANDATORY' && status !== 'WAIVED';
}

/** How many levels are missing, never below 0. */
export function gapOf({ required, attained }: Pick<CountedCell, 'required' | 'attained'>): number {
  return Math.max(0, required - attained);
}

/** The cell as it would be if a person held `attained`: what is waived stays waived. */
export function cellAt<Cell extends CountedCell>(cell: Cell, attained: number): Cell {
  const gap = Math.max(0, cell.required - attained);
  return { ...cell, attained, status: supposedStatus(cell, attained), ...('gap' in cell ? { gap } : {}) };
}

function supposedStatus({ status, required }: CountedCell, attained: number): CountedCell['status'] {
  if (status === 'WAIVED') return 'WAIVED';
  if (attained >= required) return 'MET';
  return attained > 0 ? 'GAP' : 'NOT_ASSESSED';
}
