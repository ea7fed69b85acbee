import type { Id, QueryOf } from '@waymark/foundation/kernel';
import type { Actor } from '@waymark/organisations/domain';
import { standingTimeline, type MovedStanding, type PersonHistory, type readinessApi, type RolePeriod, type Timeline, type TimelinePoint } from '@waymark/readiness/domain';
import { Injectable } from '@nestjs/common';
import { Moments, type Moment } from '../access/moments';
import { ReadinessAccess } from '../access/readiness-access';
import { levelsMoved } from '../movement/movements';
import { EditionQueries, type EditionLine } from '../standing/editions.queries';
import { HistoryQueries } from '../standing/histories.queries';
import { RoleComparing } from './compared-role';
import { PersonRoleQueries } from './person-roles.queries';

type Question = QueryOf<typeof readinessApi.readPersonTimeline>;

/** A role for a time, with how it is called. */
interface TitledPeriod extends RolePeriod {
  readonly versionId: Id;
  readonly title: string;
  readonly lines: readonly EditionLine[];
}

/** When the standing of a person changed, and what it was since. */
@Injectable()
export class PersonTimelineReading {
  constructor(
    private readonly access: ReadinessAccess,
    private readonly moments: Moments,
    private readonly comparing: RoleComparing,
    private readonly roles: PersonRoleQueries,
    private readonly editions: EditionQueries,
    private readonly histories: HistoryQueries,
  ) {}

  /** Up to the instant that is asked about. Without a wish for what is known when, each change as pages showed it then. */
  async read(actor: Actor, memberId: Id, question: Question): Promise<Timeline> {
    await this.access.read(actor, memberId);
    const moment = await this.moments.of(question);
    const periods = await this.periodsOf(memberId, question, moment);
    const history = (await this.histories.of([memberId], periods.map(({ versionId }) => versionId)))(memberId);
    const from = beforeAnything(history, periods);
    if (from === null || from > moment.at) return { items: [] };
    const knownAt = question.knownAt === undefined ? null : moment.knownAt;
    const points = standingTimeline(history, periods, { from, to: moment.at, knownAt }, moment.rules);
    return { items: points.flatMap((point) => entriesOf(point, periods)) };
  }

  private async periodsOf(memberId: Id, question: Question, moment: Moment): Promise<TitledPeriod[]> {
    const { role } = await this.comparing.choose(memberId, question, moment);
    if (role === null) return [];
    const always = { ...role, from: new Date(0).toISOString(), until: null };
    const held = question.versionId !== undefined || role.kind === null ? [always] : await this.roles.overTime(memberId, role.kind, moment.knownAt);
    const lines = await this.editions.linesOfAll(held.map(({ versionId }) => versionId));
    return held.map(({ versionId, title, from, until }) => ({
      versionId,
      title,
      from: new Date(from),
      until: until === null ? null : new Date(until),
      lines: lines.get(versionId) ?? [],
    }));
  }
}

/** A moment before the first thing that happened; null: nothing did. */
function beforeAnything({ decisions, waivers }: PersonHistory, periods: readonly TitledPeriod[]): Date | null {
  const instants = [
    ...decisions.flatMap(({ effectiveAt, recordedAt }) => [effectiveAt, recordedAt]),
    ...waivers.map(({ from }) => from),
    ...periods.map(({ from }) => from),
  ].filter((instant) => instant.getTime() > 0);
  return instants.length === 0 ? null : new Date(Math.min(...instants.map((instant) => instant.getTime())) - 1);
}

/** What changed at one instant: each cell by itself, and another role or edition as one. */
function entriesOf({ at, band, measures, moved }: TimelinePoint, periods: readonly TitledPeriod[]): Timeline['items'] {
  const since = { at: at.toISOString(), band, met: measures.met, counted: measures.counted };
  const byPeople = moved.filter(({ part }) => part !== 'PROFILE');
  const role = periods.findLast(({ from, until }) => from <= at && (until === null || at < until));
  const entries = byPeople.map((cell) => ({ ...since, cause: causeOf(cell), ...movedCellOf(cell, periods) }));
  if (byPeople.length === moved.length) return entries;
  return [...entries, { ...since, cause: 'ROLE', requirementId: null, title: role?.title ?? null, from: null, to: null, decisionId: null }];
}

function causeOf({ cause }: MovedStanding): Timeline['items'][number]['cause'] {
  if (cause === 'EXPIRED') return 'EXPIRY';
  return cause === 'WAIVED' || cause === 'WAIVER_ENDED' ? 'WAIVER' : 'DECISION';
}

function movedCellOf({ key, before, after, decisionId }: MovedStanding, periods: readonly TitledPeriod[]): Pick<Timeline['items'][number], 'requirementId' | 'title' | 'from' | 'to' | 'decisionId'> {
  const line = periods.flatMap(({ lines }) => lines).find((each) => each.requirementId === (after ?? before)?.requirementId);
  return { requirementId: line?.requirementId ?? null, title: line?.title ?? key, ...levelsMoved({ before, after }, line?.levels ?? []), decisionId };
}
