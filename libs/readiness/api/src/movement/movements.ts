import { invalid, type Id } from '@waymark/foundation/kernel';
import {
  isMet,
  lineChanges,
  movementOfPeople,
  type ChangeParts,
  type MovedStanding,
  type PeoplesMovement,
  type StandingCell,
  type Standpoint,
  type TeamMovement,
} from '@waymark/readiness/domain';
import type { Gate } from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';
import type { Moment } from '../access/moments';
import { levelAt } from '../people/measured-requirements';
import { EditionQueries, type Edition, type EditionLine } from '../standing/editions.queries';
import { HistoryQueries } from '../standing/histories.queries';
import { DeciderQueries } from './deciders.queries';

interface NamedPerson {
  readonly id: Id;
  readonly name: string;
}

/** Whose movement, against which edition, between which instants. */
export interface MovementQuestion {
  readonly people: readonly NamedPerson[];
  readonly role: Edition | null;
  readonly since: Date;
  readonly moment: Moment;
  /** The gates of the lines that are looked at. */
  readonly gates: readonly Gate[];
}

/** What both ends of a movement ask for. */
interface Ends {
  readonly from: Standpoint;
  readonly to: Standpoint;
  readonly before: readonly EditionLine[];
  readonly after: readonly EditionLine[];
}

/** What changed for people since an instant, in as many statements for many as for one. */
@Injectable()
export class Movements {
  constructor(
    private readonly editions: EditionQueries,
    private readonly histories: HistoryQueries,
    private readonly deciders: DeciderQueries,
  ) {}

  /**
   * Since then the edition may have been another one: the newest of the profile at that time. What was recorded later was
   * not known then, so a movement begins with what pages showed.
   * @throws DomainError INVALID at `query.since` where that is later than the instant that is looked at.
   */
  async of({ people, role, since, moment, gates }: MovementQuestion): Promise<TeamMovement> {
    if (since > moment.at) throw invalid('query.since', 'Choose an instant before the one that you look at.');
    const memberIds = people.map(({ id }) => id);
    const { before, after, from, to, versionIds } = await this.endsOf(role, since, moment, gates);
    const historyOf = await this.histories.of(memberIds, versionIds);
    const movement = movementOfPeople(memberIds.map((memberId) => ({ memberId, history: historyOf(memberId), from, to })), moment.rules);
    const titles = new Map([...before, ...after].map(({ key, title }) => [key, title]));
    return {
      since: since.toISOString(),
      at: moment.at.toISOString(),
      parts: partsOf(movement.parts),
      people: movement.people.map(({ memberId, parts, bands }) => ({ memberId, parts: partsOf(parts), bandThen: bands.before, bandNow: bands.after })),
      cells: await this.cellsOf(movement, people, [...before, ...after]),
      profileChanges: lineChanges(before, after).map(({ key, change }) => ({ title: titles.get(key) ?? '', change })),
    };
  }

  private async endsOf(role: Edition | null, since: Date, moment: Moment, gates: readonly Gate[]): Promise<Ends & { versionIds: Id[] }> {
    const then = role === null ? null : await this.editions.inForceAt(role, since);
    const versionIds = [then, role].flatMap((edition) => (edition === null ? [] : [edition.versionId]));
    const lines = await this.editions.linesOfAll(versionIds);
    const shown = (edition: Edition | null): EditionLine[] => (lines.get(edition?.versionId ?? '') ?? []).filter(({ gate }) => gates.includes(gate));
    const after = shown(role);
    // The same edition is the same lines, and nothing to compare.
    const before = then?.versionId === role?.versionId ? after : shown(then);
    const knownThen = since < moment.knownAt ? since : moment.knownAt;
    return { before, after, versionIds, from: { lines: before, instants: { at: since, knownAt: knownThen } }, to: { lines: after, instants: moment } };
  }

  private async cellsOf(movement: PeoplesMovement, people: readonly NamedPerson[], lines: readonly EditionLine[]): Promise<TeamMovement['cells']> {
    const lineOf = new Map(lines.map((line) => [line.requirementId, line]));
    const personOf = new Map(people.map((person) => [person.id, person]));
    const moved = movement.people.flatMap(({ memberId, cells }) => cells.map((cell) => ({ memberId, cell })));
    const names = await this.deciders.of(moved.flatMap(({ cell }) => (cell.decisionId === null ? [] : [cell.decisionId])));
    return moved.flatMap(({ memberId, cell }) => {
      const [line, person] = [lineOf.get((cell.after ?? cell.before)?.requirementId ?? ''), personOf.get(memberId)];
      if (line === undefined || person === undefined) return [];
      return [{ member: { id: person.id, name: person.name }, ...movedCellOf(cell, line), decidedBy: names.get(cell.decisionId ?? '') ?? [] }];
    });
  }
}

function movedCellOf(cell: MovedStanding, { requirementId, title, levels }: EditionLine): Omit<TeamMovement['cells'][number], 'member' | 'decidedBy'> {
  const { part, at, decisionId } = cell;
  return { requirementId, title, ...levelsMoved(cell, levels), cause: part, direction: directionOf(cell), at: at?.toISOString() ?? null, decisionId };
}

/** The levels before and after by name, of the steps that the requirement has. */
export function levelsMoved({ before, after }: Pick<MovedStanding, 'before' | 'after'>, levels: EditionLine['levels']): Pick<TeamMovement['cells'][number], 'from' | 'to'> {
  return { from: levelAt(levels, before?.attained ?? 0), to: levelAt(levels, after?.attained ?? 0) };
}

function partsOf({ expiry, person, profile, total }: ChangeParts): TeamMovement['parts'] {
  return { expiry: expiry.met, person: person.met, profile: profile.met, total: total.met };
}

/** Whether it got better: met where it was not, or the other way round; else by the level. */
function directionOf({ before, after }: Pick<MovedStanding, 'before' | 'after'>): 'UP' | 'DOWN' | 'SAME' {
  const change = Number(isHeld(after)) - Number(isHeld(before)) || (after?.attained ?? 0) - (before?.attained ?? 0);
  if (change === 0) return 'SAME';
  return change > 0 ? 'UP' : 'DOWN';
}

/** What need not be met holds nobody back. */
function isHeld(cell: StandingCell | null): boolean {
  return cell !== null && (isMet(cell) || cell.status === 'WAIVED');
}
