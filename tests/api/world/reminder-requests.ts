import { newId } from '@waymark/foundation/kernel';
import { asAdministrator } from '../database-contents';
import type { Preparation, ValidRequests } from './preparation';
import type { World } from './world';

/** Something that the subject was reminded of. */
async function told({ api, story, self }: World): Promise<string> {
  return asAdministrator(api.database.adminUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>('SELECT intent_id AS id FROM reminder_notice WHERE organisation_id = $1 AND member_id = $2 LIMIT 1', [story.organisationId, self.memberId]);
    const [known] = rows;
    if (known !== undefined) return known.id;
    const id = newId();
    await client.query(
      `INSERT INTO reminder_intent (organisation_id, id, member_id, type, cause_kind, cause_id, occasion, due_at, status, settled_at, created_at)
       VALUES ($1, $2, $3, 'ACTION_DUE', 'ACTION', $2, '2026-06-10', now(), 'SENT', now(), now())`,
      [story.organisationId, id, self.memberId],
    );
    await client.query('INSERT INTO reminder_notice (organisation_id, intent_id, member_id, told_at) VALUES ($1, $2, $3, now())', [story.organisationId, id, self.memberId]);
    return id;
  });
}

const reading: Preparation = async (world) => ({ params: { reminderId: await told(world) } });

/** Valid requests for what the subject was reminded of. */
export const reminderRequests: ValidRequests = {
  'GET /reminders': { standing: () => ({}) },
  'GET /reminders/summary': { standing: () => ({}) },
  'PUT /reminders/:reminderId/reading': { standing: reading },
  'POST /reminders/reading': { standing: () => ({ body: { until: '2026-01-01T00:00:00.000Z' } }) },
};
