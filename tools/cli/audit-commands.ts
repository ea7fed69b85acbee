import { AuditVerification } from '@waymark/organisations/api';
import { id } from '@waymark/foundation/kernel';
import { Command, InvalidArgumentError } from 'commander';
import { withApplication } from './application';

export function auditCommands(): Command {
  const audit = new Command('audit').description('The audit log');
  audit
    .command('verify')
    .description('Check the hash chain of an organisation’s audit log')
    .argument('<organisation>', 'its id', (value) => {
      const parsed = id.safeParse(value);
      if (!parsed.success) throw new InvalidArgumentError('It is not an id.');
      return parsed.data;
    })
    .action(async (organisationId: string) => {
      const verdict = await withApplication((app) => app.get(AuditVerification, { strict: false }).verifyAuditChain(organisationId));
      process.stdout.write(verdict.intact ? `Intact: ${verdict.entries} entries.\n` : `${verdict.fault.sentence}\n`);
      if (!verdict.intact) process.exitCode = 1;
    });
  return audit;
}
