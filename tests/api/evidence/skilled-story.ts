import { evidenceApi, reviewApi, type EvidenceContent, type EvidenceView } from '@waymark/evidence/domain';
import type { RequirementView } from '@waymark/role-profiles/domain';
import { Story, type Person, type TestApi } from '@waymark/tests/support';
import { ask } from '../ask';
import { smallProfile } from '../role-profiles/small-profile';
import { quickPeople } from '../world/quick-people';
import { publishText, readVersion } from '../role-profiles/uploading';

/** A story that is told well enough to be sent for review. */
export const toldStory: Partial<EvidenceContent> = {
  title: 'The lamp that would not light',
  situation: 'The lamp went out for 40 minutes in a storm.',
  task: 'I was asked to find out why.',
  action: 'I cleaned the burner and wrote down how.',
  result: 'It has burned for 90 nights since.',
  startedOn: '2026-04-27',
  endedOn: '2026-05-21',
};

/** An organisation with a published profile that is the target of Amara, whom Priya manages, and below Hana. */
export interface SkilledStory {
  story: Story;
  amara: Person;
  priya: Person;
  hana: Person;
  owner: Person;
  /** Holds the right to judge every skill of the profile. */
  rhys: Person;
  colleague: Person;
  versionId: string;
  requirements: RequirementView[];
  /** The requirement with this title. */
  requirement(title: string): RequirementView;
}

export async function skilledStory(api: TestApi, name = 'Calder Digital'): Promise<SkilledStory> {
  const story = await Story.begin(api, name);
  const names = ['Amara Okafor', 'Priya Nair', 'Hana Ito', 'Helen Marsh', 'Rhys Bevan', 'Tomasz Zielinski'];
  const [amara, priya, hana, owner, rhys, colleague] = (await quickPeople(api, story, names)) as [Person, Person, Person, Person, Person, Person];
  await story.manager(amara, priya);
  await story.manager(priya, hana);
  await story.role(owner, 'PROGRAMME_OWNER');
  const { versionId } = await publishText(story.admin, smallProfile());
  const { items: requirements } = await readVersion(story.admin, versionId);
  await story.admin.post('/role-assignments', { memberId: amara.memberId, kind: 'CURRENT', versionId, from: '2026-01-01' });
  return {
    story, amara, priya, hana, owner, rhys, colleague, versionId, requirements,
    requirement(title) {
      const found = requirements.find((each) => each.title === title);
      if (found === undefined) throw new Error(`No requirement "${title}"`);
      return found;
    },
  };
}

/** Gives somebody the right to judge everything in the framework of the profile. */
export async function letJudge({ story, owner }: SkilledStory, assessor: Person): Promise<void> {
  const [framework] = (await story.admin.get('/frameworks')).body.items;
  const body = { assessorId: assessor.memberId, programmeId: story.programmeId, frameworkId: framework.id, from: '2026-01-01' };
  const { status } = await ask(owner, reviewApi.grantAssessing, { body });
  if (status !== 201) throw new Error(`Granting answered ${status}`);
}

/** Begins a piece of evidence that claims a requirement. @throws where it does not work. */
export async function begin(person: Person, requirementId: string, ordinal: number, content: Partial<EvidenceContent> = toldStory): Promise<EvidenceView> {
  const { status, body } = await ask(person, evidenceApi.createEvidence, { body: { kind: 'STAR', content, claims: [{ requirementId, ordinal }] } });
  if (status !== 201) throw new Error(`Beginning evidence answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** The one claim of a piece of evidence. */
export function claimOf({ claims: [claim] }: EvidenceView): EvidenceView['claims'][number] {
  if (claim === undefined) throw new Error('The evidence claims nothing');
  return claim;
}

/** Ticks the first clause of the claim, and sends it for review. @throws where it does not work. */
export async function submit(person: Person, evidence: EvidenceView): Promise<EvidenceView> {
  const { id: claimId, clauses, version } = claimOf(evidence);
  const ticked = clauses.map(({ shownIn, words }, place) => ({ ticked: place === 0, shownIn, words }));
  const changed = await ask(person, evidenceApi.changeClaim, { params: { claimId }, body: { clauses: ticked, words: 'It shows in the log.' }, ifMatch: version });
  if (changed.status !== 200) throw new Error(`Ticking answered ${changed.status}: ${JSON.stringify(changed.body)}`);
  const { status, body } = await ask(person, evidenceApi.submitClaims, { params: { evidenceId: evidence.id }, body: { claimIds: [claimId], dataRemoved: true }, ifMatch: evidence.version });
  if (status !== 200) throw new Error(`Submitting answered ${status}: ${JSON.stringify(body)}`);
  return body;
}
