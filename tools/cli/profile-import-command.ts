import { createReadStream } from 'node:fs';
import { DomainError, type Id } from '@waymark/foundation/kernel';
import { ProfileImport } from '@waymark/role-profiles/api';
import { profileFormat, type ImportResult, type ParseOptions } from '@waymark/role-profiles/domain';
import type { INestApplicationContext } from '@nestjs/common';
import { Command, Option } from 'commander';
import { withApplication } from './application';
import { parseId, requireOrganisation } from './organisation-option';

type Wanted = ParseOptions & { organisation: Id; json?: true; replaceEdited?: true };

/** `waymark profile import`: the import of the browser, for whoever runs the installation. */
export function profileImportCommand(): Command {
  return new Command('import')
    .description('Import role profiles into an organisation as drafts; the same content again changes nothing')
    .argument('<file>', 'the file to read')
    .requiredOption('--organisation <id>', 'whose role profiles they become', parseId)
    .option('--json', 'print what became of each role profile as JSON')
    .addOption(new Option('--format <format>', 'instead of finding it out').choices(profileFormat.options))
    .option('--role <name>', 'of roles.csv only this role')
    .option('--level <name>', 'of roles.csv only this role level')
    .option('--replace-edited', 'also take the place of drafts that somebody has worked on')
    .action(async (file: string, { organisation, json, replaceEdited, ...choice }: Wanted) => {
      try {
        const result = await withApplication((app) => importInto(app, organisation, file, { ...choice, ...(replaceEdited === true ? { replaceEdited: 'yes' as const } : {}) }));
        process.stdout.write(json === true ? `${JSON.stringify(result, null, 2)}\n` : inWords(result));
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        process.stderr.write(`${error.details.issues?.[0]?.message ?? error.message}\n`);
        process.exitCode = 2;
      }
    });
}

async function importInto(app: INestApplicationContext, organisationId: Id, file: string, choice: ParseOptions & { replaceEdited?: 'yes' }): Promise<ImportResult> {
  await requireOrganisation(app, organisationId);
  const imports = app.get(ProfileImport, { strict: false });
  return imports.importFor(organisationId, { read: () => createReadStream(file) }, choice, null);
}

function inWords({ items, warnings, moreWarnings }: ImportResult): string {
  const outcomes = { created: 'new draft', 'replaced-draft': 'draft replaced', unchanged: 'unchanged', 'edited-draft': 'edited, kept' } as const;
  const lines = items.map(({ outcome, title, versionId }) => `${outcomes[outcome].padEnd(15)} ${title === '' ? '(no title)' : title}  ${versionId}`);
  const told = warnings.map(({ line, message }) => `  line ${line}: ${message}`);
  return `${[...lines, ...told, ...(moreWarnings === 0 ? [] : [`  and ${moreWarnings} more warnings`])].join('\n')}\n`;
}
