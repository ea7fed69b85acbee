import { allows, type Id } from '@waymark/foundation/kernel';
import {
  canAnswerPulse, canPrepare, canReleaseItem, canWriteRecord, canWriteSessions, confirmBy, headlineOf, isDraft, isWritten, pulseClosesAt, sessionLifecycle, sessionNumbers, wasHeld,
  type Person, type SessionAction, type SessionView, type StageContents,
} from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import { calendarDayIn, type Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { PairAccess, type OwnPair } from '../access/pair-access';
import { StageReading } from '../records/stage-reading';
import { StageRepository } from '../records/stage.repository';
import { AgreedWorkQueries } from './agreed-work.queries';
import type { Session } from './session.entity';
import { SessionRepository } from './session.repository';
import { SessionQueries } from './sessions.queries';

/** What a view of a session is made of beside its row. */
interface Around {
  readonly own: OwnPair;
  readonly number: number | null;
  readonly replacedBy: SessionView['replacedBy'];
  readonly contents: StageContents;
  readonly revisions: number;
  readonly actions: SessionView['actions'];
  readonly named: (memberId: Id) => Person;
  readonly zone: string;
  readonly now: Date;
}

/** Sessions as one of the two sees them. */
@Injectable()
export class SessionViews {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly queries: SessionQueries,
    private readonly pairs: PairAccess,
    private readonly stages: StageReading,
    private readonly rows: StageRepository,
    private readonly work: AgreedWorkQueries,
    private readonly calendar: OrganisationCalendar,
  ) {}

  async of(actor: Actor, session: Session): Promise<SessionView> {
    const [view] = await this.ofAll(actor, [session]);
    if (view === undefined) throw new Error('A session has no view');
    return view;
  }

  /** Sessions of pairs of which the actor is one, in the order in which they are given. */
  async ofAll(actor: Actor, sessions: readonly Session[]): Promise<SessionView[]> {
    const ids = sessions.map(({ id }) => id);
    const pairs = new Map<Id, OwnPair>();
    for (const { relationshipId } of sessions) {
      if (!pairs.has(relationshipId)) pairs.set(relationshipId, await this.pairs.toOwnPair(actor, relationshipId));
    }
    const all = await this.sessions.ofPairs([...pairs.keys()]);
    const numbers = new Map([...Map.groupBy(all, ({ relationshipId }) => relationshipId).values()].flatMap((ofPair) => [...sessionNumbers(ofPair)]));
    const contentsOf = await this.stages.contentsOf(ids, shownStages);
    const revisionsOf = await this.rows.revisionCounts(ids);
    const agreedIn = await this.work.agreedIn(ids);
    const named = await this.names(sessions, [...pairs.values()]);
    const [zone, now] = [await this.calendar.timeZone(), this.calendar.now()];
    return sessions.flatMap((session) => {
      const own = pairs.get(session.relationshipId);
      const instead = all.find(({ insteadOf }) => insteadOf === session.id);
      const replacedBy = instead === undefined ? null : { id: instead.id, starts: instead.starts };
      const around = { number: numbers.get(session.id) ?? null, replacedBy, contents: contentsOf(session.id), revisions: revisionsOf(session.id), actions: agreedIn(session.id), named, zone, now };
      return own === undefined ? [] : [viewOf(session, { own, ...around })];
    });
  }

  private async names(sessions: readonly Session[], pairs: readonly OwnPair[]): Promise<(memberId: Id) => Person> {
    const ids = sessions.flatMap(({ plannedBy, calledOffBy, loggedBy, confirmedBy, questionedBy, moved }) => [plannedBy, calledOffBy, loggedBy, confirmedBy, questionedBy, ...moved.map(({ by }) => by)]);
    const known = await this.queries.namesOf([...ids.filter((one) => one !== null), ...pairs.flatMap(({ pair }) => [pair.mentorId, pair.menteeId])]);
    return (memberId) => ({ id: memberId, name: known.get(memberId) ?? 'Nobody any more' });
  }
}

/** What a session shows of its record: whether it was prepared, and its headline. Nothing else is opened for it. */
const shownStages = ['PREPARATION', 'TOPIC', 'GOAL'] as const;

