import { addMasterKey, KeyRotation, type Rotated } from '@waymark/foundation/server';
import { Command } from 'commander';
import { withApplication } from './application';

export function keyCommands(): Command {
  const keys = new Command('keys').description('The keys that notes and the records of sessions are encrypted with');
  keys
    .command('make')
    .description('Make a file of master keys, or add the next key to one that is there')
    .argument('<file>', 'what MASTER_KEYS_FILE names; keep a copy of it, apart from the backups of the database')
    .addHelpText('after', '\nThe order of taking a new master key: make, start api and worker again with the file, rewrap, and only then take the earlier keys out of it.')
    .action((file: string) => {
      addMasterKey(file);
      process.stdout.write(`${file} has a new master key. Without it nobody can read what is sealed: keep a copy.\n`);
    });
  keys
    .command('rewrap')
    .description('Wrap the key of every organisation with the latest master key')
    .action(() => rotate('keys wrapped anew', (rotation) => rotation.rewrap()));
  keys
    .command('rotate')
    .description('Give every organisation a new key, and encrypt everything with it while people go on working')
    .option('--go-on', 'finish a rotation that was interrupted, without making another key')
    .action(({ goOn }: { goOn?: true }) => rotate('texts encrypted anew', (rotation) => (goOn ? rotation.goOn() : rotation.renew())));
  return keys;
}

async function rotate(what: string, work: (rotation: KeyRotation) => Promise<Rotated>): Promise<void> {
  const { organisations, renewed, removed } = await withApplication((app) => work(app.get(KeyRotation, { strict: false })));
  process.stdout.write(`${renewed} ${what}, of ${organisations} organisations; ${removed} keys that nothing needs any more are gone.\n`);
}
