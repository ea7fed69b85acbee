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
}

/** Begins a statement that asks whose rows are: `person` is the one who is meant. */
export const personCte = 'person AS (SELECT $1::uuid AS organisation, $2::uuid AS member, $3::uuid AS account, $4::text AS address)';

export function personParameters({ organisationId, memberId, accountId, address }: PersonKeys): unknown[] {
  return [organisationId, memberId, accountId, address];
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
    return capacities.includes(person.as) ? [`${alias}.${column} = person.${person.holds ?? 'member'}`] : [];
  });
  return ways.length === 0 ? 'false' : `coalesce(${ways.join(' OR ')}, false)`;
}

/** Rows of the organisation alone; those of accounts stand beside organisations. */
export function ofOrganisation({ ofAccounts }: PersonalTable): string {
  return ofAccounts === true ? 'true' : 't.organisation_id = person.organisation';
}
