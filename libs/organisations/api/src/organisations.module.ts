import { Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module';
import { LedgerModule } from './ledger/ledger.module';
import { PeopleModule } from './people/people.module';
import { ProgrammesModule } from './programmes/programmes.module';

/** Tenants, members, teams, reporting lines, programmes, sign-in, tokens and the audit log. */
@Module({
  imports: [AccountsModule, LedgerModule, PeopleModule, ProgrammesModule],
  exports: [AccountsModule, LedgerModule, PeopleModule, ProgrammesModule],
})
export class OrganisationsModule {}
