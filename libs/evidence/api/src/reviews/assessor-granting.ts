import { forbidden, invalid, newId, notFound, stale, type BodyOf, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { canGrantAssessing, type AssessorGrantView, type reviewApi } from '@waymark/evidence/domain';
import { AuditLog, MemberDirectory, OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { AssessorGrantRepository, type GrantScope } from './assessor-grant.repository';
import { AssessorGrantQueries } from './assessor-grants.queries';
import { HandOver } from './hand-over';

type Given = BodyOf<typeof reviewApi.grantAssessing>;

/** Who may judge what, up to which level, and until when. */
@Injectable()
export class AssessorGranting {
  constructor(
    private readonly grants: AssessorGrantRepository,
    private readonly queries: AssessorGrantQueries,
    private readonly people: MemberDirectory,
    private readonly handOver: HandOver,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** Whoever gives grants sees all of them, everybody else their own. */
  list(actor: Actor, { programmeId, assessorId, cursor, limit }: QueryOf<typeof reviewApi.listAssessorGrants>): Promise<Page<AssessorGrantView>> {
    const whose = canGrantAssessing(actor) ? (assessorId ?? null) : actor.memberId;
    return this.queries.list({ programmeId: programmeId ?? null, assessorId: whose, cursor, limit });
  }

  /** Claims that wait for somebody who may judge them find them at once. */
  async give(actor: Actor, given: Given): Promise<AssessorGrantView> {
    requireGiver(actor);
    const scope = await this.requireScope(given);
    await this.requireAssessor(actor, given.assessorId);
    if (given.to !== null && given.to <= given.from) throw invalid('body.to', 'Choose a day after the first one.');
    const id = newId();
    const { assessorId, programmeId, highest, from, to } = given;
    await this.grants.insert({ id, assessorId, programmeId, highest, from, to, ...scope, grantedAt: this.calendar.now(), grantedBy: actor.memberId });
    await this.record(actor, 'assessor.granted', id, { memberId: assessorId, from, to });
    await this.handOver.findForUnassigned();
    return this.view(id);
  }

  /** On a day, from which on they judge nothing by it. What they were to judge goes to somebody else on that day. */
  async end(actor: Actor, id: Id, to: string, version: number): Promise<AssessorGrantView> {
    requireGiver(actor);
    const grant = await this.grants.hold(id);
    if (grant === null) throw notFound('assessor grant');
    if (grant.version !== version) throw stale(await this.view(id));
    if (to < grant.from) throw invalid('body.to', `The grant begins on ${grant.from}. Choose that day or a later one.`);
    if (grant.to !== null && to > grant.to) throw invalid('body.to', `The grant already ends on ${grant.to}. Choose that day or an earlier one.`);
    if (!(await this.grants.endOn(grant, to))) throw new Error('A grant changed while it was held');
    await this.record(actor, 'assessor.grant-ended', id, { memberId: grant.assessorId, to });
    await this.handOver.from(grant.assessorId);
    return this.view(id);
  }

  private async requireScope(given: Given): Promise<{ frameworkId: Id | null; skillId: Id | null; profileId: Id | null }> {
    const scope = { frameworkId: null, skillId: null, profileId: null, ...('skillId' in given ? { skillId: given.skillId } : {}), ...('frameworkId' in given ? { frameworkId: given.frameworkId } : {}), ...('profileId' in given ? { profileId: given.profileId } : {}) };
    const wanted: Partial<Record<GrantScope, Id | null>> = { ...scope, programmeId: given.programmeId };
    for (const [name, id] of Object.entries(wanted) as [GrantScope, Id | null][]) {
      if (id !== null && !(await this.grants.has(name, id))) throw invalid(`body.${name}`, 'There is nothing with this id.');
    }
    return scope;
  }

  private async requireAssessor(actor: Actor, assessorId: Id): Promise<void> {
    const { subject } = await this.people.meet(actor, assessorId).catch(() => {
      throw invalid('body.assessorId', 'There is no such member, or you cannot see them.');
    });
    if (subject.status !== 'ACTIVE') throw invalid('body.assessorId', 'Choose an active member.');
  }

  private async view(id: Id): Promise<AssessorGrantView> {
    const grant = await this.queries.read(id);
    if (grant === null) throw notFound('assessor grant');
    return grant;
  }

  private record(actor: Actor, action: 'assessor.granted' | 'assessor.grant-ended', id: Id, detail: Record<string, unknown>): Promise<void> {
    return this.audit.record({ action, at: this.calendar.now(), actorId: actor.memberId, subject: { kind: 'assessor-grant', id }, detail });
  }
}

function requireGiver(actor: Actor): void {
  if (!canGrantAssessing(actor)) throw forbidden('Owners of programmes and organisation admins say who may judge.');
}
