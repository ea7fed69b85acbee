import { shownLevel } from '@waymark/evidence/domain';
import type { Id } from '@waymark/foundation/kernel';
import { bandOf, cellsOfRow, measuresOf, packLevels, type MapPerson, type MapRequirement, type Measures, type RuleSet } from '@waymark/readiness/domain';
import type { Gate } from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';
import type { Moment } from '../access/moments';
import { levelAt } from '../people/measured-requirements';
import { EditionQueries, type Edition, type EditionLine } from '../standing/editions.queries';
import { PackedStandingQueries } from '../standing/packed-standing.queries';

/** The gates of the lines that are columns of the map. What is only shown would hide them. */
export const mapGates: readonly Gate[] = ['MANDATORY', 'DESIRABLE'];

/** Where a person stands: the measures, and the cells in the order of the lines. */
export interface StandingRow extends Pick<MapPerson, 'band' | 'levels' | 'statuses'> {
  readonly measures: Measures;
}

/** People against an edition. */
export interface TeamMap {
  readonly lines: readonly EditionLine[];
  readonly requirements: readonly MapRequirement[];
  readonly rowOf: (memberId: Id) => StandingRow;
}

/** Computes the map of many people in as many statements as of one. */
@Injectable()
export class TeamMaps {
  constructor(
    private readonly editions: EditionQueries,
    private readonly standing: PackedStandingQueries,
  ) {}

  /** Everybody against an edition; without one there is nothing to measure. */
  async of(memberIds: readonly Id[], edition: Pick<Edition, 'versionId'> | null, moment: Pick<Moment, 'at' | 'knownAt' | 'rules'>): Promise<TeamMap> {
    const all = edition === null ? [] : await this.editions.linesOf(edition.versionId);
    const lines = all.filter(({ gate }) => mapGates.includes(gate));
    const packed = edition === null || lines.length === 0 ? [] : await this.standing.of(memberIds, edition.versionId, mapGates, moment, moment.rules);
    const rows = new Map(packed.map(({ memberId, attained, letters }) => [memberId, { attained, letters }]));
    return {
      lines,
      requirements: lines.map((line) => mapRequirementOf(line, moment.rules)),
      rowOf: (memberId) => rowOf(lines, rows.get(memberId) ?? { attained: [], letters: '' }, moment.rules),
    };
  }
}

function rowOf(lines: readonly EditionLine[], { attained, letters }: { attained: readonly number[]; letters: string }, rules: RuleSet): StandingRow {
  const levels = packLevels(attained);
  const measures = measuresOf(cellsOfRow(lines, levels, letters));
  return { band: bandOf(measures, rules), measures, levels, statuses: letters };
}

function mapRequirementOf({ requirementId, key, kind, gate, title, category, weight, wantedCover, required, levels }: EditionLine, rules: RuleSet): MapRequirement {
  return {
    requirementId,
    key,
    kind,
    gate,
    title,
    category,
    weight,
    wantedCover: wantedCover ?? rules.wantedCover,
    required: levelAt(levels, required) ?? shownLevel,
    levels,
  };
}
