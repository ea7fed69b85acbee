import { DecisionAppeals, DecisionReading, PriorLevels, Waiving } from '@waymark/evidence/api';
import { firstDay } from './calder-digital';
import { demoAppeal, demoAssessors, demoLapsedLevels, demoPriorLevels, demoWaivers } from './calder-evidence';
import type { DemoStage } from './demo-stage';

const day = 86_400_000;
/** Expert, which takes the word of somebody who may judge it. */
const topLevel = 4;

/** What becomes of levels in the demo: recorded from before, run out, asked to be waived, and asked to be looked at again. */
export class DemoStandingLoading {
  constructor(private readonly stage: DemoStage) {}

  async recordPriorLevels(begun: Date): Promise<void> {
    const { stage } = this;
    const recorded = { effectiveOn: firstDay, reason: 'From the skills review before we began with Waymark.' };
    const known = Object.entries(demoPriorLevels).flatMap(([name, levels]) =>
      levels.map(({ title, ordinal }) => ({ ...recorded, memberId: stage.loaded.idOf(name), requirementId: stage.requirement(title), ordinal, validUntil: null })),
    );
    const lapsed = demoLapsedLevels.map(({ name, title, ordinal, ended }) => ({
      ...recorded,
      memberId: stage.loaded.idOf(name),
      requirementId: stage.requirement(title),
      ordinal,
      validUntil: stage.dayAgo(ended),
    }));
    const afterwards = new Date(begun.getTime() + 14 * day);
    const items = [...known, ...lapsed];
    const record = (name: string, theirs: typeof items) => stage.on(afterwards, () => stage.use(PriorLevels).record(stage.actor(name), { items: theirs }));
    await record('Priya Nair', items.filter(({ ordinal }) => ordinal < topLevel));
    await record(demoAssessors.first, items.filter(({ ordinal }) => ordinal === topLevel));
  }

  async waive(): Promise<void> {
    const { stage } = this;
    for (const { name, title, reason, asked, granted } of demoWaivers) {
      const wanted = { memberId: stage.loaded.idOf(name), requirementId: stage.requirement(title), reason, from: stage.dayAgo(asked), to: null };
      const { id, version } = await stage.ago(asked, () => stage.use(Waiving).ask(stage.actor('Priya Nair'), wanted));
      if (granted !== undefined) await stage.ago(granted, () => stage.use(Waiving).grant(stage.programmeOwner, id, version));
    }
  }

  /** After the second assessor may judge: nobody looks again at what they decided themselves. */
  async appeal(): Promise<void> {
    const { name, title, reason } = demoAppeal;
    const person = this.stage.actor(name);
    await this.stage.ago(0, async () => {
      const { items } = await this.stage.use(DecisionReading).list(person, person.memberId, { limit: 100, requirementId: this.stage.requirement(title) });
      const decided = items.find(({ source }) => source === 'CLAIM');
      if (decided === undefined) throw new Error(`Nobody has decided about ${title} of ${name} yet`);
      await this.stage.use(DecisionAppeals).appeal(person, decided.id, reason);
    });
  }
}
