import { notFound, type Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { erasureObstacles, pseudonymOf, type AccountOutcome, type ErasedTable, type ErasurePreview } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import type { PersonKeys } from '../personal-data/belonging';
import { staysWhenErased, type PersonalTable } from '../personal-data/personal-data';
import { PersonalRowQueries } from '../personal-data/personal-rows.queries';
import { PersonQueries, type PersonRow } from '../personal-data/persons.queries';
import { PersonalDataTables } from '../personal-data/registry';

/** Says what erasing a person would come to, before anybody decides. It changes nothing. */
@Injectable()
export class ErasurePlanning {
  constructor(
    private readonly persons: PersonQueries,
    private readonly rows: PersonalRowQueries,
    private readonly tables: PersonalDataTables,
    private readonly tenancy: Tenancy,
  ) {}

  /** @throws DomainError NOT_FOUND where there is no such member. */
  async preview(memberId: Id): Promise<ErasurePreview> {
    const person = await this.persons.find(memberId);
    if (person === null) throw notFound('member');
    const account = await this.accountOutcome(person.accountId);
    const keys = this.keysOf(person, account);
    const tables: ErasedTable[] = [];
    let files = 0;
    for (const declaration of this.tables.personal) {
      const theirs = declaration.ofAccounts === true ? keys : { ...keys, address: person.email };
      tables.push(await this.planned(declaration, theirs));
      files += (await this.rows.files(declaration, theirs)).length;
    }
    return {
      memberId,
      memberName: person.name,
      pseudonym: pseudonymOf(memberId),
      obstacles: erasureObstacles(person),
      tables: tables.filter(({ rows }) => rows > 0),
      files,
      account,
    };
  }

  /** An account goes with its last membership. */
  async accountOutcome(accountId: Id | null): Promise<AccountOutcome> {
    if (accountId === null) return 'none';
    return (await this.persons.servesAnother(accountId, this.tenancy.organisationId)) ? 'kept-for-another-organisation' : 'deleted';
  }

  /** Whose rows go. What belongs to an account that stays is left to it. */
  keysOf({ memberId, accountId, email }: Pick<PersonRow, 'memberId' | 'accountId' | 'email'>, account: AccountOutcome): PersonKeys {
    const stays = account === 'kept-for-another-organisation';
    return { organisationId: this.tenancy.organisationId, memberId, accountId: stays ? null : accountId, address: stays ? null : email };
  }

  private async planned(declaration: PersonalTable, keys: PersonKeys): Promise<ErasedTable> {
    const { table, heading, erasure, text } = declaration;
    const kept = erasure.rows === 'keep';
    return {
      table,
      heading,
      rows: await this.rows.count(declaration, keys),
      done: kept ? 'kept' : 'deleted',
      cleared: kept ? Object.entries(text).filter(([, column]) => !staysWhenErased(column)).map(([name]) => name) : [],
      why: kept ? erasure.why : null,
    };
  }
}
