import { reviewApi, standingApi, type CheckAnswers, type ClaimPageView, type DecisionView, type ReviewView } from '@waymark/evidence/domain';
import type { Answer, Person } from '@waymark/tests/support';
import { ask } from '../ask';
import { begin, claimOf, submit, type SkilledStory } from '../evidence/skilled-story';

const yes = { answer: 'YES', comment: '' } as const;
export const allYes: CheckAnswers = { valid: yes, authentic: yes, reliable: yes, current: yes, sufficient: yes };
export const oneNo: CheckAnswers = { ...allYes, sufficient: { answer: 'NO', comment: 'One night is thin.' } };

/** Evidence of the person for a skill, submitted at a level. @returns the id of the claim. */
export async function submitted(person: Person, told: SkilledStory, title: string, ordinal: number): Promise<string> {
  return claimOf(await submit(person, await begin(person, told.requirement(title).id, ordinal))).id;
}

/** Opens a claim and saves checks and a reason. @throws where it does not work. */
export async function think(assessor: Person, claimId: string, checks: CheckAnswers = allYes, rationale = 'The log shows it.'): Promise<ReviewView> {
  const opened = await ask(assessor, reviewApi.openClaim, { params: { claimId } });
  if (opened.status !== 200) throw new Error(`Opening answered ${opened.status}: ${JSON.stringify(opened.body)}`);
  const saved = await ask(assessor, reviewApi.changeReview, { params: { claimId }, body: { checks, rationale }, ifMatch: opened.body.version });
  if (saved.status !== 200) throw new Error(`Saving answered ${saved.status}: ${JSON.stringify(saved.body)}`);
  return saved.body;
}

/** Opens a claim, answers everything with yes and confirms a level. */
export async function confirm(assessor: Person, claimId: string, ordinal: number, validUntil?: string): Promise<Answer> {
  const { version } = await think(assessor, claimId);
  return ask(assessor, reviewApi.confirmLevel, { params: { claimId }, body: { ordinal, ...(validUntil === undefined ? {} : { validUntil }) }, ifMatch: version });
}

/** Opens a claim and returns it. */
export async function giveBack(assessor: Person, claimId: string, reasons = 'Add a second night.'): Promise<Answer> {
  const { version } = await think(assessor, claimId, oneNo);
  return ask(assessor, reviewApi.returnClaim, { params: { claimId }, body: { reasons }, ifMatch: version });
}

/** The page of a claim. @throws where the reader does not see it. */
export async function pageOf(reader: Person, claimId: string): Promise<ClaimPageView> {
  const { status, body } = await ask(reader, reviewApi.readClaim, { params: { claimId } });
  if (status !== 200) throw new Error(`Reading a claim answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** What was decided about somebody, the latest first. */
export async function decisionsOf(reader: Person, member: Person): Promise<DecisionView[]> {
  const { status, body } = await ask(reader, standingApi.listDecisions, { params: { memberId: member.memberId } });
  if (status !== 200) throw new Error(`Listing decisions answered ${status}: ${JSON.stringify(body)}`);
  return body.items;
}

/** Gives the right to judge a skill up to a level. @returns the id and the version of the grant. */
export async function grantSkill(told: SkilledStory, assessor: Person, title: string, grant: { highest?: number; from?: string; to?: string } = {}): Promise<{ id: string; version: number }> {
  const { skillId } = told.requirement(title);
  const body = { assessorId: assessor.memberId, programmeId: told.story.programmeId, skillId: skillId ?? '', from: '2026-01-01', ...grant };
  const answer = await ask(told.owner, reviewApi.grantAssessing, { body });
  if (answer.status !== 201) throw new Error(`Granting answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Shuts somebody out. @throws where it does not work. */
export async function suspend({ story }: SkilledStory, { memberId }: Person): Promise<void> {
  const { body: member } = await story.admin.get(`/members/${memberId}`);
  const { status } = await story.admin.post(`/members/${memberId}/suspension`, { handReportsTo: null }, { ifMatch: member.version });
  if (status !== 200) throw new Error(`Suspending answered ${status}`);
}
