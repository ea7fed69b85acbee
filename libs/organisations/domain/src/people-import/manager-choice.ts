import { emailAddress, oneLine } from '@waymark/foundation/kernel';
import type { MemberStatus } from '../member';
import { covers, giveManager, type LineSpan, type NewLine } from '../reporting-line-rules';
import type { KnownPeople, RowCase } from './import-identity';
import { problem, warning, type ImportRemark } from './import-remark';
import { noneWord } from './import-row';
import type { KnownPerson, LineEffect } from './people-plan';
import { reportingCircles, type ReportingCircle } from './reporting-circles';

/** Who is to manage somebody from a day on; null for nobody. */
interface Assignment {
  readonly managerId: string | null;
  readonly from: string;
  /** The row by which the manager is known; null for a member who is known anyway. */
  readonly managerCase: RowCase | null;
}

interface Found {
  readonly reference: string;
  readonly managerCase: RowCase | null;
}

type Finder = (typed: string) => { readonly byEmail: Found | null; readonly byExternalId: Found | null };

export const statusInWords: Record<MemberStatus, string> = {
  EXPECTED: 'not invited yet',
  INVITED: 'invited',
  ACTIVE: 'active',
  SUSPENDED: 'suspended',
  WITHDRAWN: 'withdrawn',
  ERASED: 'erased',
};

/** Who would manage whom, of all rows together: their order does not matter. */
export class ManagerChoices {
  readonly #linesOf: ReadonlyMap<string, LineSpan[]>;
  readonly #assignments = new Map<RowCase, Assignment>();
  readonly #byReference: ReadonlyMap<string, RowCase>;

  /** @param cases all rows, those that are skipped included: a manager may stand in one. */
  constructor(
    private readonly known: KnownPeople,
    private readonly lines: readonly LineSpan[],
    private readonly cases: readonly RowCase[],
    today: string,
  ) {
    this.#linesOf = Map.groupBy(lines, ({ memberId }) => memberId);
    this.#byReference = new Map(cases.map((one) => [one.reference, one]));
    const find = this.#finder();
    for (const one of cases) {
      if (one.row.skipped || one.wish.manager === null) continue;
      const assignment = this.#assignmentOf(one, one.wish.manager, today, find);
      if (assignment !== null) this.#assignments.set(one, assignment);
    }
  }

  /** The name of a person by what stands for them in the plan. */
  nameOf(reference: string): string {
    return this.known.byId(reference)?.name ?? this.#byReference.get(reference)?.who ?? 'somebody';
  }

  /** The stored line of a person that is in force on a day. */
  lineOn(reference: string, day: string): LineSpan | null {
    return this.#ownLines(reference).find((line) => covers(line, day)) ?? null;
  }

  /**
   * What the rows that are `fine` do to the lines, without those that would close a circle: these get a problem and are
   * fine no more, until no circle is left. Stored lines close none, and rows only shorten or end them, so every circle
   * has a line of a row that is fine, and each round has fewer of them. A circle of stored lines alone, if there were
   * one, is not the doing of the file, and is left.
   */
  effects(isFine: (one: RowCase) => boolean): Map<RowCase, LineEffect> {
    for (;;) {
      const effects = this.#effectsOf(isFine);
      const refused = reportingCircles(this.#linesAfter(effects)).filter((circle) => this.#refuse(circle, effects));
      if (refused.length === 0) return effects;
    }
  }

  /** A warning where the manager of a row would not be imported, so that the line cannot begin. */
  leftOut(one: RowCase, isFine: (one: RowCase) => boolean): ImportRemark | null {
    const manager = this.#assignments.get(one)?.managerCase ?? null;
    if (manager === null || isFine(manager)) return null;
    return warning('manager', 'manager-left-out', { row: manager.row.line, who: one.who });
  }

  #finder(): Finder {
    const rowsById = new Map<string, RowCase>();
    const rowsByEmail = new Map<string, RowCase>();
    // What is skipped stands behind what is not.
    for (const one of this.cases.toSorted((a, b) => Number(b.row.skipped) - Number(a.row.skipped))) {
      if (one.wish.externalId !== null) rowsById.set(one.wish.externalId, one);
      if (one.wish.email !== null) rowsByEmail.set(one.wish.email, one);
    }
    const found = (person: KnownPerson | null, row: RowCase | undefined): Found | null => {
      if (person !== null) return { reference: person.id, managerCase: null };
      return row === undefined ? null : { reference: row.reference, managerCase: row };
    };
    return (typed) => {
      const email = emailAddress.safeParse(typed).data ?? '';
      const externalId = oneLine(typed);
      return {
        byEmail: found(this.known.byEmail(email), rowsByEmail.get(email)),
        byExternalId: found(this.known.byExternalId(externalId), rowsById.get(externalId)),
      };
    };
  }

