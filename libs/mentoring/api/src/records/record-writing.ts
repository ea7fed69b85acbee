import { advance, forbidden, invalid, stale, wrongState, type BodyOf, type Id } from '@waymark/foundation/kernel';
import { Sealing } from '@waymark/foundation/server';
import {
  canPrepare, canWriteRecord, isWritten, requireLoggable, requireUnlogged, requireWeighedOptions, sessionLifecycle, isDraft,
  type GrowStage, type sessionsApi, type StageView, type StageWriting,
} from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { ActionsOfSessions } from '../actions/actions-of-sessions';
import { revisionReason, revisionStands, revisionStood, stageContent } from '../sealed';
import { SessionAccess, type OwnSession } from '../sessions/session-access';
import { overForWriting } from '../sessions/session-logging';
import { SessionRepository } from '../sessions/session.repository';
import { RecordReading } from './record-reading';
import { StageReading } from './stage-reading';
import { StageRepository } from './stage.repository';

type Revised = BodyOf<typeof sessionsApi.reviseStage>;

/** Writing in the record of a session: by autosave until it is logged, with a reason after that. */
@Injectable()
export class RecordWriting {
  constructor(
    private readonly stages: StageRepository,
    private readonly reading: RecordReading,
    private readonly opened: StageReading,
    private readonly access: SessionAccess,
    private readonly sessions: SessionRepository,
    private readonly sealing: Sealing,
    private readonly actions: ActionsOfSessions,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** Whoever wrote on top of an older version gets what is stored now, to put the two together. */
  async write(actor: Actor, sessionId: Id, stage: GrowStage, writing: StageWriting, version: number): Promise<StageView> {
    const own = await this.access.keepSession(actor, sessionId);
    requireMayWrite(own, stage);
    requireSameStage(stage, writing, 'body.stage');
    requireUnlogged(own.session.status);
    if (!isDraft(own.session.status)) throw wrongState('session-off', 'This session did not happen, so there is nothing to write.');
    requireWeighedOptions(writing);
    return this.save(actor, sessionId, writing, version);
  }

  /** What stood there is kept, and the other one is asked to confirm again. What results could have been logged as it is. */
  async revise(actor: Actor, sessionId: Id, stage: GrowStage, { reason, writing }: Revised, version: number): Promise<StageView> {
    const own = await this.access.holdSession(actor, sessionId);
    requireMayWrite(own, stage);
    requireSameStage(stage, writing, 'body.writing.stage');
    const { session, pair } = own;
    const status = advance(sessionLifecycle, session.status, 'revise');
    requireWeighedOptions(writing);
    requireLoggable({ ...(await this.opened.contentsOf([sessionId]))(sessionId), [writing.stage]: writing.content });
    const before = await this.reading.stageOf(sessionId, stage);
    const saved = await this.save(actor, sessionId, writing, version);
    const now = this.calendar.now();
    const number = ((await this.stages.revisions(sessionId, { before: null, limit: 1 }))[0]?.number ?? 0) + 1;
    const bound = { session_id: sessionId, number, stage };
    await this.stages.addRevision({
      sessionId,
      number,
      stage,
      reason: await this.sealing.seal(revisionReason, bound, reason),
      stood: await this.sealing.seal(revisionStood, bound, JSON.stringify(before.writing.content)),
      stands: await this.sealing.seal(revisionStands, bound, JSON.stringify(writing.content)),
      revisedBy: actor.memberId,
      revisedAt: now,
    });
    if (writing.stage === 'WILL' && before.writing.stage === 'WILL') {
      await this.actions.keep(actor, { id: sessionId, pair }, { planned: writing.content.actions, before: before.writing.content.actions });
    }
    await this.sessions.save(session, {
      status, loggedBy: actor.memberId, loggedAt: now, changedAt: now,
      confirmedBy: null, confirmedAt: null, questionedBy: null, questionedAt: null, questionWords: null,
    });
    return saved;
  }

  /** A stage that says nothing is stored as that: what is sealed cannot be asked whether it is empty. */
  private async save({ memberId }: Actor, sessionId: Id, writing: StageWriting, before: number): Promise<StageView> {
    const { stage, content } = writing;
    const sealed = isWritten(writing) ? await this.sealing.seal(stageContent, { session_id: sessionId, stage, version: before + 1 }, JSON.stringify(content)) : null;
    const saved = await this.stages.write({ sessionId, stage, content: sealed, changedBy: memberId, changedAt: this.calendar.now(), before });
    const view = await this.reading.stageOf(sessionId, stage);
    if (!saved) throw stale(view);
    return view;
  }
}

function requireMayWrite({ grounds, pair }: OwnSession, stage: GrowStage): void {
  if (!canWriteRecord(grounds, pair)) throw overForWriting();
  if (stage === 'PREPARATION' && !canPrepare(grounds, pair)) throw forbidden('The mentee prepares a session.');
}

function requireSameStage(stage: GrowStage, writing: StageWriting, path: string): void {
  if (writing.stage !== stage) throw invalid(path, 'Send the stage that the address names');
}
