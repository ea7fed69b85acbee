import type { Id } from '@waymark/foundation/kernel';
import type { Person } from './story';

/** A pair as tests begin with it. */
export interface TestPair {
  relationshipId: Id;
  mentor: Person;
  mentee: Person;
}

/** Has somebody offer mentoring, with so many places. */
export async function offersMentoring(mentor: Person, changes: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const ifMatch = await mentor.versionAt('/mentor-profile');
  const { status, body } = await mentor.patch('/mentor-profile', { offering: true, capacity: 5, ...changes }, { ifMatch });
  if (status !== 200) throw new Error(`Offering mentoring as ${mentor.name} answered ${status}: ${JSON.stringify(body)}`);
}

/** A mentee asks a mentor who offers mentoring. */
export async function aRequest(mentor: Person, mentee: Person): Promise<TestPair> {
  await offersMentoring(mentor);
  const { status, body } = await mentee.post('/relationships', { mentorId: mentor.memberId, message: 'I would like to learn from you.' });
  if (status !== 201) throw new Error(`Asking ${mentor.name} answered ${status}: ${JSON.stringify(body)}`);
  return { relationshipId: body.id, mentor, mentee };
}

/** A pair that was accepted and has no agreement yet. */
export async function anAcceptedPair(mentor: Person, mentee: Person): Promise<TestPair> {
  const pair = await aRequest(mentor, mentee);
  await step(mentor, `/relationships/${pair.relationshipId}/acceptance`, pair);
  return pair;
}

/** An active pair: both have signed its agreement, with these terms beside the usual ones. */
export async function aPair(mentor: Person, mentee: Person, terms: Readonly<Record<string, unknown>> = {}): Promise<TestPair> {
  const pair = await anAcceptedPair(mentor, mentee);
  await anAgreement(pair, terms);
  return pair;
}

/** Writes an agreement and has both sign it. Gives its id. */
export async function anAgreement({ relationshipId, mentor, mentee }: TestPair, terms: Readonly<Record<string, unknown>> = {}): Promise<Id> {
  const { status, body } = await mentee.post(`/relationships/${relationshipId}/agreements`);
  if (status !== 201) throw new Error(`Beginning an agreement answered ${status}: ${JSON.stringify(body)}`);
  const path = `/agreements/${String(body.id)}`;
  const changed = await mentee.patch(path, { purpose: 'To grow into the next role.', ...terms }, { ifMatch: body.version });
  if (changed.status !== 200) throw new Error(`Writing an agreement answered ${changed.status}: ${JSON.stringify(changed.body)}`);
  for (const person of [mentee, mentor]) {
    const signed = await person.post(`${path}/signature`, undefined, { ifMatch: await person.versionAt(path) });
    if (signed.status !== 200) throw new Error(`Signing as ${person.name} answered ${signed.status}: ${JSON.stringify(signed.body)}`);
  }
  return body.id;
}

async function step(person: Person, path: string, { relationshipId }: TestPair): Promise<void> {
  const { status, body } = await person.post(path, undefined, { ifMatch: await person.versionAt(`/relationships/${relationshipId}`) });
  if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
}
