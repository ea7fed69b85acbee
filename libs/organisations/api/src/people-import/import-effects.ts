import { newId, type Id } from '@waymark/foundation/kernel';
import type { LineSpan, PeoplePlan, PlannedRow, RowEffect } from '@waymark/organisations/domain';
import { rowReference, teamKey } from '@waymark/organisations/domain';
import type { AuditFact } from '../audit/audit-entries.repository';
import type { VersionedOrganisation } from './known-organisation.queries';

/** A row that does something, with the id of its member. */
interface DoneRow {
  readonly row: PlannedRow;
  readonly effect: RowEffect;
  readonly memberId: Id;
  /** The link of the invitation of somebody who is added and invited. */
  readonly invitationId: Id | null;
}

/** Everything that carrying out a plan writes, as rows of the tables that it goes to. */
export interface ImportEffects {
  readonly added: { id: Id; line: number; email: string; name: string; jobTitle: string | null; externalId: string | null; invitationId: Id | null }[];
  readonly changed: { id: Id; version: number; email?: string; name?: string; jobTitle?: string; externalId?: string }[];
  readonly newTeams: { id: Id; name: string }[];
  readonly joins: { memberId: Id; team: string }[];
  readonly leaves: { memberId: Id; team: string }[];
  readonly endedLines: { id: Id; to: string }[];
  readonly removedLines: { id: Id }[];
  readonly newLines: LineSpan[];
  readonly grants: { id: Id; memberId: Id }[];
  /** In the account: one entry for each team and role, and one for each person with all that happened to them. */
  readonly facts: Omit<AuditFact, 'at' | 'actorId'>[];
}

/** What a plan writes. People who are added get their ids here, and with `invite` the links of their invitations. */
export function effectsOf(importId: Id, { rows, newTeams }: PeoplePlan, { versions, teamIds }: VersionedOrganisation, invite: boolean): ImportEffects {
  const done = rows.flatMap((row): DoneRow[] => {
    if (row.effect === null) return [];
    const isNew = row.memberId === null;
    return [{ row, effect: row.effect, memberId: row.memberId ?? newId(), invitationId: isNew && invite ? newId() : null }];
  });
  const idOf = new Map(done.map(({ row, memberId }) => [row.memberId ?? rowReference(row.line), memberId]));
  const real = (reference: string) => idOf.get(reference) ?? reference;
  const teams = newTeams.map((name) => ({ id: newId(), name }));
  const idOfTeam = new Map([...teamIds, ...teams.map(({ id, name }) => [teamKey(name), id] as const)]);
  const grants = done.filter(({ effect }) => effect.makeAdmin).map(({ memberId }) => ({ id: newId(), memberId }));
  const newLines = done.flatMap(({ effect: { line } }) => {
    const insert = line?.insert ?? null;
    if (insert === null) return [];
    return [{ ...insert, id: newId(), memberId: real(insert.memberId), managerId: real(insert.managerId) }];
  });
  const lineOf = new Map(newLines.map((line) => [line.memberId, line]));
  return {
    added: done
      .filter(({ row }) => row.memberId === null)
      .map(({ row, effect: { profile }, memberId, invitationId }) => ({
        id: memberId,
        line: row.line,
        email: profile.email ?? '',
        name: profile.name ?? '',
        jobTitle: profile.jobTitle ?? null,
        externalId: profile.externalId ?? null,
        invitationId,
      })),
    changed: done
      .filter(({ row, effect }) => row.memberId !== null && Object.keys(effect.profile).length > 0)
      .map(({ effect, memberId }) => ({ id: memberId, version: versions.get(memberId) ?? 0, ...effect.profile })),
    newTeams: teams,
    joins: done.flatMap(({ effect, memberId }) => (effect.teams?.add ?? []).map((team) => ({ memberId, team }))),
    leaves: done.flatMap(({ effect, memberId }) => (effect.teams?.remove ?? []).map((team) => ({ memberId, team }))),
    endedLines: done.flatMap(({ effect: { line } }) => line?.shorten ?? []).map(({ id, to }) => ({ id, to: to ?? '' })),
    removedLines: done.flatMap(({ effect: { line } }) => line?.remove ?? []).map(({ id }) => ({ id })),
    newLines,
    grants,
    facts: [
      ...teams.map(({ id }) => ({ action: 'team.created' as const, subject: { kind: 'team', id }, detail: { importId } })),
      ...done.map((one) => personFact(importId, one, lineOf.get(one.memberId) ?? null, idOfTeam)),
      ...grants.map(({ id, memberId }) => ({
        action: 'role.granted' as const,
        subject: { kind: 'role-grant', id },
        detail: { memberId, role: 'ORGANISATION_ADMIN', programmeId: null, importId },
      })),
    ],
  };
}

function personFact(importId: Id, { row, effect, memberId, invitationId }: DoneRow, line: LineSpan | null, idOfTeam: ReadonlyMap<string, Id>): Omit<AuditFact, 'at' | 'actorId'> {
  const ended = effect.line?.shorten ?? effect.line?.remove ?? null;
  const fields = row.memberId === null ? {} : { fields: row.changes.map(({ field }) => field) };
  const begins = line === null ? {} : { reportingLineId: line.id, managerId: line.managerId, from: line.from };
  const ends = ended === null ? {} : { endedLineId: ended.id, endedManagerId: ended.managerId };
  const action = row.memberId !== null ? 'member.changed' : invitationId === null ? 'member.added' : 'member.invited';
  return { action, subject: { kind: 'member', id: memberId }, detail: { importId, ...fields, ...teamFacts(effect.teams, idOfTeam), ...begins, ...ends } };
}

/** Which teams somebody comes into and leaves, by id: names are words. */
function teamFacts(teams: RowEffect['teams'], idOfTeam: ReadonlyMap<string, Id>): { joinedTeamIds?: Id[]; leftTeamIds?: Id[] } {
  const idsOf = (names: readonly string[] = []) => names.flatMap((name) => idOfTeam.get(teamKey(name)) ?? []);
  const [joins, leaves] = [idsOf(teams?.add), idsOf(teams?.remove)];
  return { ...(joins.length === 0 ? {} : { joinedTeamIds: joins }), ...(leaves.length === 0 ? {} : { leftTeamIds: leaves }) };
}
