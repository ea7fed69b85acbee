import { Global, Module, type DynamicModule } from '@nestjs/common';
import { isPersonal, type PersonalDataRegistry, type PersonalTable } from './personal-data';

/** The declarations of every domain, which the application puts together. */
export class PersonalDataTables {
  constructor(readonly all: PersonalDataRegistry) {}

  /** The tables that hold something about people, in the order in which the domains declare them. */
  get personal(): PersonalTable[] {
    return this.all.filter(isPersonal);
  }

  /** Those of the organisation, which Tenancy reaches, or those of accounts, which AccountDatabase reaches. */
  of(side: 'organisation' | 'accounts'): PersonalTable[] {
    return this.personal.filter(({ ofAccounts }) => (ofAccounts === true) === (side === 'accounts'));
  }

  /** @throws Error where a row belongs through a table that nobody declared, which the architecture tests find first. */
  find(table: string): PersonalTable {
    const found = this.personal.find((one) => one.table === table);
    if (found === undefined) throw new Error(`${table} is not declared to hold anything about people`);
    return found;
  }
}

/** Tells the export, erasure and retention what every table of the application holds about people. */
@Global()
@Module({})
export class PersonalDataModule {
  static for(registry: PersonalDataRegistry): DynamicModule {
    return {
      module: PersonalDataModule,
      providers: [{ provide: PersonalDataTables, useValue: new PersonalDataTables(registry) }],
      exports: [PersonalDataTables],
    };
  }
}
