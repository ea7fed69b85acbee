import type { Clock, Id } from '@waymark/foundation/kernel';
import { clockToken, Storage, Tenancy } from '@waymark/foundation/server';
import { requireErasable, type AccountOutcome, type ErasedTable } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import { OrganisationLock } from '../people/organisation-lock.repository';
import type { PersonKeys } from '../personal-data/belonging';
import { ErasingRows } from '../personal-data/erasing-rows.repository';
import type { PersonalTable } from '../personal-data/personal-data';
import { PersonalRowQueries } from '../personal-data/personal-rows.queries';
import { PersonQueries } from '../personal-data/persons.queries';
import { PersonalDataTables } from '../personal-data/registry';
import { ErasurePlanning } from './erasure-planning';
import type { Erasure } from './erasure.entity';
import { ErasureRepository } from './erasures.repository';

/** What the rows of the organisation came to, and what is left to do about the account. */
export interface Noted {
  tables: ErasedTable[];
  files: number;
  account: AccountOutcome;
  address: string;
}

/** Removes and clears what stands in tables and files about one person, as the registry of personal data says. */
@Injectable()
export class RowErasure {
  constructor(
    private readonly erasures: ErasureRepository,
    private readonly planning: ErasurePlanning,
    private readonly persons: PersonQueries,
    private readonly rows: PersonalRowQueries,
    private readonly erasingRows: ErasingRows,
    private readonly tables: PersonalDataTables,
    private readonly tenancy: Tenancy,
    private readonly lock: OrganisationLock,
    private readonly storage: Storage,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  /** Files go first: a key that is lost with its row would leave the file behind for good. */
  async ofOrganisation(erasure: Erasure): Promise<Noted> {
    const { organisationId } = erasure;
    const keys = await this.tenancy.run(organisationId, async () => this.fileKeys(await this.keysFor(erasure)));
    for (const key of keys) await this.storage.delete(key);
    return this.tenancy.run(organisationId, () => this.eraseInTransaction(erasure, keys.length));
  }

  private async eraseInTransaction(erasure: Erasure, files: number): Promise<Noted> {
    await this.lock.hold('erasure');
    const person = await this.requirePerson(erasure.memberId);
    requireErasable(person);
    const account = await this.planning.accountOutcome(person.accountId);
    const keys = this.planning.keysOf(person, account);
    const tables: ErasedTable[] = [];
    for (const declaration of await this.erasingRows.inOrder()) tables.push(await this.eraseTable(declaration, keys));
    await this.erasures.endMember(erasure.memberId, this.clock.now());
    const noted: Noted = { tables, files, account, address: person.email };
    await this.erasures.note(erasure.id, noted);
    return noted;
  }

  private async eraseTable(declaration: PersonalTable, keys: PersonKeys): Promise<ErasedTable> {
    const { table, heading, erasure } = declaration;
    const kept = erasure.rows === 'keep';
    const count = kept ? await this.rows.count(declaration, keys) : 0;
    const deleted = await this.erasingRows.delete(declaration, keys);
    const cleared = await this.erasingRows.clear(declaration, keys);
    return { table, heading, rows: kept ? count : deleted, done: kept ? 'kept' : 'deleted', cleared, why: kept ? erasure.why : null };
  }

  /** Sessions, links and, with its last membership, the account. Doing it again finds nothing to do. */
  async ofAccount({ organisationId, memberId, accountId }: Erasure, { account, address }: Noted): Promise<ErasedTable[]> {
    const stays = account === 'kept-for-another-organisation';
    const keys: PersonKeys = { organisationId, memberId, accountId: stays ? null : accountId, address: stays ? null : address };
    const erased: ErasedTable[] = [];
    // The account itself comes first in the registry and is pointed at by the others.
    for (const declaration of this.tables.of('accounts').toReversed()) erased.push(await this.eraseTable(declaration, keys));
    return erased;
  }

  private async keysFor({ memberId }: Erasure): Promise<PersonKeys> {
    const person = await this.requirePerson(memberId);
    return this.planning.keysOf(person, await this.planning.accountOutcome(person.accountId));
  }

  private async requirePerson(memberId: Id) {
    const person = await this.persons.find(memberId);
    if (person === null) throw new Error('A member who is erased has no row');
    return person;
  }

  private async fileKeys(keys: PersonKeys): Promise<string[]> {
    const found: string[] = [];
    for (const declaration of this.tables.of('organisation')) found.push(...(await this.rows.files(declaration, keys)));
    return found;
  }
}
