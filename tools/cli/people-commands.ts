import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { DomainError, invalid, type Id } from '@waymark/foundation/kernel';
import { PeopleExport, PeopleImportApplication, PeopleUpload } from '@waymark/organisations/api';
import type { PeopleImportView } from '@waymark/organisations/domain';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { withApplication } from './application';
import { parseId, requireOrganisation } from './organisation-option';

interface Wanted {
  organisation: Id;
  dryRun?: true;
  invite?: true;
}

/** `waymark people`: what the page for importing people does, for whoever runs the installation. */
export function peopleCommands(): Command {
  const people = new Command('people').description('The people of an organisation');
  people
    .command('import')
    .description('Add and change people from a CSV file; the same file again changes nothing, and nobody is removed')
    .argument('<file>', 'the file to read')
    .requiredOption('--organisation <id>', 'whose people they are', parseId)
    .option('--dry-run', 'only print what would happen')
    .option('--invite', 'email an invitation to people who are added')
    .action(async (file: string, wanted: Wanted) => {
      try {
        await withApplication((app) => importInto(app, file, wanted));
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        process.stderr.write(`${error.details.issues?.[0]?.message ?? error.message}\n`);
        process.exitCode = 2;
      }
    });
  people
    .command('export')
    .description('Print everybody as a CSV file, which imported again changes nothing')
    .requiredOption('--organisation <id>', 'whose people they are', parseId)
    .action(({ organisation }: Wanted) => withApplication((app) => exportFrom(app, organisation)));
  return people;
}

async function importInto(app: INestApplicationContext, file: string, { organisation, dryRun, invite }: Wanted): Promise<void> {
  await requireOrganisation(app, organisation);
  const found = await app.get(PeopleUpload, { strict: false }).uploadFor(
    organisation,
    { read: () => createReadStream(file) },
    { fileName: basename(file), createdBy: null, unknownColumns: 'leave out' },
  );
  if (found.refusal !== null) throw invalid('file', found.refusal);
  process.stdout.write(planInWords(found));
  if (dryRun === true) return;
  const { id: importId, version } = found;
  await app.get(PeopleImportApplication, { strict: false }).applyFor(organisation, importId, { invite: invite === true }, version, null);
  process.stdout.write('Imported.\n');
}

async function exportFrom(app: INestApplicationContext, organisationId: Id): Promise<void> {
  await requireOrganisation(app, organisationId);
  for await (const part of app.get(PeopleExport, { strict: false }).everybodyOf(organisationId)) process.stdout.write(part);
}

function planInWords({ columns, counts, newTeams, problems }: PeopleImportView): string {
  const leftOut = columns.filter(({ field, heading }) => field === null && heading !== '').map(({ heading }) => heading);
  const tally = counts === null ? [] : ['created', 'changed', 'unchanged', 'wrong', 'warned', 'ended', 'absent'].map((kind) => `${kind.padEnd(10)} ${counts[kind as 'created']}`);
  return `${[
    ...tally,
    ...(newTeams.length === 0 ? [] : [`new teams  ${newTeams.join(', ')}`]),
    ...(leftOut.length === 0 ? [] : [`left out   ${leftOut.join(', ')}`]),
    ...problems.map(({ line, message }) => `  row ${line}: ${message}`),
    ...((counts?.wrong ?? 0) > problems.length ? ['  and more rows with problems'] : []),
  ].join('\n')}\n`;
}
