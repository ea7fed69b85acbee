import { randomInt } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fixedClock, systemClock } from '@waymark/foundation/kernel';
import { AccountDatabase } from '@waymark/foundation/server';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { withApplication } from './application';
import { calderDigital, tarnHealth } from './demo/calder-digital';
import { DemoLoading, type DemoAccount } from './demo/demo-loading';

/** When the people of the demo joined. */
const begun = new Date('2025-09-15T08:30:00Z');

export function demoCommands(): Command {
  const demo = new Command('demo').description('The demo organisation');
  demo
    .command('load')
    .description('Load the demo organisation, once, and write its accounts to a file')
    .option('--accounts <file>', 'where to write the accounts', '.waymark/demo-accounts.json')
    .action(async ({ accounts: file }: { accounts: string }) => {
      const clock = fixedClock(begun);
      const accounts = await withApplication((app) => loadOnce(app, file, clock), clock);
      process.stdout.write(
        accounts === null
          ? 'The database holds organisations already, so the demo organisation is not loaded.\n'
          : `Loaded the demo organisation. Its ${accounts.length} accounts are in ${file}\n`,
      );
    });
  return demo;
}

/** What the database holds decides, not what a file says: nothing is ever mixed into an installation that is in use. */
async function loadOnce(app: INestApplicationContext, file: string, clock: ReturnType<typeof fixedClock>): Promise<DemoAccount[] | null> {
  const organisations = await app.get(AccountDatabase).query('SELECT id FROM organisation LIMIT 1');
  if (organisations.length > 0) {
    if (await exists(begunMark(file))) throw new HalfLoaded();
    return null;
  }
  await writeWhole(begunMark(file), begun.toISOString());
  const password = newPassword();
  const today = systemClock.now();
  const calder = await new DemoLoading(app, password, clock, today).load(calderDigital);
  const tarn = await new DemoLoading(app, password, clock, today).load(tarnHealth);
  await writeWhole(file, `${JSON.stringify([...calder, ...tarn], null, 2)}\n`);
  await rm(begunMark(file));
  return [...calder, ...tarn];
}

/** Three groups of characters that are easy to tell apart when copied by hand; drawn anew for every installation. */
function newPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group()].join('-');
}

async function exists(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    () => false, // not there yet
  );
}

async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, text, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** Stands beside the accounts while the demo is being loaded. */
function begunMark(file: string): string {
  return `${file}.begun`;
}

class HalfLoaded extends Error {
  constructor() {
    super('Loading the demo organisation was interrupted, so only half of it is there. Use an empty database; the embedded one is emptied by: npm start -- --reset');
  }
}
