import type { Id } from '@waymark/foundation/kernel';
import { AgreementWriting, MentorProfiles, RelationshipAsking, RelationshipSteps } from '@waymark/mentoring/api';
import type { DemoStage } from './demo-stage';

/** Who offers mentoring in the demo, and for how many. */
const mentors = [
  { name: 'Farah Begum', capacity: 3, aboutMe: 'I ask more than I tell. We look at your research plans together, before the round and after it.' },
  { name: 'Grace Adeyemi', capacity: 2, aboutMe: 'Twenty years of keeping services running. I like to look at what went wrong without looking for who.' },
  { name: 'Isla McKay', capacity: 2, aboutMe: 'I help people to decide what to leave out.' },
  { name: 'Rhys Bevan', capacity: 2, aboutMe: 'I like small steps that can be undone. Bring something that went wrong.' },
  { name: 'Naveen Shah', capacity: 2, aboutMe: 'New to mentoring, and curious.' },
] as const;

/** The pairs of the demo: two that meet, one that is paused, one that ended early and one that waits for an answer. */
export class DemoMentoringLoading {
  constructor(private readonly stage: DemoStage) {}

  async load(): Promise<void> {
    for (const { name, ...profile } of mentors) await this.offer(name, profile);
    await this.sign('Farah Begum', 'Amara Okafor', 90, 'I want to plan research with the people who use the service, and not only read what others found.');
    const paused = await this.sign('Grace Adeyemi', 'Callum Fraser', 120, 'I want to be calm when something breaks at night.');
    await this.stage.ago(12, () => this.steps.pause(this.stage.actor('Callum Fraser'), paused.id, { until: null, words: 'I am on a long project.' }, paused.version));
    const ended = await this.sign('Isla McKay', 'Daniel Osei', 150, 'I want to find out whether leading suits me.');
    await this.stage.ago(60, () => this.steps.endEarly(this.stage.actor('Isla McKay'), ended.id, { reason: 'GOAL_REACHED_EARLY', words: '', readers: [] }, ended.version));
    await this.sign('Rhys Bevan', 'Tomos Lewis', 45, 'I want to deploy without somebody beside me, and know what to do when it goes wrong.');
    await this.ask('Farah Begum', 'Mei Lin Chen', 3, 'I would like to learn how you choose whom to ask.');
  }

  private get steps(): RelationshipSteps {
    return this.stage.use(RelationshipSteps);
  }

  private async offer(name: string, profile: { readonly capacity: number; readonly aboutMe: string }): Promise<void> {
    const actor = this.stage.actor(name);
    await this.stage.ago(200, () => this.stage.use(MentorProfiles).changeOwn(actor, { offering: true, languages: ['en'], ...profile }, 1));
  }

  private ask(mentor: string, mentee: string, days: number, message: string) {
    const request = { mentorId: this.stage.loaded.idOf(mentor), programmeId: this.stage.loaded.programmeId, message, skillIds: [] };
    return this.stage.ago(days, () => this.stage.use(RelationshipAsking).ask(this.stage.actor(mentee), request));
  }

  /** From the request to both signatures within a few days. Gives the pair as it stands then. */
  private async sign(mentor: string, mentee: string, days: number, purpose: string): Promise<{ id: Id; version: number }> {
    const [one, other] = [this.stage.actor(mentee), this.stage.actor(mentor)];
    const asked = await this.ask(mentor, mentee, days, purpose);
    const accepted = await this.stage.ago(days - 2, () => this.steps.accept(other, asked.id, asked.version));
    const agreements = this.stage.use(AgreementWriting);
    await this.stage.ago(days - 4, async () => {
      const begun = await agreements.suggest(one, asked.id);
      const written = await agreements.change(one, begun.id, { purpose, managerSharing: 'EXISTENCE' }, begun.version);
      const signed = await agreements.sign(one, begun.id, written.version);
      await agreements.sign(other, begun.id, signed.version);
    });
    return { id: asked.id, version: accepted.version + 1 };
  }
}
