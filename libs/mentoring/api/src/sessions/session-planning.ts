import { advance, forbidden, invalid, newId, wrongState, type BodyOf, type Id } from '@waymark/foundation/kernel';
import { configToken, type Config } from '@waymark/foundation/server';
import {
  calendarAfter, calendarUid, canWriteSessions, isDraft, requireBegun, requireOver, requireToCome, sessionInstants, sessionLifecycle, usualTemplate,
  type AgendaItem, type LocalSpan, type SessionAction, type sessionsApi, type SessionView,
} from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import { PairAccess, type OwnPair } from '../access/pair-access';
import { PromptRepository } from '../prompts/prompts.repository';
import { AgreedWorkQueries } from './agreed-work.queries';
import { SessionAccess, type OwnSession } from './session-access';
import type { Session } from './session.entity';
import { replacedAlready, SessionRepository } from './session.repository';
import { SessionViews } from './session-views';

type Planned = BodyOf<typeof sessionsApi.planSession>;
type Past = BodyOf<typeof sessionsApi.recordPastSession>;

/** When two people meet: planning it, moving it, calling it off. */
@Injectable()
export class SessionPlanning {
  private readonly host: string;

  constructor(
    private readonly sessions: SessionRepository,
    private readonly views: SessionViews,
    private readonly access: SessionAccess,
    private readonly pairs: PairAccess,
    private readonly prompts: PromptRepository,
    private readonly work: AgreedWorkQueries,
    private readonly calendar: OrganisationCalendar,
    @Inject(configToken) { publicUrl }: Config,
  ) {
    this.host = new URL(publicUrl).hostname;
  }

  /** The pair is held, so that nothing is planned for one that ends at the same time. */
  async plan(actor: Actor, relationshipId: Id, { agenda, insteadOf, template, ...body }: Planned): Promise<SessionView> {
    const own = await this.pairs.holdOwnPair(actor, relationshipId);
    requireMayPlan(own);
    const instants = sessionInstants(body);
    requireToCome(instants, this.calendar.now());
    if (insteadOf !== null) await this.requireCalledOff(relationshipId, insteadOf);
    return this.begin(actor, own, { ...body, ...instants }, { status: 'PLANNED', agenda, insteadOf, template: template ?? usualTemplate });
  }

  async recordPast(actor: Actor, relationshipId: Id, { template, ...body }: Past): Promise<SessionView> {
    const own = await this.pairs.toOwnPair(actor, relationshipId);
    requireMayPlan(own);
    const instants = sessionInstants(body);
    requireOver(instants, this.calendar.now());
    return this.begin(actor, own, { ...body, ...instants }, { status: 'HELD', agenda: [], insteadOf: null, template: template ?? usualTemplate });
  }

  /** What the next session could be about. */
  async suggestAgenda(actor: Actor, relationshipId: Id): Promise<{ items: Omit<AgendaItem, 'id'>[] }> {
    requireMayPlan(await this.pairs.toOwnPair(actor, relationshipId));
    return { items: await this.work.agendaFor(relationshipId) };
  }

  async change(actor: Actor, sessionId: Id, changes: BodyOf<typeof sessionsApi.changeSession>, version: number): Promise<SessionView> {
    const own = await this.hold(actor, sessionId, version);
    if (!isDraft(own.session.status)) throw wrongState('wrong-state', 'This session is not open any more, so that cannot be changed.');
    return this.save(actor, own, changes);
  }

  /** Its calendar entry moves with it. */
  async reschedule(actor: Actor, sessionId: Id, when: LocalSpan, version: number): Promise<SessionView> {
    const own = await this.hold(actor, sessionId, version);
    const instants = sessionInstants(when);
    const now = this.calendar.now();
    const step = this.step(own.session, 'reschedule');
    requireToCome(instants, now);
    const { starts, timeZone, moved } = own.session;
    const earlier = { from: starts, timeZone, by: actor.memberId, at: now.toISOString() };
    return this.save(actor, own, { ...step, ...instants, starts: when.starts, ends: when.ends, timeZone: when.timeZone, moved: [...moved, earlier] });
  }

  async cancel(actor: Actor, sessionId: Id, { words }: BodyOf<typeof sessionsApi.cancelSession>, version: number): Promise<SessionView> {
    const own = await this.hold(actor, sessionId, version);
    return this.save(actor, own, { ...this.step(own.session, 'cancel'), ...this.calledOff(actor, words) });
  }

  async markNoShow(actor: Actor, sessionId: Id, { missing, words }: BodyOf<typeof sessionsApi.markNoShow>, version: number): Promise<SessionView> {
    const own = await this.hold(actor, sessionId, version);
    const step = this.step(own.session, 'noShow');
    requireBegun(own.session, this.calendar.now());
    return this.save(actor, own, { ...step, ...this.calledOff(actor, words), missing });
  }

  private async begin(
    actor: Actor,
    { pair }: OwnPair,
    { starts, ends, timeZone, startsAt, endsAt, meets, place }: LocalSpan & Pick<Session, 'startsAt' | 'endsAt' | 'meets' | 'place'>,
    about: Pick<Session, 'status' | 'agenda' | 'insteadOf' | 'template'>,
  ): Promise<SessionView> {
    const [id, now] = [newId(), this.calendar.now()];
    const session = await this.sessions.insert({
      ...about, id, starts, ends, timeZone, startsAt, endsAt, meets, place,
      relationshipId: pair.id,
      promptVersion: (await this.prompts.latest(pair.programmeId))?.version ?? 1,
      calendarUid: calendarUid(id, this.host),
      calendarSequence: 0,
      plannedBy: actor.memberId,
      plannedAt: now,
      changedAt: now,
    });
    return this.views.of(actor, session);
  }

  private async hold(actor: Actor, sessionId: Id, version: number): Promise<OwnSession> {
    requireMayPlan(await this.access.toSession(actor, sessionId));
    return this.access.holdVersion(actor, sessionId, version);
  }

  /** The state after a step, and the calendar entry that goes with it. */
  private step({ status, calendarUid: uid, calendarSequence: sequence }: Session, step: SessionAction): Pick<Session, 'status' | 'calendarSequence'> {
    return { status: advance(sessionLifecycle, status, step), calendarSequence: calendarAfter({ uid, sequence }, step).sequence };
  }

  private calledOff(actor: Actor, words: string): Pick<Session, 'calledOffBy' | 'calledOffAt' | 'calledOffWords'> {
    return { calledOffBy: actor.memberId, calledOffAt: this.calendar.now(), calledOffWords: words };
  }

  private async save(actor: Actor, { session }: OwnSession, changes: Parameters<SessionRepository['save']>[1]): Promise<SessionView> {
    return this.views.of(actor, await this.sessions.save(session, { ...changes, changedAt: this.calendar.now() }));
  }

  /** @throws DomainError INVALID at `body.insteadOf` where the pair has no such session that did not happen. */
  private async requireCalledOff(relationshipId: Id, insteadOf: Id): Promise<void> {
    const ofPair = await this.sessions.ofPairs([relationshipId]);
    const found = ofPair.find(({ id, status }) => id === insteadOf && (status === 'CANCELLED' || status === 'NO_SHOW'));
    if (found === undefined) throw invalid('body.insteadOf', 'Choose a session of yours that did not happen');
    if (ofPair.some((one) => one.insteadOf === insteadOf)) throw replacedAlready();
  }
}

function requireMayPlan({ grounds, pair }: OwnPair): void {
  if (!canWriteSessions(grounds, pair)) throw forbidden('You can plan sessions while you are a mentor and a mentee.');
}
