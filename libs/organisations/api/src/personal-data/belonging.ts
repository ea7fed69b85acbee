import type { Id } from '@waymark/foundation/kernel';
import type { PersonalTable } from './personal-data';
import type { PersonalDataTables } from './registry';

/** In which capacity a row is a person's. */
export type Capacity = 'owner' | 'party' | 'named';

/** Who is meant. The account and the address are null where rows of them are not to be touched, or there are none. */
export interface PersonKeys {
  organisationId: Id;
  memberId: Id;
  accountId: Id | null;
  address: string | null;
  /** Rows of the account and the address in every organisation, which only the person themselves is given. */
  everywhere?: true;
}

/** Begins a statement that asks whose rows are: `person` is the one who is meant. */
export const personCte = 'person AS (SELECT $1::uuid AS organisation, $2::uuid AS member, $3::uuid AS account, $4::text AS address, $5::boolean AS everywhere)';

/** An address alone proves nothing: whoever has no account has not shown that it is theirs. */
export function personParameters({ organisationId, memberId, accountId, address, everywhere }: PersonKeys): unknown[] {
  return [organisationId, memberId, accountId, accountId === null ? null : address, everywhere === true];
}

/**
 * Whether a row of the alias `t` belongs to `person` in one of these capacities, as SQL. A row that belongs through
 * another table has the capacity that it has there.
 */
export function belongs(tables: PersonalDataTables, declaration: PersonalTable, capacities: readonly Capacity[], alias = 't'): string {
  const ways = Object.entries(declaration.people).flatMap(([column, person]) => {
    if ('through' in person) {
      const parent = tables.find(person.through);
      const inner = `${alias}p`;
      return [
        `${alias}.${column} IN (SELECT ${inner}.id FROM ${parent.table} ${inner}
          WHERE ${inner}.organisation_id = person.organisation AND ${belongs(tables, parent, capacities, inner)})`,
      ];
    }
    return capacities.includes(person.as) ? [pointedAt(declaration, column, person.holds ?? 'member', alias)] : [];
  });
  return ways.length === 0 ? 'false' : `coalesce(${ways.join(' OR ')}, false)`;
}

/** The address that somebody signs in with is theirs; the one of a member is what an admin wrote down. */
const provenAddress = '(SELECT a.email FROM account a WHERE a.id = person.account)';

/** Rows of accounts are found by a member or an address only within the organisation, and where they are of none. */
function pointedAt({ ofAccounts }: PersonalTable, column: string, holds: 'member' | 'account' | 'address', alias: string): string {
  const matches = `${alias}.${column} = ${ofAccounts === true && holds === 'address' ? provenAddress : `person.${holds}`}`;
  if (ofAccounts !== true || holds === 'account') return matches;
  return `(${matches} AND (person.everywhere OR ${alias}.organisation_id IS NULL OR ${alias}.organisation_id = person.organisation))`;
}

/** Rows of the organisation alone; those of accounts stand beside organisations. */
export function ofOrganisation({ ofAccounts }: PersonalTable): string {
  return ofAccounts === true ? 'true' : 't.organisation_id = person.organisation';
}
