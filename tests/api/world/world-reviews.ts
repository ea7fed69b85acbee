import { evidenceApi, reviewApi, standingApi, type EvidenceContent } from '@waymark/evidence/domain';
import type { Caller, Person, Story } from '@waymark/tests/support';
import { ask, type Answered } from '../ask';
import { readVersion } from '../role-profiles/uploading';
import type { EndpointDefinition } from '@waymark/foundation/kernel';
import type { WorldProfiles } from './world-profiles';

/** What is judged in a world. All of it is about the subject. */
export interface WorldReviews {
  /** Has the right to judge, and is otherwise nothing to the subject. */
  assessor: Person;
  grantId: string;
  skillId: string;
  requirementId: string;
  /** Nobody has decided anything about it. */
  unjudgedId: string;
  /** Waits for the assessor. */
  claimId: string;
  /** A level that the assessor confirmed. */
  decisionId: string;
  /** Granted. */
  waiverId: string;
}

interface Around {
  self: Person;
  programmeOwner: Person;
}

const told: Partial<EvidenceContent> = { title: 'A night', situation: 'Fog.', task: 'Keep the light.', action: 'I kept it.', result: 'It burned.', endedOn: '2026-05-21' };
const yes = { answer: 'YES', comment: '' } as const;

export async function buildReviews(story: Story, { self, programmeOwner }: Around, { publishedId }: WorldProfiles): Promise<WorldReviews> {
  const assessor = await story.person('Ivy Marsh');
  const [skill, unjudged] = (await readVersion(story.admin, publishedId)).items.filter(({ kind }) => kind === 'ORGANISATION_SKILL');
  const [requirementId, skillId] = [skill?.id ?? '', skill?.skillId ?? ''];
  const grant = await done(ask(programmeOwner, reviewApi.grantAssessing, { body: { assessorId: assessor.memberId, programmeId: story.programmeId, skillId, from: '2026-01-01' } }));
  const about = { memberId: self.memberId, writer: self, judge: assessor, requirementId };
  const decisionId = await newDecision(about);
  const waiver = await done(ask(programmeOwner, standingApi.askWaiver, { body: { memberId: self.memberId, requirementId, reason: 'Another team does it.', from: '2026-01-01' } }));
  return { assessor, grantId: grant.id, skillId, requirementId, unjudgedId: unjudged?.id ?? '', claimId: await newClaim(about), decisionId, waiverId: waiver.id };
}

interface About {
  memberId: string;
  /** The subject. */
  writer: Caller;
  /** The assessor. */
  judge: Caller;
  requirementId: string;
}

/** A claim of the subject that waits for the assessor. */
async function newClaim({ writer: self, requirementId }: About): Promise<string> {
  const { id: evidenceId, claims, version } = await done(ask(self, evidenceApi.createEvidence, { body: { kind: 'STAR', content: told, claims: [{ requirementId, ordinal: 2 }] } }));
  const [claim] = claims;
  if (claim === undefined) throw new Error('The evidence claims nothing');
  const clauses = claim.clauses.map(({ shownIn, words }) => ({ ticked: true, shownIn, words }));
  await done(ask(self, evidenceApi.changeClaim, { params: { claimId: claim.id }, body: { clauses }, ifMatch: claim.version }));
  await done(ask(self, evidenceApi.submitClaims, { params: { evidenceId }, body: { claimIds: [claim.id], dataRemoved: true }, ifMatch: version }));
  return claim.id;
}

/** A level of the subject that the assessor confirmed. */
export async function newDecision(about: About): Promise<string> {
  const [params, assessor] = [{ claimId: await newClaim(about) }, about.judge];
  const { version } = await done(ask(assessor, reviewApi.openClaim, { params }));
  const checks = { valid: yes, authentic: yes, reliable: yes, current: yes, sufficient: yes };
  const saved = await done(ask(assessor, reviewApi.changeReview, { params, body: { checks, rationale: 'It shows.' }, ifMatch: version }));
  await done(ask(assessor, reviewApi.confirmLevel, { params, body: { ordinal: 2 }, ifMatch: saved.version }));
  const { items } = await done(ask(about.writer, standingApi.listDecisions, { params: { memberId: about.memberId } }));
  return items[0]?.id ?? '';
}

async function done<E extends EndpointDefinition>(asked: Promise<Answered<E>>): Promise<Answered<E>['body']> {
  const { status, body } = await asked;
  if (status >= 300) throw new Error(`Building the world answered ${status}: ${JSON.stringify(body)}`);
  return body;
}
