import { OrganisationFounding } from '@waymark/organisations/api';
import { foundingBody } from '@waymark/organisations/domain';
import { Command, InvalidArgumentError } from 'commander';
import { withApplication } from './application';

interface Wanted {
  name: string;
  timeZone: string;
  adminName: string;
  adminEmail: string;
}

export function organisationCommands(): Command {
  const organisation = new Command('organisation').description('The organisations of this installation');
  organisation
    .command('found')
    .description('Begin an organisation and invite its first admin by mail')
    .requiredOption('--name <name>', 'of the organisation')
    .requiredOption('--admin-name <name>', 'of its first admin')
    .requiredOption('--admin-email <address>', 'of its first admin')
    .option('--time-zone <zone>', 'such as Europe/London', 'Europe/London')
    .action(async (wanted: Wanted) => {
      const founding = parse(wanted);
      const { organisationId } = await withApplication((app) => app.get(OrganisationFounding, { strict: false }).foundOrganisation(founding));
      process.stdout.write(`Founded ${founding.name} (${organisationId}). The worker invites ${founding.admin.email}.\n`);
    });
  return organisation;
}

function parse({ name, timeZone, adminName, adminEmail }: Wanted) {
  const parsed = foundingBody.safeParse({ name, timeZone, admin: { name: adminName, email: adminEmail, jobTitle: null } });
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
}
