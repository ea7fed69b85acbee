import { newId, type Id } from '@waymark/foundation/kernel';
import { ActionSteps, ActionReading, PrivateNotes, Pulses, RecordReading, RecordWriting, RelationshipListing, SessionLogging, SessionPlanning, SharedNotes } from '@waymark/mentoring/api';
import { emptyStages, type PairPart, type PlannedAction, type SessionView, type StageWriting } from '@waymark/mentoring/domain';
import type { Actor } from '@waymark/organisations/domain';
import { demoMeetings, type DemoMeetings, type DemoSession } from './calder-sessions';
import type { DemoStage } from './demo-stage';

/** Who of the two does something. */
type Two = Readonly<Record<PairPart, Actor>>;

/** Has pairs of the demo plan their sessions, meet, write down what they said and answer how it was, each on its day. */
export class DemoSessionsLoading {
  constructor(private readonly stage: DemoStage) {}

  async meet(): Promise<void> {
    for (const meetings of demoMeetings) {
      const relationshipId = await this.pairOf(meetings);
      const two: Two = { MENTOR: this.stage.actor(meetings.mentor), MENTEE: this.stage.actor(meetings.mentee) };
      for (const session of meetings.sessions) await this.meetOnce(relationshipId, two, session);
    }
  }

  private async pairOf({ mentor, mentee }: DemoMeetings): Promise<Id> {
    const { items } = await this.stage.ago(0, () => this.stage.use(RelationshipListing).listOwn(this.stage.actor(mentee), { state: 'LIVE', limit: 50 }));
    const pair = items.find((one) => one.mentor.name === mentor);
    if (pair === undefined) throw new Error(`The demo has no pair of ${mentor} and ${mentee}`);
    return pair.id;
  }

  private async meetOnce(relationshipId: Id, two: Two, meeting: DemoSession): Promise<void> {
    const { stage } = this;
    const ago = this.workday(meeting.ago);
    const day = stage.dayAgo(ago);
    const agenda = (meeting.agenda ?? []).map((words) => ({ id: newId(), kind: 'OWN' as const, subjectId: null, words }));
    const body = { starts: `${day}T10:00`, ends: `${day}T10:50`, timeZone: 'Europe/London', startsIn: null, endsIn: null, meets: meeting.place === 'Teams' ? ('ONLINE' as const) : ('IN_PERSON' as const), place: meeting.place, agenda, insteadOf: null, template: null };
    const planned = await stage.ago(Math.max(ago + 5, 0), () => stage.use(SessionPlanning).plan(two.MENTOR, relationshipId, body));
    await this.prepare(two, planned, meeting, Math.max(ago + 1, 0));
    if (meeting.cancelled !== undefined) {
      const { by, words } = meeting.cancelled;
      await stage.ago(ago + 1, () => stage.use(SessionPlanning).cancel(two[by], planned.id, { words }, planned.version));
    } else if (meeting.noShow !== undefined) {
      const { missing, words } = meeting.noShow;
      await stage.ago(ago - 1, () => stage.use(SessionPlanning).markNoShow(two.MENTOR, planned.id, { missing, words }, planned.version));
    } else if (ago > 0) {
      await this.hold(two, planned, meeting, ago - 1);
    }
  }

  private async prepare(two: Two, { id }: SessionView, { prepared }: DemoSession, ago: number): Promise<void> {
    if (prepared === undefined) return;
    await this.stage.ago(ago, () => this.stage.use(RecordWriting).write(two.MENTEE, id, 'PREPARATION', { stage: 'PREPARATION', content: { words: prepared } }, 1));
  }

