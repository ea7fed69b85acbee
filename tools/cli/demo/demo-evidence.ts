import type { fixedClock, Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { AssessorGranting, ClaimEditing, ClaimReview, ClaimSubmission, EvidenceAuthoring, EvidenceReaders, PriorLevels, SelfRatingKeeping } from '@waymark/evidence/api';
import type { ClaimView, EvidenceView } from '@waymark/evidence/domain';
import type { Actor, OrganisationRole } from '@waymark/organisations/domain';
import { FrameworkLibrary, ProfileLibrary } from '@waymark/role-profiles/api';
import type { INestApplicationContext } from '@nestjs/common';
import { firstDay } from './calder-digital';
import { demoAssessors, demoEvidence, demoPriorLevels, demoSelfRatings, type DemoEvidence, type DemoReview } from './calder-evidence';

/** What has been loaded of the organisation before its people begin to write. */
export interface LoadedOrganisation {
  readonly organisationId: Id;
  readonly programmeId: Id;
  /** The published edition that everybody works towards. */
  readonly versionId: Id;
  readonly idOf: (name: string) => Id;
}

const day = 86_400_000;

/** Has the people of the demo write evidence, rate themselves and judge claims, each on the day on which it happened. */
export class DemoEvidenceLoading {
  private readonly tenancy: Tenancy;
  private requirements = new Map<string, Id>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: ReturnType<typeof fixedClock>,
    /** The day on which the demo is loaded, from which the days of the demo count back. */
    private readonly today: Date,
    private readonly loaded: LoadedOrganisation,
  ) {
    this.tenancy = app.get(Tenancy);
  }

  async load(): Promise<void> {
    const begun = this.clock.now();
    await this.on(begun, () => this.prepare());
    await this.on(new Date(begun.getTime() + 14 * day), () => this.recordPriorLevels());
    for (const evidence of demoEvidence) await this.write(evidence);
    for (const [name, ratings] of Object.entries(demoSelfRatings)) {
      for (const { title, ordinal, note = '', ago } of ratings) {
        await this.ago(ago, () => this.use(SelfRatingKeeping).rate(this.actor(name), { requirementId: this.requirement(title), ordinal, note }));
      }
    }
    await this.ago(1, () => this.letJudge(this.programmeOwner, demoAssessors.second));
    this.clock.moveTo(begun);
  }

  private async prepare(): Promise<void> {
    const owner = this.programmeOwner;
    const { items } = await this.use(ProfileLibrary).readVersion(owner, this.loaded.versionId);
    this.requirements = new Map(items.map(({ title, id }) => [title, id]));
    await this.letJudge(owner, demoAssessors.first);
  }

  private async letJudge(owner: Actor, name: string): Promise<void> {
    const { items } = await this.use(FrameworkLibrary).list();
    for (const { id: frameworkId } of items) {
      const { programmeId, idOf } = this.loaded;
      await this.use(AssessorGranting).give(owner, { assessorId: idOf(name), programmeId, frameworkId, from: firstDay, to: null, highest: null });
    }
  }

  private async recordPriorLevels(): Promise<void> {
    const items = Object.entries(demoPriorLevels).flatMap(([name, levels]) =>
      levels.map(({ title, ordinal }) => ({
        memberId: this.loaded.idOf(name),
        requirementId: this.requirement(title),
        ordinal,
        effectiveOn: firstDay,
        validUntil: null,
        reason: 'From the skills review before we began with Waymark.',
      })),
    );
    await this.use(PriorLevels).record(this.actor('Priya Nair'), { items });
  }

  private async write({ owner, content, claims, begun, sent, review, releasedTo }: DemoEvidence): Promise<void> {
    const actor = this.actor(owner);
    const wanted = claims.map(({ title, ordinal }) => ({ requirementId: this.requirement(title), ordinal }));
    const dates = { startedOn: this.dayAgo(begun + 30), endedOn: this.dayAgo(begun + 2) };
    const evidence = await this.ago(begun, async () => {
      const created = await this.use(EvidenceAuthoring).create(actor, { kind: 'STAR', content: { ...dates, ...content }, claims: wanted });
      for (const [place, claim] of created.claims.entries()) await this.tick(actor, claim, claims[place] ?? {});
      if (releasedTo !== undefined) await this.use(EvidenceReaders).giveRelease(actor, created.id, this.loaded.idOf(releasedTo));
      return created;
    });
    if (sent === undefined) return;
    await this.ago(sent, () => this.send(actor, evidence));
    if (review !== undefined) await this.judge(evidence, review);
  }

  private async tick(actor: Actor, claim: ClaimView, { ticked, words = '' }: { ticked?: number[]; words?: string }): Promise<void> {
    const clauses = claim.clauses.map((_, place) => {
      const isTicked = ticked === undefined || ticked.includes(place);
      return { ticked: isTicked, shownIn: isTicked ? ['ACTION' as const] : [], words: '' };
    });
    await this.use(ClaimEditing).change(actor, claim.id, { clauses, words }, claim.version);
  }

  private async send(actor: Actor, { id, version, claims: [claim] }: EvidenceView): Promise<void> {
    if (claim === undefined) throw new Error('Evidence of the demo is sent, and claims nothing');
    await this.use(ClaimSubmission).submit(actor, id, { claimIds: [claim.id], dataRemoved: true }, version);
  }

  private async judge({ claims: [claim] }: EvidenceView, { by, opened, checks, rationale, spoken }: DemoReview): Promise<void> {
    const [assessor, claimId] = [this.actor(by), claim?.id ?? ''];
    const reviews = this.use(ClaimReview);
    const review = await this.ago(opened, async () => {
      const { version } = await reviews.open(assessor, claimId);
      return reviews.change(assessor, claimId, { checks, rationale }, version);
    });
    if (spoken === undefined) return;
    await this.ago(spoken.on, async () => {
      if ('reasons' in spoken) await reviews.return(assessor, claimId, { reasons: spoken.reasons }, review.version);
      else await reviews.confirm(assessor, claimId, { ordinal: spoken.ordinal, validUntil: null }, review.version);
    });
  }

  private ago<T>(days: number, work: () => Promise<T>): Promise<T> {
    return this.on(new Date(this.today.getTime() - days * day), work);
  }

  /** Does something in a transaction of its own at an instant. */
  private on<T>(instant: Date, work: () => Promise<T>): Promise<T> {
    this.clock.moveTo(instant);
    return this.tenancy.run(this.loaded.organisationId, work);
  }

  private dayAgo(days: number): string {
    return new Date(this.today.getTime() - days * day).toISOString().slice(0, 10);
  }

  private requirement(title: string): Id {
    const id = this.requirements.get(title);
    if (id === undefined) throw new Error(`The demo speaks of ${title}, which its profile does not have`);
    return id;
  }

  private get programmeOwner(): Actor {
    return this.actor('Helen Marsh', 'PROGRAMME_OWNER');
  }

  private actor(name: string, ...roles: OrganisationRole[]): Actor {
    const memberId = this.loaded.idOf(name);
    return { accountId: memberId, organisationId: this.loaded.organisationId, memberId, roles, via: 'session', scopes: null };
  }

  private use<T>(provider: new (...parts: never[]) => T): T {
    return this.app.get<T>(provider, { strict: false });
  }
}
