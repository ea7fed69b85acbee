import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClaimEditing, ClaimReview, ClaimSubmission, EvidenceAuthoring, EvidenceReaders, EvidenceReading, FileAdding, SelfRatingKeeping, WitnessAnswering, WitnessAsking, WitnessDelivery } from '@waymark/evidence/api';
import type { ClaimView, EvidenceContent, EvidenceView } from '@waymark/evidence/domain';
import type { Actor } from '@waymark/organisations/domain';
import { demoSelfRatings, type DemoEvidence, type DemoReview, type DemoWitness } from './calder-evidence';
import { asUploaded, type DemoFile } from './demo-files';
import type { DemoStage } from './demo-stage';

/** Has the people of the demo write evidence, rate themselves and judge claims, each on the day on which it happened. */
export class DemoEvidenceLoading {
  constructor(private readonly stage: DemoStage) {}

  async write(all: readonly DemoEvidence[]): Promise<void> {
    for (const evidence of all) await this.writeOne(evidence);
  }

  async rate(): Promise<void> {
    for (const [name, ratings] of Object.entries(demoSelfRatings)) {
      for (const { title, ordinal, note = '', ago } of ratings) {
        await this.stage.ago(ago, () => this.stage.use(SelfRatingKeeping).rate(this.stage.actor(name), { requirementId: this.stage.requirement(title), ordinal, note }));
      }
    }
  }

  private async writeOne({ owner, kind = 'STAR', content, certificateFor, claims, begun, files = [], witness, sent, review, releasedTo }: DemoEvidence): Promise<void> {
    const { stage } = this;
    const actor = stage.actor(owner);
    const wanted = claims.map(({ title, ordinal }) => ({ requirementId: stage.requirement(title), ordinal }));
    const dates = { startedOn: stage.dayAgo(begun + 30), endedOn: stage.dayAgo(begun + 2) };
    const certificate: EvidenceContent['certificate'] = certificateFor === undefined ? null : { awardedBy: 'Calder Skills Board', issuedOn: dates.endedOn, expiresOn: stage.dayAgo(-certificateFor) };
    const evidence = await stage.ago(begun, async () => {
      const created = await stage.use(EvidenceAuthoring).create(actor, { kind, content: { ...dates, certificate, ...content }, claims: wanted });
      for (const [place, claim] of created.claims.entries()) await this.tick(actor, claim, claims[place] ?? {});
      if (releasedTo !== undefined) await stage.use(EvidenceReaders).giveRelease(actor, created.id, stage.loaded.idOf(releasedTo));
      return created;
    });
    await this.attach(actor, evidence, files, begun);
    if (witness !== undefined) await this.letSay(actor, evidence, witness);
    if (sent === undefined) return;
    await stage.ago(sent, () => this.send(actor, evidence));
    if (review !== undefined) await this.judge(evidence, review);
  }

  private async tick(actor: Actor, claim: ClaimView, { ticked, words = '' }: { ticked?: number[]; words?: string }): Promise<void> {
    const clauses = claim.clauses.map((_, place) => {
      const isTicked = ticked === undefined || ticked.includes(place);
      return { ticked: isTicked, shownIn: isTicked ? ['ACTION' as const] : [], words: '' };
    });
    await this.stage.use(ClaimEditing).change(actor, claim.id, { clauses, words }, claim.version);
  }

  private async attach(actor: Actor, { id }: EvidenceView, files: DemoFile[], begun: number): Promise<void> {
    const directory = await mkdtemp(join(tmpdir(), 'waymark-demo-'));
    try {
      for (const file of files) {
        const uploaded = await asUploaded(directory, file);
        await this.stage.alone(begun, () => this.stage.use(FileAdding).add(actor, id, uploaded));
      }
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }

  /** The link is handed over instead of mailed, so that loading the demo mails nobody. */
  private async letSay(actor: Actor, { id }: EvidenceView, { name, email, as, asked, answered, statement }: DemoWitness): Promise<void> {
    const { stage } = this;
    const request = await stage.ago(asked, () => stage.use(WitnessAsking).ask(actor, id, { name, email, message: 'You sat beside me for the third one. What did you see?' }));
    const token = await stage.alone(asked, () => stage.use(WitnessDelivery).handOver(stage.loaded.organisationId, request.id));
    const said = { statement, observedOn: stage.dayAgo(asked + 4), signedName: name, signedAs: as };
    await stage.alone(answered, () => stage.use(WitnessAnswering).answer({ token, ...said }, '127.0.0.1'));
  }

  private async send(actor: Actor, { id, claims: [claim] }: EvidenceView): Promise<void> {
    if (claim === undefined) throw new Error('Evidence of the demo is sent, and claims nothing');
    const { version } = await this.stage.use(EvidenceReading).read(actor, id);
    await this.stage.use(ClaimSubmission).submit(actor, id, { claimIds: [claim.id], dataRemoved: true }, version);
  }

  private async judge({ claims: [claim] }: EvidenceView, { by, opened, checks, rationale, spoken }: DemoReview): Promise<void> {
    const { stage } = this;
    const [assessor, claimId] = [stage.actor(by), claim?.id ?? ''];
    const reviews = stage.use(ClaimReview);
    const review = await stage.ago(opened, async () => {
      const { version } = await reviews.open(assessor, claimId);
      return reviews.change(assessor, claimId, { checks, rationale }, version);
    });
    if (spoken === undefined) return;
    await stage.ago(spoken.on, async () => {
      if ('reasons' in spoken) await reviews.return(assessor, claimId, { reasons: spoken.reasons }, review.version);
      else await reviews.confirm(assessor, claimId, { ordinal: spoken.ordinal, validUntil: spoken.countsFor === undefined ? null : stage.dayAgo(-spoken.countsFor) }, review.version);
    });
  }
}
