import { forbidden, stale, type BodyOf, type Id } from '@waymark/foundation/kernel';
import { canChangeMember, requireNotErased, type Actor, type MemberView, type peopleApi } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { MemberDirectory } from './member-directory';
import { MemberRepository } from './member.repository';
import { OrganisationCalendar } from './organisation-calendar';

/** Name, job title and time zone: a person's own, or anybody's for an admin. */
@Injectable()
export class MemberProfileChanges {
  constructor(
    private readonly directory: MemberDirectory,
    private readonly members: MemberRepository,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async change(
    actor: Actor,
    memberId: Id,
    changes: BodyOf<typeof peopleApi.changeMember>,
    version: number,
  ): Promise<MemberView> {
    const { subject } = await this.directory.meet(actor, memberId);
    if (!canChangeMember(actor, subject)) throw forbidden('You can change your own profile, and nobody else’s.');
    requireNotErased(subject);
    const { name, timeZone } = changes;
    const saved = await this.members.update({ id: memberId, version }, { name, timeZone, jobTitle: titled(changes.jobTitle) });
    const member = await this.directory.view(actor, memberId);
    if (!saved) throw stale(member);
    await this.audit.record({
      action: 'member.changed',
      at: this.calendar.now(),
      actorId: actor.memberId,
      subject: { kind: 'member', id: memberId },
      detail: { fields: Object.keys(changes) },
    });
    return member;
  }
}

/** A job title that is left empty is no job title. */
export function titled<Title extends string | null | undefined>(jobTitle: Title): Title | null {
  return jobTitle === '' ? null : jobTitle;
}
