import { forbidden, invalid, newId, notFound, wrongState, type BodyOf, type Id } from '@waymark/foundation/kernel';
import type { Actor } from '@waymark/organisations/domain';
import { canJudge, canReadJudgements, type JudgementView, type readinessApi } from '@waymark/readiness/domain';
import { Injectable } from '@nestjs/common';
import { Moments } from '../access/moments';
import { ReadinessAccess } from '../access/readiness-access';
import { EditionQueries } from '../standing/editions.queries';
import { TeamMaps } from '../teams/team-map';
import { JudgementRepository } from './judgement.repository';
import { JudgementQueries } from './judgements.queries';

/** What managers say of when somebody will be ready. It stands beside the band, and neither changes the other. */
@Injectable()
export class ReadinessJudging {
  constructor(
    private readonly access: ReadinessAccess,
    private readonly moments: Moments,
    private readonly editions: EditionQueries,
    private readonly maps: TeamMaps,
    private readonly judgements: JudgementRepository,
    private readonly queries: JudgementQueries,
  ) {}

  async list(actor: Actor, memberId: Id): Promise<{ items: JudgementView[] }> {
    const { grounds } = await this.access.toPerson(actor, memberId);
    if (!canReadJudgements(grounds)) throw forbidden('What managers say of somebody is read by that person and by who manages them.');
    await this.access.read(actor, memberId);
    return { items: await this.queries.ofMember(memberId) };
  }

  async judge(actor: Actor, memberId: Id, { versionId, horizon, reason }: BodyOf<typeof readinessApi.judgeReadiness>): Promise<JudgementView> {
    const { grounds } = await this.access.read(actor, memberId);
    if (!canJudge(grounds)) throw forbidden('Whoever manages somebody says when they will be ready, and nobody of themselves.');
    const edition = await this.editions.read(versionId);
    if (edition === null) throw invalid('body.versionId', 'There is no such role profile, or you cannot see it.');
    const moment = await this.moments.of({});
    const { band: bandThen } = (await this.maps.of([memberId], edition, moment)).rowOf(memberId);
    const id = newId();
    await this.judgements.insert({ id, memberId, versionId, horizon, reason, saidBy: actor.memberId, saidAt: moment.at, bandThen });
    return this.view(id);
  }

  /** Only whoever said it takes it back, as long as they see the person. */
  async withdraw(actor: Actor, judgementId: Id): Promise<JudgementView> {
    const judgement = await this.view(judgementId);
    const { grounds } = await this.access.toPerson(actor, judgement.member.id);
    if (!canReadJudgements(grounds)) throw notFound('judgement');
    if (judgement.saidBy.id !== actor.memberId) throw forbidden('Whoever said it takes it back.');
    const { at } = await this.moments.of({});
    if (!(await this.judgements.withdraw(judgementId, at))) throw wrongState('judgement-withdrawn', 'This was taken back already.');
    return this.view(judgementId);
  }

  private async view(id: Id): Promise<JudgementView> {
    const judgement = await this.queries.read(id);
    if (judgement === null) throw notFound('judgement');
    return judgement;
  }
}
