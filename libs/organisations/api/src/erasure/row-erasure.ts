import { wrongState, type Clock, type Id } from '@waymark/foundation/kernel';
import { clockToken, Storage, Tenancy } from '@waymark/foundation/server';
import { failureSentences, requireErasable, type AccountOutcome, type ErasedTable } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Departures } from '../people/departures';
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
  /** The keys of the stored files, whose rows are gone: they are known from here alone. */
  files: string[];
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
    private readonly departures: Departures,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  /** All rows or none; the keys of the files are noted with them, and the files go once that stands. */
  ofOrganisation(erasure: Erasure): Promise<Noted> {
    return this.tenancy.run(erasure.organisationId, () => this.eraseInTransaction(erasure));
  }

  /** Deleting a file again finds nothing to do. */
  async ofStorage({ files }: Noted): Promise<void> {
    for (const key of files) await this.storage.delete(key);
  }

  private async eraseInTransaction(erasure: Erasure): Promise<Noted> {
    await this.lock.hold('erasure');
    await this.erasures.holdMember(erasure.memberId);
    const person = await this.requirePerson(erasure.memberId);
    // That it is under way is this one.
    requireErasable({ ...person, underWay: false });
    const account = await this.planning.accountOutcome(person.accountId);
    await this.requireNoImport();
    // In the rows of the organisation the address is the member's, also where the account stays.
    const keys: PersonKeys = { ...this.planning.keysOf(person, account), address: person.email };
    const files = await this.fileKeys(keys);
    await this.departures.announceErasure(erasure.memberId);
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

  /** An import that is being carried out may write about the person: it is waited for. */
  private async requireNoImport(): Promise<void> {
    if (await this.erasures.importRuns(this.clock.now())) throw wrongState('import-runs', failureSentences['import-runs']);
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
