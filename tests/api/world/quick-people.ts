import { createHash, randomBytes } from 'node:crypto';
import { newId } from '@waymark/foundation/kernel';
import { days, Person, type Story, type TestApi } from '@waymark/tests/support';
import { asAdministrator } from '../database-contents';

/**
 * Active members who are signed in, written straight into the tables: for tests that need many and ask nothing about how
 * they came. They have everybody's password, with the hash of somebody who joined as people do, so nothing is hashed.
 */
export async function quickPeople(api: TestApi, { organisationId }: Pick<Story, 'organisationId'>, names: readonly string[]): Promise<Person[]> {
  const made = names.map((name) => ({ name, accountId: newId(), memberId: newId(), sessionId: newId(), secret: randomBytes(32).toString('base64url') }));
  const people = made.map(({ name, memberId }) => new Person(api, organisationId, memberId, name, `${memberId}@quick.example`));
  const now = api.clock.now();
  await asAdministrator(api.database.adminUrl, (client) =>
    client.query(
      `WITH made AS (
         SELECT * FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[])
           AS m (account_id, member_id, session_id, name, email, token_hash)),
       accounts AS (
         INSERT INTO account (id, email, created_at, password_hash)
         SELECT account_id, email, $8, (
           SELECT a.password_hash FROM member m JOIN account a ON a.id = m.account_id
           WHERE m.organisation_id = $1 AND a.password_hash IS NOT NULL LIMIT 1) FROM made),
       members AS (
         INSERT INTO member (organisation_id, id, account_id, email, name, time_zone, status, created_at, joined_at)
         SELECT $1, member_id, account_id, email, name, 'Europe/London', 'ACTIVE', $8, $8 FROM made)
       INSERT INTO sign_in_session
         (id, token_hash, account_id, organisation_id, member_id, credential_epoch, device, created_at, last_seen_at, expires_at)
       SELECT session_id, token_hash, account_id, $1, member_id, 1, 'A program', $8, $8, $9 FROM made`,
      [
        organisationId,
        made.map(({ accountId }) => accountId),
        made.map(({ memberId }) => memberId),
        made.map(({ sessionId }) => sessionId),
        names,
        people.map(({ email }) => email),
        made.map(({ secret }) => createHash('sha256').update(secret).digest('hex')),
        now,
        new Date(now.getTime() + days(7)),
      ],
    ),
  );
  for (const [index, person] of people.entries()) person.cookie = `waymark=${made[index]?.secret ?? ''}`;
  return people;
}
