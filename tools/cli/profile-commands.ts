import { Command } from 'commander';
import { profileImportCommand } from './profile-import-command';
import { profileParseCommand } from './profile-parse-command';

/** `waymark profile …`. Parsing needs no database and no configuration. */
export function profileCommands(): Command {
  return new Command('profile')
    .description('Role profiles')
    .exitOverride()
    .addCommand(profileParseCommand())
    .addCommand(profileImportCommand());
}