  #assignmentOf(one: RowCase, typed: string, today: string, find: Finder): Assignment | null {
    const { wish, who } = one;
    const from = wish.from ?? today;
    const { byEmail, byExternalId } = find(typed);
    const found = byEmail ?? byExternalId;
    if (found === null && typed.toLowerCase() === noneWord) return { managerId: null, from, managerCase: null };
    const remark =
      found === null
        ? problem('manager', 'manager-unknown', { manager: quotedShort(typed), who })
        : byExternalId !== null && byExternalId.reference !== found.reference
          ? problem('manager', 'manager-unclear', { manager: quotedShort(typed), who })
          : this.#refusalOf(one, found.reference, from);
    if (remark !== null) wish.problems.push(remark);
    return remark !== null || found === null ? null : { managerId: found.reference, from, managerCase: found.managerCase };
  }

  /** Why this manager cannot be given to somebody, or null. */
  #refusalOf({ reference, who }: RowCase, managerId: string, from: string): ImportRemark | null {
    if (managerId === reference) return problem('manager', 'manager-self', { who });
    const status = this.known.byId(managerId)?.status;
    const isAway = status === 'SUSPENDED' || status === 'WITHDRAWN';
    if (!isAway || this.lineOn(reference, from)?.managerId === managerId) return null;
    return problem('manager', 'manager-away', { manager: this.nameOf(managerId), who, status: statusInWords[status] });
  }

  #ownLines(reference: string): readonly LineSpan[] {
    return this.#linesOf.get(reference) ?? [];
  }

  #effectsOf(isFine: (one: RowCase) => boolean): Map<RowCase, LineEffect> {
    const effects = new Map<RowCase, LineEffect>();
    for (const [one, assignment] of this.#assignments) {
      if (!isFine(one) || (assignment.managerCase !== null && !isFine(assignment.managerCase))) continue;
      const effect = lineEffect(this.#ownLines(one.reference), one.reference, assignment);
      if (effect !== null) effects.set(one, effect);
    }
    return effects;
  }

  #linesAfter(effects: ReadonlyMap<RowCase, LineEffect>): NewLine[] {
    const gone = new Set<string>();
    const added: NewLine[] = [];
    for (const { remove, shorten, insert } of effects.values()) {
      if (remove !== null) gone.add(remove.id);
      if (shorten !== null) {
        gone.add(shorten.id);
        added.push(shorten);
      }
      if (insert !== null) added.push(insert);
    }
    return [...this.lines.filter(({ id }) => !gone.has(id)), ...added];
  }

  /** Gives a problem to every row that begins a line of the circle. False where there is no such row. */
  #refuse({ day, members }: ReportingCircle, effects: ReadonlyMap<RowCase, LineEffect>): boolean {
    const inCircle = members.map((member, index) => `${this.nameOf(members[(index + 1) % members.length] ?? member)} would manage ${this.nameOf(member)}`);
    const told = inCircle.length > 6 ? [...inCircle.slice(0, 3), `and so on over ${members.length} people`] : inCircle;
    const among = new Set(members);
    // Among the effects, not by who a row is about: another row of the same person may be skipped.
    const closing = [...effects].filter(([, { insert }]) => insert !== null && among.has(insert.memberId) && covers(insert, day));
    for (const [one] of closing) one.wish.problems.push(problem('manager', 'manager-circle', { day, circle: told.join(', ') }));
    return closing.length > 0;
  }
}

function lineEffect(own: readonly LineSpan[], memberId: string, { managerId, from }: Assignment): LineEffect | null {
  const covering = own.find((line) => covers(line, from)) ?? null;
  if (covering?.managerId === managerId) return null;
  if (managerId !== null) return giveManager(own, { memberId, managerId, from });
  if (covering === null) return null;
  const begins = covering.from === from;
  return { remove: begins ? covering : null, shorten: begins ? null : { ...covering, to: from }, insert: null };
}

function quotedShort(typed: string): string {
  return `“${typed.length > 80 ? `${typed.slice(0, 77)}…` : typed}”`;
}
