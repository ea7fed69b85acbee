import { createHash, randomBytes } from 'node:crypto';
import { evidenceApi } from '@waymark/evidence/domain';
import type { Caller, Person, Story, TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { asAdministrator } from '../database-contents';
import { begin, claimOf, submit } from '../evidence/skilled-story';
import { readVersion } from '../role-profiles/uploading';
import type { WorldProfiles } from './world-profiles';

/** The evidence of the subject. */
export interface WorldEvidence {
  /** A requirement of the subject's role. */
  requirementId: string;
  /** Being written, with a claim and somebody who was asked what they saw. */
  draft: { evidenceId: string; claimId: string; witnessRequestId: string };
  /** Submitted, with its claim. */
  sent: { evidenceId: string; claimId: string; claimVersion: number };
}

/** As much of a world as getting evidence ready takes. */
interface WrittenWorld {
  api: TestApi;
  story: Story;
  self: Person;
  evidence: WorldEvidence;
}

export async function buildEvidence(admin: Caller, self: Person, { publishedId }: WorldProfiles): Promise<WorldEvidence> {
  const [requirement] = (await readVersion(admin, publishedId)).items;
  const requirementId = requirement?.id ?? '';
  const draft = await newDraftEvidence(self, requirementId);
  const sent = await submit(self, await begin(self, requirementId, 2));
  const { id: claimId, version: claimVersion } = claimOf(sent);
  return { requirementId, draft: { ...draft, witnessRequestId: await newWitness(self, draft.evidenceId) }, sent: { evidenceId: sent.id, claimId, claimVersion } };
}

/** A draft of its own with a claim. */
export async function newDraftEvidence(self: Person, requirementId: string): Promise<{ evidenceId: string; claimId: string }> {
  const evidence = await begin(self, requirementId, 2);
  return { evidenceId: evidence.id, claimId: claimOf(evidence).id };
}

/** Evidence of its own whose claim is in a state that its assessor brings about, written straight into its row. */
export async function newSentClaim({ api, self, evidence: { requirementId } }: WrittenWorld, status?: 'ACCEPTED'): Promise<{ claimId: string; version: number }> {
  const { id: claimId } = claimOf(await submit(self, await begin(self, requirementId, 2)));
  if (status !== undefined) await asAdministrator(api.database.adminUrl, (client) => client.query('UPDATE claim SET status = $2 WHERE id = $1', [claimId, status]));
  const { rows } = await asAdministrator(api.database.adminUrl, (client) => client.query<{ version: number }>('SELECT version FROM claim WHERE id = $1', [claimId]));
  return { claimId, version: rows[0]?.version ?? 0 };
}

/** Asks somebody about evidence. @throws where it does not work. */
export async function newWitness(self: Person, evidenceId: string): Promise<string> {
  const { status, body } = await ask(self, evidenceApi.askWitness, { params: { evidenceId }, body: { name: 'Mei Tan', email: `mei.${randomBytes(6).toString('hex')}@partner.example` } });
  if (status !== 201) throw new Error(`Asking a witness answered ${status}: ${JSON.stringify(body)}`);
  return body.id;
}

/** The token of a new witness, as if it had been mailed. */
export async function newWitnessLink({ api, self, story, evidence: { requirementId } }: WrittenWorld): Promise<string> {
  const { evidenceId } = await newDraftEvidence(self, requirementId);
  const id = await newWitness(self, evidenceId);
  const organisation = Buffer.from(story.organisationId.replaceAll('-', ''), 'hex').toString('base64url');
  const token = organisation + randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest('hex');
  await asAdministrator(api.database.adminUrl, (client) => client.query('UPDATE witness_request SET token_hash = $2 WHERE id = $1', [id, hash]));
  return token;
}
