import { stale, type Id } from '@waymark/foundation/kernel';
import { requireActiveProgramme, type Actor, type PolicySet, type ProgrammePoliciesView } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { OrganisationCalendar } from '../people/organisation-calendar';
import { PolicySets } from './policy-sets.repository';
import { ProgrammeAccess } from './programme-access';

/** Reading and setting the policies of a programme. Every member may know by which rules they take part. */
@Injectable()
export class ProgrammePolicySetting {
  constructor(
    private readonly access: ProgrammeAccess,
    private readonly sets: PolicySets,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async read(actor: Actor, programmeId: Id): Promise<ProgrammePoliciesView> {
    await this.access.read(actor, programmeId);
    return this.present(programmeId);
  }

  /** The set of before stays, under its version: what was decided by it names it. */
  async set(actor: Actor, programmeId: Id, policies: PolicySet, version: number): Promise<ProgrammePoliciesView> {
    requireActiveProgramme(await this.access.holdAsKeeper(actor, programmeId));
    const before = await this.present(programmeId);
    if (before.version !== version) throw stale(before);
    const at = this.calendar.now();
    await this.sets.insert({ programmeId, version: version + 1, policies, setAt: at, setBy: actor.memberId });
    await this.audit.record({
      action: 'programme.policies-set',
      at,
      actorId: actor.memberId,
      subject: { kind: 'programme', id: programmeId },
      detail: { version: version + 1, fields: changedFields(before, policies) },
    });
    return this.present(programmeId);
  }

  private async present(programmeId: Id): Promise<ProgrammePoliciesView> {
    const [present] = await this.sets.presentOf([programmeId]);
    if (present === undefined) throw new Error('A programme has no policies');
    return present;
  }
}

function changedFields(before: PolicySet, after: PolicySet): string[] {
  const fields = Object.keys(after) as (keyof PolicySet)[];
  return fields.filter((field) => before[field] !== after[field]);
}
