import { newId, type Id } from '@waymark/foundation/kernel';
import type { RelationshipStatus } from '@waymark/mentoring/domain';
import type { Person, Story, TestApi } from '@waymark/tests/support';
import { asAdministrator } from '../database-contents';

/** A pair for tests that ask nothing about how it came to be, written straight into its table. Gives its id. */
export async function quickPair(api: TestApi, { programmeId }: Pick<Story, 'programmeId'>, mentor: Person, mentee: Person, status: RelationshipStatus = 'ACTIVE'): Promise<Id> {
  const id = newId();
  await asAdministrator(api.database.adminUrl, (client) =>
    client.query(
      `INSERT INTO mentoring_relationship (organisation_id, id, programme_id, mentor_id, mentee_id, status, since, requested_by, requested_at, message, skill_ids,
         mentor_accepted_at, accepted_at, active_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $5, $7, 'I would like to learn from you.', '{}', $7, $7, $7)`,
      [mentee.organisationId, id, programmeId, mentor.memberId, mentee.memberId, status, api.clock.now()],
    ),
  );
  return id;
}

/** Takes a pair to another state. */
export async function movePair(api: TestApi, relationshipId: Id, status: RelationshipStatus): Promise<void> {
  await asAdministrator(api.database.adminUrl, (client) => client.query('UPDATE mentoring_relationship SET status = $2, since = now() WHERE id = $1', [relationshipId, status]));
}

/** A session of a pair that was held and logged, written straight into its table. Gives its id. */
export async function quickSession(
  api: TestApi,
  { memberId, organisationId }: Person,
  relationshipId: Id,
  { on, minutes = 45, status = 'CONFIRMED' }: { on: string; minutes?: number; status?: string },
): Promise<Id> {
  const id = newId();
  await asAdministrator(api.database.adminUrl, (client) =>
    client.query(
      `INSERT INTO mentoring_session (organisation_id, id, relationship_id, status, starts, ends, time_zone, starts_at, ends_at, meets, place, agenda, template,
         prompt_version, calendar_uid, calendar_sequence, planned_by, planned_at, changed_at, logged_by, logged_at, confirmed_by, confirmed_at)
       SELECT $1, $2, $3, $4, $5 || 'T10:00', to_char($6::timestamp + make_interval(mins => $7), 'YYYY-MM-DD"T"HH24:MI'), 'Etc/UTC', $6::timestamp AT TIME ZONE 'UTC',
         ($6::timestamp + make_interval(mins => $7)) AT TIME ZONE 'UTC', 'ONLINE', '', '[]', 'GROW', 1, gen_random_uuid()::text, 0, $8, now(), now(), $8, now(), $8, now()`,
      [organisationId, id, relationshipId, status, on, `${on}T10:00`, minutes, memberId],
    ),
  );
  return id;
}
