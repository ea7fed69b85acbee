import { readMigrationAddresses } from '@waymark/foundation/server';
import { Command } from 'commander';
import { migrate } from '../../apps/api/src/database/migrate';

/** Brings the database to this release. It may be run again, and by two at once. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('Bring the database to this release (DATABASE_URL, DATABASE_RUNTIME_URL, DATABASE_SIGN_IN_URL)')
    .action(async () => {
      const ran = await migrate(readMigrationAddresses());
      process.stdout.write(ran.length === 0 ? 'The database is of this release.\n' : `Migrated: ${ran.join(', ')}\n`);
    });
}
