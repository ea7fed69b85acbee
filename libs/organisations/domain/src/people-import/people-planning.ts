import { identify, KnownPeople, refuseRepeated, type RowCase } from './import-identity';
import { warning, type ImportRemark } from './import-remark';
import { readWish, type ImportRow } from './import-row';
import { LikenessWarnings } from './likeness-warnings';
import { ManagerChoices, statusInWords } from './manager-choice';
import type { ImportCounts, KnownOrganisation, KnownPerson, PeoplePlan, PlannedRow, RowEffect } from './people-plan';
import { changesOf, profileEffect, TeamNames } from './row-changes';

/**
 * What importing some rows would do to an organisation. It depends on the rows and not on their order, and doing it
 * leaves nothing to do: the same rows then plan no change. People who stand in no row stay as they are.
 */
export function planPeople(rows: readonly ImportRow[], organisation: KnownOrganisation): PeoplePlan {
  return new Planning(rows, organisation).plan();
}

class Planning {
  readonly #people: readonly KnownPerson[];
  readonly #cases: readonly RowCase[];
  readonly #managers: ManagerChoices;
  readonly #teams: TeamNames;

  constructor(rows: readonly ImportRow[], { people, lines, teams, mailDomains, today }: KnownOrganisation) {
    this.#people = people;
    const known = new KnownPeople(people);
    const ordered = rows.toSorted((one, other) => one.line - other.line);
    this.#cases = ordered.map((row) => identify(row, readWish(row), known, mailDomains));
    refuseRepeated(this.#cases.filter(({ row }) => !row.skipped));
    this.#managers = new ManagerChoices(known, lines, this.#cases, today);
    this.#teams = new TeamNames(teams);
  }

  plan(): PeoplePlan {
    const effects = this.#effects();
    const likeness = new LikenessWarnings(this.#people, [...effects.keys()], this.#teams);
    const rows = this.#cases.map((one) => {
      const effect = effects.get(one);
      return effect === undefined ? idleRow(one) : this.#plannedRow(one, effect, likeness.of(one, effect));
    });
    const present = new Set(this.#cases.map(({ person }) => person));
    const absent = this.#people.filter((person) => person.status !== 'WITHDRAWN' && !present.has(person)).map(({ id, name }) => ({ id, name }));
    const newTeams = this.#teams.added;
    return { rows, newTeams, absent: absent.toSorted(byName), counts: countsOf(rows, newTeams.length, absent.length) };
  }

  #effects(): Map<RowCase, RowEffect> {
    const lines = this.#managers.effects(isFine);
    const effects = this.#cases.filter(isFine).map((one) => {
      const { wish, person } = one;
      const makeAdmin = wish.admin && person?.status === 'ACTIVE' && !person.isAdmin;
      return [one, { profile: profileEffect(wish, person), teams: this.#teams.effectOf(one), line: lines.get(one) ?? null, makeAdmin }] as const;
    });
    return new Map(effects);
  }

  #plannedRow(one: RowCase, effect: RowEffect, likeness: readonly ImportRemark[]): PlannedRow {
    const { wish, person } = one;
    const lasting = this.#lastingWarnings(one, effect);
    if (person === null) return { ...headOf(one), outcome: 'CREATED', changes: [], problems: [], warnings: [...wish.warnings, ...lasting, ...likeness], effect };
    const changes = changesOf(one, effect, this.#managers);
    if (changes.length === 0) return { ...headOf(one), outcome: 'UNCHANGED', changes, problems: [], warnings: lasting, effect: null };
    const warnings = [...wish.warnings, ...lasting, ...likeness, ...warningsOfChange(person, effect)];
    return { ...headOf(one), outcome: 'CHANGED', changes, problems: [], warnings, effect };
  }

  /** What a row asks for and does not get now; it is told again with every file that asks for it. */
  #lastingWarnings(one: RowCase, { makeAdmin }: RowEffect): ImportRemark[] {
    const leftOut = this.#managers.leftOut(one, isFine);
    const later = one.wish.admin && !makeAdmin && one.person?.isAdmin !== true;
    return [...(leftOut === null ? [] : [leftOut]), ...(later ? [warning('role', 'role-later', {})] : [])];
  }
}

function headOf({ row, person, wish, who }: RowCase): Pick<PlannedRow, 'line' | 'memberId' | 'name'> {
  return { line: row.line, memberId: person?.id ?? null, name: wish.name ?? who };
}

function idleRow(one: RowCase): PlannedRow {
  const nothing = { ...headOf(one), changes: [], problems: [], warnings: [], effect: null };
  return one.row.skipped ? { ...nothing, outcome: 'SKIPPED' } : { ...nothing, outcome: 'WRONG', problems: one.wish.problems, warnings: one.wish.warnings };
}

function warningsOfChange({ status }: KnownPerson, { makeAdmin }: RowEffect): ImportRemark[] {
  const isAway = status === 'SUSPENDED' || status === 'WITHDRAWN';
  return [
    ...(makeAdmin ? [warning('role', 'role-given', {})] : []),
    ...(isAway ? [warning(null, 'not-active', { status: statusInWords[status] })] : []),
  ];
}

function byName(one: { name: string; id: string }, other: { name: string; id: string }): number {
  if (one.name !== other.name) return one.name < other.name ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

function isFine({ row, wish }: RowCase): boolean {
  return !row.skipped && wish.problems.length === 0;
}

function countsOf(rows: readonly PlannedRow[], newTeams: number, absent: number): ImportCounts {
  const count = (outcome: PlannedRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  const lines = rows.flatMap(({ effect }) => effect?.line ?? []);
  return {
    rows: rows.length,
    created: count('CREATED'),
    changed: count('CHANGED'),
    unchanged: count('UNCHANGED'),
    wrong: count('WRONG'),
    skipped: count('SKIPPED'),
    warned: rows.filter(({ outcome, warnings }) => outcome !== 'WRONG' && warnings.length > 0).length,
    toCheck: rows.filter(({ outcome, warnings }) => outcome === 'WRONG' || outcome === 'CHANGED' || warnings.length > 0).length,
    ended: lines.filter(({ remove, shorten }) => remove !== null || shorten !== null).length,
    newTeams,
    absent,
  };
}
