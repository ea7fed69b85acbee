import type { Id } from '@waymark/foundation/kernel';
import { breaksUniqueKey, Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { appendEntries } from '../audit/audit-entries.repository';
import type { ImportEffects } from './import-effects';

/** Somebody changed what the plan was made from, in the moment between planning and writing. */
export class PlanOvertaken extends Error {
  constructor() {
    super('The organisation changed while people were being imported');
    this.name = 'PlanOvertaken';
  }
}

/** Writes what an import does, a statement for each table however many people there are. */
@Injectable()
export class ImportWriting {
  constructor(private readonly tenancy: Tenancy) {}

  /** @throws PlanOvertaken where an address or external id is taken, or a member is no more what was planned from. */
  async people(importId: Id, { added, changed }: ImportEffects, timeZone: string, at: Date): Promise<void> {
    await this.write(
      changed,
      `UPDATE member m SET name = coalesce(x.name, m.name), job_title = coalesce(x."jobTitle", m.job_title),
         email = coalesce(x.email, m.email), external_id = coalesce(x."externalId", m.external_id), version = m.version + 1
       FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, version int, name text, "jobTitle" text, email text, "externalId" text)
       WHERE m.organisation_id = $1 AND m.id = x.id AND m.version = x.version RETURNING m.id`,
    );
    await this.write(
      added,
      `INSERT INTO member (organisation_id, id, external_id, email, name, job_title, time_zone, status, invitation_id, created_at)
       SELECT $1, x.id, x."externalId", x.email, x.name, x."jobTitle", $3,
         CASE WHEN x."invitationId" IS NULL THEN 'EXPECTED' ELSE 'INVITED' END, x."invitationId", $4
       FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, email text, name text, "jobTitle" text, "externalId" text, "invitationId" uuid)
       RETURNING id`,
      timeZone,
      at,
    );
    await this.write(
      added,
      `UPDATE people_import_row r SET member_id = x.id FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, line int)
       WHERE r.organisation_id = $1 AND r.import_id = $3 AND r.line = x.line RETURNING r.line`,
      importId,
    );
    await this.links(added.filter(({ invitationId }) => invitationId !== null), at);
  }

  async teams({ newTeams, joins, leaves }: ImportEffects, at: Date): Promise<void> {
    await this.write(
      newTeams,
      `INSERT INTO team (organisation_id, id, name, created_at)
       SELECT $1, x.id, x.name, $3 FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, name text) RETURNING id`,
      at,
    );
    await this.write(
      leaves,
      `DELETE FROM team_member tm USING jsonb_to_recordset($2::jsonb) AS x ("memberId" uuid, team text), team t
       WHERE tm.organisation_id = $1 AND t.organisation_id = $1 AND tm.team_id = t.id AND tm.member_id = x."memberId"
         AND lower(t.name) = lower(x.team) RETURNING tm.team_id`,
    );
    await this.write(
      joins,
      `INSERT INTO team_member (organisation_id, team_id, member_id, since)
       SELECT $1, t.id, x."memberId", $3 FROM jsonb_to_recordset($2::jsonb) AS x ("memberId" uuid, team text)
       JOIN team t ON t.organisation_id = $1 AND lower(t.name) = lower(x.team) RETURNING team_id`,
      at,
    );
  }

  async lines({ removedLines, endedLines, newLines }: ImportEffects): Promise<void> {
    await this.write(
      removedLines,
      `DELETE FROM reporting_line l USING jsonb_to_recordset($2::jsonb) AS x (id uuid)
       WHERE l.organisation_id = $1 AND l.id = x.id RETURNING l.id`,
    );
    await this.write(
      endedLines,
      `UPDATE reporting_line l SET to_date = x."to", version = l.version + 1 FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, "to" date)
       WHERE l.organisation_id = $1 AND l.id = x.id RETURNING l.id`,
    );
    await this.write(
      newLines,
      `INSERT INTO reporting_line (organisation_id, id, member_id, manager_id, from_date, to_date)
       SELECT $1, x.id, x."memberId", x."managerId", x."from", x."to"
       FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, "memberId" uuid, "managerId" uuid, "from" date, "to" date) RETURNING id`,
    );
  }

  async roles({ grants }: ImportEffects, grantedBy: Id | null, at: Date): Promise<void> {
    await this.write(
      grants,
      `INSERT INTO role_grant (organisation_id, id, member_id, role, granted_at, granted_by)
       SELECT $1, x.id, x."memberId", 'ORGANISATION_ADMIN', $3, $4
       FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, "memberId" uuid) RETURNING id`,
      at,
      grantedBy,
    );
  }

  async account(facts: ImportEffects['facts'], actorId: Id | null, at: Date): Promise<void> {
    await appendEntries(this.tenancy.manager, { at, actorId }, facts);
  }

  /** Asks for the links of invitations. The worker finds them by its own sweep, a hundred at a time. */
  async links(invited: readonly { id: Id; email: string; invitationId: Id | null }[], at: Date): Promise<void> {
    // The runtime role may ask for links, and may not read them back.
    await this.tenancy.manager.query(
      `INSERT INTO account_link (id, purpose, email, organisation_id, member_id, requested_at)
       SELECT x."invitationId", 'INVITATION', x.email, $1, x.id, $3
       FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, email text, "invitationId" uuid)`,
      [this.tenancy.organisationId, JSON.stringify(invited), at],
    );
  }

  /** Members of an import whom nobody has invited; nobody else changes them until the transaction ends. */
  async expected(importId: Id): Promise<{ id: Id; email: string }[]> {
    return this.tenancy.manager.query<{ id: Id; email: string }[]>(
      `SELECT m.id, m.email FROM people_import_row r JOIN member m ON m.organisation_id = r.organisation_id AND m.id = r.member_id
       WHERE r.organisation_id = $1 AND r.import_id = $2 AND r.outcome IN ('CREATED', 'CHANGED', 'UNCHANGED')
         AND m.status = 'EXPECTED' ORDER BY m.id FOR NO KEY UPDATE OF m`,
      [this.tenancy.organisationId, importId],
    );
  }

  async invite(invited: readonly { id: Id; email: string; invitationId: Id }[], at: Date): Promise<void> {
    await this.write(
      invited,
      `UPDATE member m SET status = 'INVITED', invitation_id = x."invitationId", version = m.version + 1
       FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, "invitationId" uuid)
       WHERE m.organisation_id = $1 AND m.id = x.id AND m.status = 'EXPECTED' RETURNING m.id`,
    );
    await this.links(invited, at);
  }

  /** One statement for all of `rows`, which become $2; it returns a row for each, or the plan was overtaken. */
  private async write(rows: readonly unknown[], statement: string, ...more: unknown[]): Promise<void> {
    if (rows.length === 0) return;
    try {
      const answer = await this.tenancy.manager.query<unknown[]>(statement, [this.tenancy.organisationId, JSON.stringify(rows), ...more]);
      // TypeORM answers an UPDATE or a DELETE with its rows and their number, and an INSERT with the rows alone.
      const written = statement.startsWith('INSERT') ? answer : (answer[0] as unknown[]);
      if (written.length !== rows.length) throw new PlanOvertaken();
    } catch (error) {
      if (overtaking.some((key) => breaksUniqueKey(error, key))) throw new PlanOvertaken();
      throw error;
    }
  }
}

/** What somebody else may have taken since the plan was made. */
const overtaking = ['member_email_key', 'member_external_id_key', 'team_name_key', 'team_member_pkey', 'role_grant_live_key'];
