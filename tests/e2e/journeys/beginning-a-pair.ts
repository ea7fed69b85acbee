import type { Page } from 'playwright-core';

/** Calls the api as whoever is signed in on a page, and gives what it answers. @throws where it refuses. */
export async function callAs(page: Page, method: 'POST' | 'PATCH' | 'GET', path: string, version?: number, data?: object): Promise<{ id: string; version: number; member: { id: string } }> {
  const headers = version === undefined ? undefined : { 'If-Match': `"${version}"` };
  const answer = await page.request.fetch(`/api/v1${path}`, { method, data, headers });
  if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as { id: string; version: number; member: { id: string } };
}

/** The two are a pair whose agreement both have signed; how people get there is a story of its own. Gives its id. */
export async function beginPair(mentee: Page, mentor: Page): Promise<string> {
  const { member } = await callAs(mentor, 'GET', '/session');
  const profile = await callAs(mentor, 'GET', '/mentor-profile');
  await callAs(mentor, 'PATCH', '/mentor-profile', profile.version, { offering: true, capacity: 3 });
  const asked = await callAs(mentee, 'POST', '/relationships', undefined, { mentorId: member.id, message: 'Help me to lead the on-call handover.' });
  await callAs(mentor, 'POST', `/relationships/${asked.id}/acceptance`, asked.version);
  const draft = await callAs(mentee, 'POST', `/relationships/${asked.id}/agreements`);
  const written = await callAs(mentee, 'PATCH', `/agreements/${draft.id}`, draft.version, { purpose: 'Amara leads a handover by herself.' });
  const signed = await callAs(mentee, 'POST', `/agreements/${draft.id}/signature`, written.version);
  await callAs(mentor, 'POST', `/agreements/${draft.id}/signature`, signed.version);
  return asked.id;
}