function viewOf(session: Session, around: Around): SessionView {
  const { own, number, replacedBy, contents, revisions, named } = around;
  const { id, relationshipId, status, starts, ends, timeZone, startsAt, endsAt, meets, place, agenda, template, insteadOf, version } = session;
  return {
    id, relationshipId, status, starts, ends, timeZone, meets, place, template, insteadOf, version, number, replacedBy, revisions,
    mentor: named(own.pair.mentorId),
    mentee: named(own.pair.menteeId),
    part: own.part,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    // Erasing somebody leaves no lines of an agenda.
    agenda: Array.isArray(agenda) ? agenda : [],
    calendar: { uid: session.calendarUid, sequence: session.calendarSequence },
    plannedBy: named(session.plannedBy),
    moved: session.moved.map(({ by, ...earlier }) => ({ ...earlier, by: named(by) })),
    ...steps(session, around),
    prepared: isWritten({ stage: 'PREPARATION', content: contents.PREPARATION }),
    headline: headlineOf(contents),
    actions: around.actions,
    may: mayDo(session, around),
  };
}

/** Who took which step of a session, and when. */
function steps(session: Session, { named, zone }: Around): Pick<SessionView, 'cancelled' | 'noShow' | 'logged' | 'confirmed' | 'question'> {
  const by = (memberId: Id | null, at: Date | null) => (memberId === null || at === null ? null : { by: named(memberId), at: at.toISOString() });
  const off = by(session.calledOffBy, session.calledOffAt);
  const logged = by(session.loggedBy, session.loggedAt);
  const questioned = by(session.questionedBy, session.questionedAt);
  const calledOff = off === null ? null : { ...off, words: session.calledOffWords ?? '' };
  return {
    cancelled: cancelledIn(session, off?.by ?? null),
    noShow: calledOff === null || session.missing === null ? null : { ...calledOff, missing: session.missing },
    logged: logged === null ? null : { ...logged, confirmBy: confirmBy(calendarDayIn(zone, new Date(logged.at))) },
    confirmed: by(session.confirmedBy, session.confirmedAt),
    question: questioned === null ? null : { ...questioned, words: session.questionWords ?? '' },
  };
}

/** Nobody called off what went with the end of the pair. */
function cancelledIn({ status, calledOffAt, calledOffWords }: Session, by: Person | null): SessionView['cancelled'] {
  return status === 'CANCELLED' && calledOffAt !== null ? { by, at: calledOffAt.toISOString(), words: calledOffWords ?? '' } : null;
}

function mayDo(session: Session, around: Around): SessionView['may'] {
  return { ...mayPlan(session, around), ...mayWrite(session, around), ...mayAnswer(session, around) };
}

function mayPlan({ status, startsAt }: Session, { own: { grounds, pair }, replacedBy, now }: Around): Pick<SessionView['may'], 'change' | 'reschedule' | 'cancel' | 'markNoShow' | 'replace' | 'hold'> {
  const can = (step: SessionAction) => canWriteSessions(grounds, pair) && allows(sessionLifecycle, status, step);
  const begun = startsAt <= now;
  return {
    change: canWriteSessions(grounds, pair) && isDraft(status),
    reschedule: can('reschedule'),
    cancel: can('cancel'),
    markNoShow: can('noShow') && begun,
    replace: canWriteSessions(grounds, pair) && (status === 'CANCELLED' || status === 'NO_SHOW') && replacedBy === null,
    hold: can('hold') && begun,
  };
}

function mayWrite({ status, startsAt }: Session, { own: { grounds, pair }, now }: Around): Pick<SessionView['may'], 'prepare' | 'write' | 'log' | 'revise'> {
  const writes = canWriteRecord(grounds, pair);
  return {
    prepare: canPrepare(grounds, pair) && isDraft(status),
    write: writes && isDraft(status),
    log: writes && isDraft(status) && startsAt <= now,
    revise: writes && allows(sessionLifecycle, status, 'revise'),
  };
}

/** What one of the two says to what the other one logged, and about the session. */
function mayAnswer({ status, endsAt, loggedBy }: Session, { own: { grounds, pair, part }, now }: Around): Pick<SessionView['may'], 'confirm' | 'question' | 'release' | 'answerPulse'> {
  const other = canWriteRecord(grounds, pair) && loggedBy !== (part === 'MENTOR' ? pair.mentorId : pair.menteeId);
  return {
    confirm: other && allows(sessionLifecycle, status, 'confirm'),
    question: other && allows(sessionLifecycle, status, 'question'),
    release: canReleaseItem(grounds) && (status === 'LOGGED' || status === 'CONFIRMED'),
    answerPulse: canAnswerPulse(grounds, pair) && wasHeld(status) && pulseClosesAt(endsAt) > now,
  };
}
