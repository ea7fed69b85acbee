import { cutPage, notFound, type Id, type Page, type QueryOf } from '@waymark/foundation/kernel';
import { Sealing } from '@waymark/foundation/server';
import { canReadRecord, canSeeStanding, emptyStages, growTemplates, stageWriting, type GrowRecordView, type GrowStage, type Person, type RevisionView, type sessionsApi, type StageView, type StageWriting } from '@waymark/mentoring/domain';
import { readCursor, Releases } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import { ActionReading } from '../actions/action-reading';
import { AimReading } from '../agreements/aim-reading';
import { ProgrammePrompts } from '../prompts/programme-prompts';
import { revisionReason, revisionStands, revisionStood } from '../sealed';
import { AgreedWorkQueries } from '../sessions/agreed-work.queries';
import { SessionAccess, type OwnSession } from '../sessions/session-access';
import { SessionViews } from '../sessions/session-views';
import { SessionQueries } from '../sessions/sessions.queries';
import type { Revision, Stage } from './stage.entity';
import { emptyWriting, StageReading } from './stage-reading';
import { StageRepository } from './stage.repository';
import { summaryOf } from './summaries';

/** Looking at what was said in a session: the two, and nobody else. */
@Injectable()
export class RecordReading {
  constructor(
    private readonly stages: StageRepository,
    private readonly opened: StageReading,
    private readonly access: SessionAccess,
    private readonly views: SessionViews,
    private readonly queries: SessionQueries,
    private readonly prompts: ProgrammePrompts,
    private readonly actions: ActionReading,
    private readonly work: AgreedWorkQueries,
    private readonly releases: Releases,
    private readonly sealing: Sealing,
    private readonly aims: AimReading,
  ) {}

  async read(actor: Actor, sessionId: Id): Promise<GrowRecordView> {
    const { session, pair, grounds } = await this.toRecord(actor, sessionId);
    const view = await this.views.of(actor, session);
    const rows = await this.stages.ofSessions([sessionId]);
    const named = await this.queries.namesOf(rows.map(({ changedBy }) => changedBy));
    const shown = growTemplates[session.template].stages.map(({ stage }) => stage);
    const stages = [];
    for (const stage of shown) stages.push(await this.viewOf(sessionId, stage, rows.find((row) => row.stage === stage) ?? null, named));
    const prompts = await this.prompts.ofVersion(pair.programmeId, session.promptVersion);
    const goal = stages.map(({ writing }) => writing).find((writing) => writing.stage === 'GOAL')?.content ?? emptyStages.GOAL;
    const aimed = goal.requirementId === null ? [] : [{ requirementId: goal.requirementId, ordinal: goal.ordinal }];
    const released = await this.releases.readersOf(summaryOf(sessionId));
    return {
      session: view,
      template: session.template,
      stages,
      prompts: shown.map((stage) => ({ stage, ...prompts[stage] })),
      promptVersion: session.promptVersion,
      actionsFromLastTime: await this.actions.openAt(actor, pair.id, session.startsAt),
      actions: await this.actions.ofSession(actor, sessionId),
      goals: await this.work.goalsNamed(actor.memberId, pair.menteeId, goal.goalIds),
      requirement: (await this.aims.of(pair.menteeId, aimed, { standing: canSeeStanding(grounds, pair) }))[0] ?? null,
      evidence: [],
      readers: [view.mentee, view.mentor],
      releasedTo: released.map(({ memberId: id, name }) => ({ id, name })),
    };
  }

  async readStage(actor: Actor, sessionId: Id, stage: GrowStage): Promise<StageView> {
    await this.toRecord(actor, sessionId);
    return this.stageOf(sessionId, stage);
  }

  /** A stage, after a use case that was allowed to see it. */
  async stageOf(sessionId: Id, stage: GrowStage): Promise<StageView> {
    const row = await this.stages.find(sessionId, stage);
    return this.viewOf(sessionId, stage, row, await this.queries.namesOf(row === null ? [] : [row.changedBy]));
  }

  /** A page of what was changed after logging, the latest first. */
  async listRevisions(actor: Actor, sessionId: Id, { cursor, limit }: QueryOf<typeof sessionsApi.listRevisions>): Promise<Page<RevisionView>> {
    await this.toRecord(actor, sessionId);
    const [before] = readCursor(cursor, z.tuple([z.int().min(1)])) ?? [null];
    const { items: rows, nextCursor } = cutPage(await this.stages.revisions(sessionId, { before, limit: limit + 1 }), limit, ({ number }) => [number]);
    const named = await this.queries.namesOf(rows.map(({ revisedBy }) => revisedBy));
    const items = [];
    for (const row of rows) items.push(await this.revisionOf(row, personIn(named, row.revisedBy)));
    return { items, nextCursor };
  }

  private async toRecord(actor: Actor, sessionId: Id): Promise<OwnSession> {
    const own = await this.access.toSession(actor, sessionId);
    if (!canReadRecord(own.grounds, own.pair)) throw notFound('session');
    return own;
  }

  private async viewOf(sessionId: Id, stage: GrowStage, row: Stage | null, named: Map<Id, string>): Promise<StageView> {
    if (row === null) return { sessionId, writing: emptyWriting(stage), changedBy: null, changedAt: null, version: 1 };
    const { changedBy, changedAt, version } = row;
    return { sessionId, writing: await this.opened.writingOf(row), changedBy: personIn(named, changedBy), changedAt: changedAt.toISOString(), version };
  }

  private async revisionOf({ sessionId, number, stage, reason, stood, stands, revisedAt }: Revision, by: Person): Promise<RevisionView> {
    const bound = { session_id: sessionId, number, stage };
    const writingIn = (opened: string | null): StageWriting => (opened === null ? emptyWriting(stage) : stageWriting.parse({ stage, content: JSON.parse(opened) as unknown }));
    return {
      number,
      by,
      at: revisedAt.toISOString(),
      reason: reason === null ? '' : await this.sealing.open(revisionReason, bound, reason),
      before: writingIn(stood === null ? null : await this.sealing.open(revisionStood, bound, stood)),
      after: writingIn(stands === null ? null : await this.sealing.open(revisionStands, bound, stands)),
    };
  }
}

function personIn(named: Map<Id, string>, id: Id): Person {
  return { id, name: named.get(id) ?? 'Nobody any more' };
}
