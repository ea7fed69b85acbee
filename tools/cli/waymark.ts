import 'reflect-metadata';
import { ConfigError } from '@waymark/foundation/server';
import { Command, CommanderError } from 'commander';
import { DatabaseRefused } from '../../apps/api/src/database/roles';
import { release } from '../../apps/api/src/release';
import { auditCommands } from './audit-commands';
import { demoCommands } from './demo-commands';
import { keyCommands } from './key-commands';
import { migrateCommand } from './migrate-command';
import { organisationCommands } from './organisation-commands';
import { peopleCommands } from './people-commands';
import { profileCommands } from './profile-commands';

/** Exit codes: 0 done; 1 it did not work; 2 it was called, or configured, in a way that cannot work; 3 what was checked is broken. */
async function main(): Promise<number> {
  const program = new Command('waymark')
    .description('The command line of Waymark, for whoever runs it')
    .version(release)
    .exitOverride()
    .addCommand(migrateCommand())
    .addCommand(demoCommands())
    .addCommand(organisationCommands())
    .addCommand(auditCommands())
    .addCommand(keyCommands())
    .addCommand(peopleCommands())
    .addCommand(profileCommands());
  everyCommandThrows(program);
  try {
    await program.parseAsync();
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`${inWords(error)}\n`);
    if (process.env['WAYMARK_DEBUG'] !== undefined && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
    return error instanceof ConfigError ? 2 : 1;
  }
}

/** Commander has a command that was added end the process by itself, with a code of its own. */
function everyCommandThrows(command: Command): void {
  command.exitOverride();
  command.commands.forEach(everyCommandThrows);
}

function inWords(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DatabaseRefused) return error.message;
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'ECONNREFUSED') return 'The database cannot be reached. Is it running, and is its address right?';
  if (code === '28P01' || code === '28000') return 'The database refused the user or the password of its address.';
  if (code === '3D000') return 'The database server has no database of that name.';
  return message ?? 'It did not work, and nothing says why.';
}

const code = await main();
if (code !== 0) process.exitCode = code;
