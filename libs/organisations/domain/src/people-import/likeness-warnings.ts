import { comparable } from '@waymark/foundation/kernel';
import { addressShape, areAlike } from './address-likeness';
import type { RowCase } from './import-identity';
import { warning, type ImportRemark } from './import-remark';
import { teamKey, teamsCell } from './import-row';
import type { KnownPerson, RowEffect } from './people-plan';
import type { TeamNames } from './row-changes';

interface Somebody {
  readonly reference: string;
  readonly name: string;
  readonly email: string;
}

/** So many new teams are compared with so many that there are. */
const comparedTeams = { added: 200, stored: 1000 } as const;

/**
 * Tells of people and teams that look like others. Only where a name, an address or a team is new: what has been looked
 * at once is left in peace.
 */
export class LikenessWarnings {
  readonly #byShape: ReadonlyMap<string, Somebody[]>;
  readonly #byName: ReadonlyMap<string, Somebody[]>;
  readonly #similarTeams: ReadonlyMap<string, string>;

  constructor(known: readonly KnownPerson[], cases: readonly RowCase[], teams: TeamNames) {
    const everybody: Somebody[] = [
      ...known.map(({ id, name, email }) => ({ reference: id, name, email })),
      ...cases.map(({ reference, wish, who }) => ({ reference, name: wish.name ?? who, email: wish.email ?? '' })),
    ].toSorted((one, other) => (one.email < other.email ? -1 : 1));
    this.#byShape = Map.groupBy(everybody.filter(({ email }) => email !== ''), ({ email }) => addressShape(email));
    this.#byName = Map.groupBy(everybody, ({ name }) => comparable(name));
    this.#similarTeams = similarTeams(teams);
  }

  of(one: RowCase, { profile, teams }: RowEffect): ImportRemark[] {
    return [
      ...(profile.email === undefined ? [] : this.#ofAddress(one, profile.email)),
      ...(profile.name === undefined ? [] : this.#ofName(one, profile.name)),
      ...this.#ofTeams(one, teams?.add ?? []),
    ];
  }

  #ofAddress({ row, reference }: RowCase, email: string): ImportRemark[] {
    const typed = (row.cells.email ?? '').trim();
    const twin = this.#byShape.get(addressShape(email))?.find((other) => other.reference !== reference && other.email !== email);
    return [
      ...(typed === email ? [] : [warning('email', 'email-upper-case', { email })]),
      ...(twin === undefined ? [] : [warning('email', 'email-alike', { other: twin.email, known: twin.name })]),
    ];
  }

  #ofName({ reference }: RowCase, name: string): ImportRemark[] {
    const namesake = this.#byName.get(comparable(name))?.find((other) => other.reference !== reference);
    return namesake === undefined ? [] : [warning('name', 'name-shared', { known: namesake.name, other: namesake.email })];
  }

  #ofTeams({ wish }: RowCase, added: readonly string[]): ImportRemark[] {
    return added.flatMap((team) => {
      const other = this.#similarTeams.get(teamKey(team));
      if (other === undefined) return [];
      const instead = (wish.teams ?? []).map((name) => (teamKey(name) === teamKey(team) ? other : name));
      return [warning('teams', 'team-alike', { team, other }, teamsCell(instead))];
    });
  }
}

/** By the key of a team that would be created: one that there is, and whose name is close to it. */
function similarTeams({ stored, added }: TeamNames): Map<string, string> {
  const compared = stored.slice(0, comparedTeams.stored);
  const similar = added.slice(0, comparedTeams.added).flatMap((name) => {
    const other = compared.find((one) => areAlike(one, name));
    return other === undefined ? [] : [[teamKey(name), other] as const];
  });
  return new Map(similar);
}
