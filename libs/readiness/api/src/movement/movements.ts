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
import { calendarDayIn } from '@waymark/organisations/domain';
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
  /** How many of the cells that moved are told, the latest first. */
  readonly listed: number;
}

type UndecidedCell = Omit<TeamMovement['cells'][number], 'decidedBy'>;

/** What the ends of a movement ask for: every person begins with the edition that they had. */
interface Ends {
  readonly fromOf: (memberId: Id) => Standpoint;
  readonly to: Standpoint;
  /** The lines of each edition that somebody begins with. */
  readonly befores: readonly (readonly EditionLine[])[];
  readonly after: readonly EditionLine[];
  readonly versionIds: readonly Id[];
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
   * Since then the edition may have been another one: the one that each person had then or, where they had none of the
   * profile, the newest of that time. What was recorded later was not known then, so a movement begins with what pages
   * showed. A cell that moved is told as that of the compared edition, where it has the requirement.
   * @throws DomainError INVALID at `query.since` where that is later than the instant that is looked at.
   */
  async of({ people, role, since, moment, gates, listed }: MovementQuestion): Promise<TeamMovement> {
    if (since > moment.at) throw invalid('query.since', 'Choose an instant before the one that you look at.');
    const memberIds = people.map(({ id }) => id);
    const { fromOf, to, befores, after, versionIds } = await this.endsOf(memberIds, role, since, moment, gates);
    const historyOf = await this.histories.of(memberIds, versionIds);
    const movement = movementOfPeople(memberIds.map((memberId) => ({ memberId, history: historyOf(memberId), from: fromOf(memberId), to })), moment.rules);
    const cells = movedCellsOf(movement, people, befores.flat(), after);
    const cellsOf = Map.groupBy(cells, ({ member }) => member.id);
    return {
      since: since.toISOString(),
      at: moment.at.toISOString(),
      parts: partsOf(movement.parts),
      people: movement.people.map(({ memberId, parts, bands }) => ({ memberId, parts: partsOf(parts), bandThen: bands.before, bandNow: bands.after, directions: directionsOf(cellsOf.get(memberId) ?? [], after) })),
      levels: { up: levelsThatWent('UP', cells), down: levelsThatWent('DOWN', cells) },
      cells: await this.withDeciders(cells.slice(0, listed)),
      changes: cells.length,
      profileChanges: profileChangesOf(befores, after),
    };
  }

  private async endsOf(memberIds: readonly Id[], role: Edition | null, since: Date, moment: Moment, gates: readonly Gate[]): Promise<Ends> {
    const to = (lines: readonly EditionLine[]): Standpoint => ({ lines, instants: moment });
    const knownThen = since < moment.knownAt ? since : moment.knownAt;
    const from = (lines: readonly EditionLine[]): Standpoint => ({ lines, instants: { at: since, knownAt: knownThen } });
    if (role === null) return { fromOf: () => from([]), to: to([]), befores: [], after: [], versionIds: [] };
    const inForce = await this.editions.inForceAt(role, since);
    const held = await this.editions.heldOn(memberIds, role, { day: calendarDayIn(moment.timeZone, since), knownAt: knownThen });
    const thenOf = (memberId: Id): Id => (held.get(memberId) ?? inForce).versionId;
    const begun = new Set(memberIds.map(thenOf));
    const lines = await this.editions.linesOfAll([...begun, role.versionId]);
    // The same edition is the same lines, and nothing to compare.
    const shown = new Map([...lines].map(([versionId, all]) => [versionId, all.filter(({ gate }) => gates.includes(gate))]));
    const linesOf = (versionId: Id): EditionLine[] => shown.get(versionId) ?? [];
    const after = linesOf(role.versionId);
    return {
      fromOf: (memberId) => from(linesOf(thenOf(memberId))),
      to: to(after),
      befores: [...begun].map(linesOf),
      after,
      versionIds: [...begun, role.versionId],
    };
  }

  private async withDeciders(cells: readonly UndecidedCell[]): Promise<TeamMovement['cells']> {
    const names = await this.deciders.of(cells.flatMap(({ decisionId }) => (decisionId === null ? [] : [decisionId])));
    return cells.map((cell) => ({ ...cell, decidedBy: names.get(cell.decisionId ?? '') ?? [] }));
  }
}

/** The cells that moved, the latest first, and what the profile changed last. */
function movedCellsOf(movement: PeoplesMovement, people: readonly NamedPerson[], before: readonly EditionLine[], after: readonly EditionLine[]): UndecidedCell[] {
  const lineOf = new Map([...before, ...after].map((line) => [line.requirementId, line]));
  const compared = new Map(after.map(({ key, requirementId }) => [key, requirementId]));
  const personOf = new Map(people.map((person) => [person.id, person]));
  const moved = movement.people.flatMap(({ memberId, cells }) => cells.map((cell) => ({ memberId, cell })));
  const cells = moved.flatMap(({ memberId, cell }) => {
    const [line, person] = [lineOf.get((cell.after ?? cell.before)?.requirementId ?? ''), personOf.get(memberId)];
    if (line === undefined || person === undefined) return [];
    return [{ member: { id: person.id, name: person.name }, ...movedCellOf(cell, line), requirementId: compared.get(line.key) ?? line.requirementId }];
  });
  return cells.toSorted((one, other) => (other.at ?? '').localeCompare(one.at ?? ''));
}

/** One letter a line for the cells of one person, of which the latest counts. */
function directionsOf(cells: readonly UndecidedCell[], lines: readonly EditionLine[]): string {
  const latest = new Map(cells.filter(({ cause }) => cause !== 'PROFILE').toReversed().map(({ requirementId, direction }) => [requirementId, direction]));
  const letters = { UP: 'U', DOWN: 'D', SAME: '-' } as const;
  return lines.map(({ requirementId }) => letters[latest.get(requirementId) ?? 'SAME']).join('');
}

/** A waiver changes how a requirement stands, and no level. */
function levelsThatWent(wanted: UndecidedCell['direction'], cells: readonly UndecidedCell[]): number {
  return cells.filter(({ direction, cause, from, to }) => direction === wanted && cause !== 'PROFILE' && from?.ordinal !== to?.ordinal).length;
}

function movedCellOf(cell: MovedStanding, { title, levels }: EditionLine): Omit<TeamMovement['cells'][number], 'member' | 'requirementId' | 'decidedBy'> {
  const { part, at, decisionId } = cell;
  return { title, ...levelsMoved(cell, levels), cause: part, direction: directionOf(cell), at: at?.toISOString() ?? null, decisionId };
}

/** What the compared edition asks for and one that somebody begins with did not, each once. */
function profileChangesOf(befores: readonly (readonly EditionLine[])[], after: readonly EditionLine[]): TeamMovement['profileChanges'] {
  const titles = new Map([...befores.flat(), ...after].map(({ key, title }) => [key, title]));
  const changes = befores.flatMap((before) => lineChanges(before, after));
  const once = new Map(changes.map(({ key, change }) => [`${key} ${change}`, { title: titles.get(key) ?? '', change }]));
  return [...once.values()];
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
