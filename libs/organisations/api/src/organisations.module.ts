import { Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module';
import { ErasureModule } from './erasure/erasure.module';
import { ExportsModule } from './exports/exports.module';
import { LedgerModule } from './ledger/ledger.module';
import { PeopleModule } from './people/people.module';
import { PeopleImportModule } from './people-import/people-import.module';
import { ProgrammesModule } from './programmes/programmes.module';
import { RetentionModule } from './retention/retention.module';

/** Tenants, members, teams, reporting lines, programmes, sign-in, tokens and the account of everything. */
@Module({
  imports: [AccountsModule, ErasureModule, ExportsModule, LedgerModule, PeopleModule, PeopleImportModule, ProgrammesModule, RetentionModule],
  exports: [AccountsModule, LedgerModule, PeopleModule, PeopleImportModule, ProgrammesModule],
})
export class OrganisationsModule {}
