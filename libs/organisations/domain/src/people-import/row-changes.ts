import type { RowCase } from './import-identity';
import { teamKey, teamsCell, type Wish } from './import-row';
import type { ManagerChoices } from './manager-choice';
import type { FieldChange, KnownPerson, LineEffect, RowEffect } from './people-plan';

/** Fields that a member has one of, and that a row can set. */
const profileFields = ['externalId', 'email', 'name', 'jobTitle'] as const;

/** What a row would set, of what is not so already. */
export function profileEffect(wish: Wish, person: KnownPerson | null): RowEffect['profile'] {
  const entries = profileFields.flatMap((field) => {
    const wanted = wish[field];
    return wanted === null || wanted === person?.[field] ? [] : [[field, wanted] as const];
  });
  return Object.fromEntries(entries);
}

/** The teams of an organisation with those that rows would create, each spelt in one way. */
export class TeamNames {
  readonly #stored: ReadonlyMap<string, string>;
  readonly #added = new Map<string, string>();

  constructor(names: readonly string[]) {
    this.#stored = new Map(names.map((name) => [teamKey(name), name]));
  }

  get stored(): readonly string[] {
    return [...this.#stored.values()].toSorted();
  }

  /** Teams that there are not yet. */
  get added(): readonly string[] {
    return [...this.#added.values()].toSorted();
  }

  /** What a row would do to the teams of a person; null where that is nothing. */
  effectOf({ wish, person }: RowCase): RowEffect['teams'] {
    if (wish.teams === null) return null;
    const before = new Map((person?.teams ?? []).map((name) => [teamKey(name), name]));
    const wanted = new Map(wish.teams.map((name) => [teamKey(name), this.#named(name)]));
    const add = [...wanted].filter(([key]) => !before.has(key)).map(([, name]) => name);
    const remove = [...before].filter(([key]) => !wanted.has(key)).map(([, name]) => name);
    return add.length + remove.length === 0 ? null : { add, remove };
  }

  #named(name: string): string {
    const key = teamKey(name);
    const stored = this.#stored.get(key);
    if (stored !== undefined) return stored;
    const before = this.#added.get(key);
    // Of two spellings of a new team the same one is taken whatever the order of the rows.
    if (before === undefined || name < before) this.#added.set(key, name);
    return name;
  }
}

/** The old and the new value of everything that a row would change of a member. */
export function changesOf({ person, wish, reference }: RowCase, { profile, teams, line, makeAdmin }: RowEffect, managers: ManagerChoices): FieldChange[] {
  const before = person?.teams ?? [];
  return [
    ...profileFields.filter((field) => profile[field] !== undefined).map((field) => ({ field, from: person?.[field] ?? null, to: profile[field] ?? null })),
    ...(teams === null ? [] : [{ field: 'teams' as const, from: teamsCell(before) || null, to: teamsCell(wish.teams ?? []) || null }]),
    ...(line === null ? [] : lineChanges(reference, line, managers)),
    ...(makeAdmin ? [{ field: 'role' as const, from: null, to: 'Organisation admin' }] : []),
  ];
}

function lineChanges(reference: string, effect: LineEffect, managers: ManagerChoices): FieldChange[] {
  const day = firstDayOf(effect);
  const before = managers.lineOn(reference, day);
  const { insert } = effect;
  return [
    { field: 'manager', from: before === null ? null : managers.nameOf(before.managerId), to: insert === null ? null : managers.nameOf(insert.managerId) },
    { field: 'from', from: before?.from ?? null, to: day },
  ];
}

function firstDayOf({ insert, shorten, remove }: LineEffect): string {
  return insert?.from ?? shorten?.to ?? remove?.from ?? '';
}
