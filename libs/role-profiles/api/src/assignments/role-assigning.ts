import { DomainError, forbidden, invalid, newId, notFound, stale, wrongState, type BodyOf, type Id } from '@waymark/foundation/kernel';
import { AuditLog, ManagementChains, MemberDirectory, OrganisationCalendar, OrganisationLock, TeamDirectory, TeamRepository } from '@waymark/organisations/api';
import type { Actor, AuditAction } from '@waymark/organisations/domain';
import {
  canGiveRole,
  canReadRolesOf,
  canReadVersion,
  giveRole,
  requireEarlierEnd,
  type AssignmentKind,
  type RoleAssignmentView,
  type RoleChange,
  type roleProfilesApi,
} from '@waymark/role-profiles/domain';
import { Injectable } from '@nestjs/common';
import { VersionQueries } from '../profiles/versions.queries';
import { RoleAssignmentRepository } from './role-assignment.repository';
import { RoleAssignmentQueries } from './role-assignments.queries';

type Given = BodyOf<typeof roleProfilesApi.assignRole>;

/** Which role people have and which they work towards, from a day to a day. */
@Injectable()
export class RoleAssigning {
  constructor(
    private readonly assignments: RoleAssignmentRepository,
    private readonly queries: RoleAssignmentQueries,
    private readonly versions: VersionQueries,
    private readonly lock: OrganisationLock,
    private readonly people: MemberDirectory,
    private readonly teams: TeamDirectory,
    private readonly teamMembers: TeamRepository,
    private readonly chains: ManagementChains,
    private readonly audit: AuditLog,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async list(actor: Actor, memberId: Id): Promise<{ items: RoleAssignmentView[] }> {
    const { subject } = await this.people.meet(actor, memberId);
    if (!canReadRolesOf(actor, subject)) throw forbidden('You see your own roles and those of the people you manage.');
    return { items: await this.queries.ofMember(memberId) };
  }

  /** Everybody in a team gets the role, or nobody. Giving the same again changes nothing. */
  async assign(actor: Actor, given: Given): Promise<{ items: RoleAssignmentView[] }> {
    const memberIds = 'teamId' in given ? await this.requireTeam(actor, given) : [await this.requireMember(actor, given)];
    await this.requirePublished(actor, given.versionId);
    await this.lock.hold('role-assignments');
    const spans = await this.assignments.fromDayOn(memberIds, given.kind, given.from);
    const changes = memberIds.map((memberId) => giveRole(spans, { memberId, versionId: given.versionId, from: given.from }));
    const ids = await this.apply(actor, given, changes);
    return { items: await this.queries.withIds(ids) };
  }

  /** Somebody may have given another role from the same day on, which takes the place of this one. */
  async end(actor: Actor, { id, version }: Pick<RoleAssignmentView, 'id' | 'version'>, to: string): Promise<RoleAssignmentView> {
    await this.lock.hold('role-assignments');
    const assignment = await this.assignments.load(id);
    if (assignment === null) throw notFound('role assignment');
    const { subject } = await this.people.meet(actor, assignment.memberId).catch(hiddenAs(notFound('role assignment')));
    if (!canReadRolesOf(actor, subject)) throw notFound('role assignment');
    if (!canGiveRole(actor, subject, assignment.kind)) throw notGiven(assignment.kind);
    if (assignment.version !== version) throw stale(await this.view(id));
    requireEarlierEnd(assignment, to);
    await this.assignments.endAllOn([id], to, this.calendar.now());
    await this.record(actor, 'role.assignment-ended', assignment, { to });
    return this.view(id);
  }

  private async view(id: Id): Promise<RoleAssignmentView> {
    const [view] = await this.queries.withIds([id]);
    if (view === undefined) throw notFound('role assignment');
    return view;
  }

  /** @returns the assignments that hold the role now, also where nothing had to be done. */
  private async apply(actor: Actor, { kind, from, versionId }: Given, changes: readonly RoleChange[]): Promise<Id[]> {
    const giving = { assignedAt: this.calendar.now(), assignedBy: actor.memberId };
    const begun = changes.flatMap((each) => (each.change === 'begin' ? [{ id: newId(), ...each.begins }] : []));
    const ended = changes.flatMap((each) => (each.change === 'begin' && each.ends !== null ? [each.ends] : []));
    const replaced = changes.flatMap((each) => (each.change === 'replace' ? [each.span] : []));
    await this.assignments.endAllOn(ended.map(({ id }) => id), from, giving.assignedAt);
    await this.assignments.replaceAll(replaced.map(({ id }) => id), versionId, giving);
    await this.assignments.insertAll(begun, kind, giving);
    for (const span of ended) await this.record(actor, 'role.assignment-ended', { ...span, kind }, { to: from });
    for (const span of [...replaced, ...begun]) await this.record(actor, 'role.assigned', { ...span, kind }, { from });
    const kept = changes.flatMap((each) => (each.change === 'none' ? [each.span] : []));
    return [...kept, ...replaced, ...begun].map(({ id }) => id);
  }

  private async requireMember(actor: Actor, { memberId, kind }: Extract<Given, { memberId: Id }>): Promise<Id> {
    const unknown = invalid('body.memberId', 'There is no such member, or you cannot see them.');
    const { subject } = await this.people.meet(actor, memberId).catch(hiddenAs(unknown));
    if (!canGiveRole(actor, subject, kind)) throw notGiven(kind);
    if (subject.status !== 'ACTIVE') throw invalid('body.memberId', 'Choose an active member.');
    return memberId;
  }

  private async requireTeam(actor: Actor, { teamId, kind }: Extract<Given, { teamId: Id }>): Promise<Id[]> {
    const unknown = invalid('body.teamId', 'There is no such team, or you cannot see it.');
    await this.teams.read(actor, teamId).catch(hiddenAs(unknown));
    const memberIds = await this.teamMembers.activeMemberIdsOf(teamId);
    const chainOf = await this.chains.of(memberIds, await this.calendar.today());
    const mayGiveAll = memberIds.every((memberId) => canGiveRole(actor, { memberId, managementChain: chainOf(memberId) }, kind));
    if (!mayGiveAll) throw forbidden('You can give a role to a whole team if you manage everybody in it.');
    if (memberIds.length === 0) throw wrongState('team-empty', 'Nobody is in this team.');
    return memberIds;
  }

  private async requirePublished(actor: Actor, versionId: Id): Promise<void> {
    const status = await this.versions.statusOf(versionId);
    if (status === null || !canReadVersion(actor, { status })) throw invalid('body.versionId', 'There is no such version of a role profile, or you cannot see it.');
    if (status !== 'PUBLISHED') throw wrongState('version-not-published', 'Only a published version of a role profile can be given to people.');
  }

  private record(
    actor: Actor,
    action: Extract<AuditAction, 'role.assigned' | 'role.assignment-ended'>,
    { id, memberId, versionId, kind }: { id: Id; memberId: Id; versionId: Id; kind: AssignmentKind },
    day: { from: string } | { to: string },
  ): Promise<void> {
    const subject = { kind: 'role-assignment', id };
    return this.audit.record({ action, at: this.calendar.now(), actorId: actor.memberId, subject, detail: { memberId, versionId, kind, ...day } });
  }
}

/** Whoever is not there for the actor is refused like this instead. */
function hiddenAs(refusal: DomainError): (error: unknown) => never {
  return (error) => {
    throw error instanceof DomainError && error.refusal === 'NOT_FOUND' ? refusal : error;
  };
}

function notGiven(kind: AssignmentKind): DomainError {
  return forbidden(
    kind === 'CURRENT'
      ? 'The role that somebody has is given by their managers, programme owners and organisation admins.'
      : 'You can say what you work towards yourself, and for the people you manage.',
  );
}
