import { forbidden, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { canReadEnrolment, type Actor, type EnrolmentView, type programmesApi } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { MemberDirectory } from '../people/member-directory';
import { OrganisationCalendar } from '../people/organisation-calendar';
import { EnrolmentQueries } from './enrolments.queries';
import { ProgrammeAccess } from './programme-access';

/** Looking up who takes part in what. */
@Injectable()
export class EnrolmentDirectory {
  constructor(
    private readonly access: ProgrammeAccess,
    private readonly queries: EnrolmentQueries,
    private readonly people: MemberDirectory,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async list(actor: Actor, programmeId: Id, query: QueryOf<typeof programmesApi.listEnrolments>): Promise<Page<EnrolmentView>> {
    await this.access.requireKeeper(actor, programmeId);
    return this.queries.list(programmeId, await this.calendar.today(), query);
  }

  /** All of a member's own; to the owner of a programme those in what they own. */
  async listOf(actor: Actor, memberId: Id): Promise<{ items: EnrolmentView[] }> {
    await this.people.meet(actor, memberId);
    if (canReadEnrolment(actor, { memberId, ownerIds: [] })) return { items: await this.queries.listOf(memberId, null) };
    const owned = await this.queries.ownedBy(actor.memberId);
    if (owned.length === 0) {
      throw forbidden('Only the person, the owners of a programme and organisation admins see who takes part in it.');
    }
    return { items: await this.queries.listOf(memberId, owned) };
  }
}