  /** What was said is written on the day after, and logged and confirmed where it was. */
  private async hold(two: Two, session: SessionView, meeting: DemoSession, ago: number): Promise<void> {
    const { stage } = this;
    await stage.ago(ago, async () => {
      for (const writing of this.writings(meeting)) await stage.use(RecordWriting).write(two.MENTOR, session.id, writing.stage, writing, 1);
    });
    await this.note(two, session, meeting, ago);
    const logging = stage.use(SessionLogging);
    if (meeting.loggedBy === undefined) {
      await stage.ago(ago, () => logging.hold(two.MENTOR, session.id, session.version));
      return;
    }
    const { loggedBy } = meeting;
    const other: PairPart = loggedBy === 'MENTOR' ? 'MENTEE' : 'MENTOR';
    let { version } = await stage.ago(ago, () => logging.log(two[loggedBy], session.id, session.version));
    if (meeting.confirmed === true) ({ version } = await stage.ago(ago, () => logging.confirm(two[other], session.id, version)));
    if (meeting.revised !== undefined) await this.revise(two, session.id, meeting, ago);
    await this.keepPromises(two, session.id, meeting);
    for (const [part, answer] of Object.entries(meeting.pulses ?? {})) await stage.ago(ago, () => stage.use(Pulses).answer(two[part as PairPart], session.id, answer));
  }

  private writings({ goal, aim, reality, options = [], actions = [], will, close }: DemoSession): StageWriting[] {
    const aimed = aim === undefined ? {} : { requirementId: this.stage.requirement(aim.title), ordinal: aim.ordinal };
    const planned = actions.map(({ words, owner = 'MENTEE', due, commitment, makesItEight = '' }): PlannedAction => ({
      id: newId(), words, owner, dueOn: this.stage.dayAgo(due), commitment, makesItEight, optionId: null, goalId: null,
    }));
    return [
      { stage: 'GOAL', content: { ...emptyStages.GOAL, ...goal, ...aimed } },
      { stage: 'REALITY', content: { ...emptyStages.REALITY, ...reality } },
      { stage: 'OPTIONS', content: { options: options.map((option) => ({ id: newId(), against: '', chosen: false, idea: 'MENTEE' as const, ...option })) } },
      { stage: 'WILL', content: { ...emptyStages.WILL, ...will, actions: planned } },
      { stage: 'CLOSE', content: { ...emptyStages.CLOSE, ...close } },
    ];
  }

  private async note(two: Two, { id, relationshipId }: SessionView, { sharedNote, privateNotes = {} }: DemoSession, ago: number): Promise<void> {
    const about = { relationshipId, sessionId: id };
    if (sharedNote !== undefined) await this.stage.ago(ago, () => this.stage.use(SharedNotes).begin(two.MENTOR, { ...about, words: sharedNote }));
    for (const [part, words] of Object.entries(privateNotes)) {
      await this.stage.ago(ago, () => this.stage.use(PrivateNotes).begin(two[part as PairPart], { ...about, words }));
    }
  }

  private async revise(two: Two, sessionId: Id, { revised, goal }: DemoSession, ago: number): Promise<void> {
    if (revised === undefined) return;
    const { stage } = this;
    await stage.ago(ago, async () => {
      const before = await stage.use(RecordReading).readStage(two[revised.by], sessionId, 'GOAL');
      if (before.writing.stage !== 'GOAL') throw new Error('A stage answers with another one');
      const content = { ...before.writing.content, ...goal, sessionGoal: revised.goal };
      await stage.use(RecordWriting).revise(two[revised.by], sessionId, 'GOAL', { reason: revised.reason, writing: { stage: 'GOAL', content } }, before.version);
      const { version } = (await stage.use(RecordReading).read(two.MENTOR, sessionId)).session;
      await stage.use(SessionLogging).confirm(two[revised.by === 'MENTOR' ? 'MENTEE' : 'MENTOR'], sessionId, version);
    });
  }

  /** What was done of what was agreed. */
  private async keepPromises(two: Two, sessionId: Id, { actions = [] }: DemoSession): Promise<void> {
    const { stage } = this;
    const begun = await stage.ago(0, () => stage.use(ActionReading).ofSession(two.MENTOR, sessionId));
    for (const { words, owner = 'MENTEE', done } of actions) {
      const action = begun.find(({ title }) => title === words);
      if (done !== undefined && action !== undefined) await stage.ago(done, () => stage.use(ActionSteps).progress(two[owner], action.id, { to: 'DONE' }, action.version));
    }
  }

  /** The working day that is nearest and not nearer to today. */
  private workday(ago: number): number {
    const weekday = new Date(`${this.stage.dayAgo(ago)}T12:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) return ago;
    return this.workday(ago + (ago > 0 ? 1 : -1));
  }
}
