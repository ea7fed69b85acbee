import { comparable } from '@waymark/foundation/kernel';
import { addressIsAllowed, addressRefusal } from '../mail-domain';
import { problem } from './import-remark';
import { whoIs, type ImportRow, type Wish } from './import-row';
import { rowReference, type KnownPerson } from './people-plan';

/** A row, what it asks for, and whom it is about. */
export interface RowCase {
  readonly row: ImportRow;
  readonly wish: Wish;
  /** Null for somebody who is not a member yet. */
  readonly person: KnownPerson | null;
  /** The id of the member, or what stands for it. */
  readonly reference: string;
  readonly who: string;
}

/** Finds members by external id and by address. */
export class KnownPeople {
  readonly #byExternalId: ReadonlyMap<string, KnownPerson>;
  readonly #byEmail: ReadonlyMap<string, KnownPerson>;
  readonly #byId: ReadonlyMap<string, KnownPerson>;

  constructor(people: readonly KnownPerson[]) {
    this.#byExternalId = new Map(people.flatMap((person) => (person.externalId === null ? [] : [[person.externalId, person] as const])));
    this.#byEmail = new Map(people.map((person) => [person.email, person]));
    this.#byId = new Map(people.map((person) => [person.id, person]));
  }

  byExternalId(externalId: string | null): KnownPerson | null {
    return externalId === null ? null : (this.#byExternalId.get(externalId) ?? null);
  }

  byEmail(email: string | null): KnownPerson | null {
    return email === null ? null : (this.#byEmail.get(email) ?? null);
  }

  byId(id: string): KnownPerson | null {
    return this.#byId.get(id) ?? null;
  }
}

/** Whom a row is about: by external id, or else by address. What speaks against it is added to the wish's problems. */
export function identify(row: ImportRow, wish: Wish, known: KnownPeople, mailDomains: readonly string[]): RowCase {
  const byExternalId = known.byExternalId(wish.externalId);
  const byEmail = known.byEmail(wish.email);
  const person = byExternalId ?? byEmail;
  const one = { row, wish, person, reference: person?.id ?? rowReference(row.line), who: person?.name ?? whoIs(row.cells, row.line) };
  if (byEmail !== null && belongsToAnother(wish, byExternalId, byEmail)) {
    wish.problems.push(problem('email', 'email-of-another', { email: byEmail.email, known: byEmail.name }));
  } else if (byExternalId !== null && wishesOtherAddress(wish, byExternalId)) {
    wish.problems.push(problem('email', 'email-fixed', { who: one.who, known: byExternalId.email }));
  } else {
    requireAllowedAddress(one, mailDomains);
  }
  if (person === null) requireNewPerson(one);
  return one;
}

/** Whether the address of a row is that of somebody whom the external id of the row does not belong to. */
function belongsToAnother({ externalId }: Wish, byExternalId: KnownPerson | null, byEmail: KnownPerson): boolean {
  if (externalId === null || byExternalId === byEmail) return false;
  return byExternalId !== null || byEmail.externalId !== null;
}

function wishesOtherAddress({ email }: Wish, person: KnownPerson): boolean {
  return email !== null && email !== person.email && person.hasFixedAddress;
}

/** A new address has to be in one of the mail domains; what a member has already stays. */
function requireAllowedAddress({ wish, person, who }: RowCase, mailDomains: readonly string[]): void {
  if (wish.email === null || wish.email === person?.email || addressIsAllowed(wish.email, mailDomains)) return;
  const reason = addressRefusal(wish.email, mailDomains).replace(/\.$/, '');
  wish.problems.push(problem('email', 'email-not-allowed', { who, reason }));
}

function requireNewPerson({ row: { cells }, wish, who }: RowCase): void {
  const isEmpty = (cell: string | undefined) => comparable(cell ?? '') === '';
  if (wish.email === null && isEmpty(cells.email)) wish.problems.push(problem('email', 'email-missing', { who }));
  if (wish.name === null && isEmpty(cells.name)) wish.problems.push(problem('name', 'name-missing', { who }));
}

/** Adds a problem to every row that is about the same person as another one. */
export function refuseRepeated(cases: readonly RowCase[]): void {
  const others = new Map<RowCase, Set<number>>();
  for (const group of groupsOfOnePerson(cases)) {
    const lines = group.slice(0, 5).map(({ row }) => row.line);
    for (const one of group) others.set(one, new Set([...(others.get(one) ?? []), ...lines]));
  }
  for (const [{ row, wish, who }, lines] of others) {
    const told = [...lines].filter((line) => line !== row.line).toSorted((a, b) => a - b).slice(0, 3);
    wish.problems.push(problem(wish.email === null ? 'externalId' : 'email', 'person-repeated', { who, rows: rowsInWords(told) }));
  }
}

/** Rows that share a member, an external id or an address, each list of two rows or more. */
function groupsOfOnePerson(cases: readonly RowCase[]): RowCase[][] {
  const groups = new Map<string, RowCase[]>();
  for (const one of cases) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function keysOf({ wish, person }: RowCase): string[] {
  return [
    ...(person === null ? [] : [`id ${person.id}`]),
    ...(wish.externalId === null ? [] : [`external ${wish.externalId}`]),
    ...(wish.email === null ? [] : [`email ${wish.email}`]),
  ];
}

function rowsInWords(lines: readonly number[]): string {
  if (lines.length === 1) return `row ${lines[0] ?? ''}`;
  return `rows ${lines.slice(0, -1).join(', ')} and ${lines.at(-1) ?? ''}`;
}
