import { canReadWaivers } from '@waymark/evidence/domain';
import { notFound, type Id, type QueryOf } from '@waymark/foundation/kernel';
import type { Actor } from '@waymark/organisations/domain';
import { canFollowOwnWords, isMet, standingCells, standingTimeline, threadPlace, type Explanation, type PersonHistory, type readinessApi } from '@waymark/readiness/domain';
import { Injectable } from '@nestjs/common';
import { earlierOf, Moments, viewedAtOf, type Moment } from '../access/moments';
import { ReadinessAccess, type MetPerson } from '../access/readiness-access';
import { PlansOf } from '../plans/plans-of';
import { EditionQueries, type Edition } from '../standing/editions.queries';
import { HistoryQueries } from '../standing/histories.queries';
import { measuredLines, measuredRequirementOf, type MeasuredLine } from './measured-requirements';
import { PersonRoleQueries } from './person-roles.queries';
import { ThreadQueries, type ThreadQuestion } from './thread.queries';

/** The golden thread of one requirement of a person: each step as far as the reader may follow it, and nothing of the rest. */
@Injectable()
export class RequirementExplaining {
  constructor(
    private readonly access: ReadinessAccess,
    private readonly moments: Moments,
    private readonly editions: EditionQueries,
    private readonly histories: HistoryQueries,
    private readonly roles: PersonRoleQueries,
    private readonly threads: ThreadQueries,
    private readonly plans: PlansOf,
  ) {}

  async explain(actor: Actor, memberId: Id, requirementId: Id, query: QueryOf<typeof readinessApi.explainRequirement>): Promise<Explanation> {
    const person = await this.access.read(actor, memberId);
    const moment = await this.moments.of(query);
    const role = await this.editions.ofRequirement(requirementId);
    if (role === null) throw notFound('requirement');
    const history = (await this.histories.of([memberId], [role.versionId]))(memberId);
    const line = await this.measure(requirementId, role, history, moment);
    const question = { memberId, requirementId, measure: line.measure, reader: { memberId: actor.memberId, sees: person.sees }, by: earlierOf(moment) };
    const { claims, evidence } = await this.threads.work(question);
    const { goals, actions } = await this.plans.about(actor.memberId, memberId, line.key, question.by);
    const decided = await this.decided(question, person, line, moment);
    const isSettled = isMet(line) || line.status === 'WAIVED';
    return {
      ...viewedAtOf(moment),
      member: { id: memberId, name: await this.roles.nameOf(memberId) },
      role,
      requirement: { ...measuredRequirementOf(line, { history, work: [], selfRated: new Set(), moment }), claim: judgedOf(claims), started: claims.length > 0 || decided.selfRated !== null, clauses: await this.threads.clausesOf(requirementId) },
      openSince: isSettled ? null : await this.openSince(memberId, role, line, history, moment),
      goals,
      actions,
      evidence,
      claims,
      ...decided,
      here: threadPlace({ isSettled, goals, actions, evidence, claims }),
      sees: person.sees,
    };
  }

  private async measure(requirementId: Id, { versionId }: Edition, history: PersonHistory, moment: Moment): Promise<MeasuredLine> {
    const lines = (await this.editions.linesOf(versionId)).filter((line) => line.requirementId === requirementId);
    const [line] = measuredLines(lines, standingCells(history, lines, moment, moment.rules));
    if (line === undefined) throw notFound('requirement');
    return line;
  }

  private async decided(question: ThreadQuestion, { sees, grounds }: MetPerson, line: MeasuredLine, moment: Moment): Promise<Pick<Explanation, 'decisions' | 'waiver' | 'selfRated'>> {
    const decisions = await this.threads.decisions(question, moment);
    return {
      decisions: decisions.map((decision) => ({ ...decision, counts: line.attained > 0 && decision.id === line.decision?.id })),
      waiver: line.waiverId === null || !canReadWaivers(grounds) ? null : await this.threads.waiver(line.waiverId),
      selfRated: canFollowOwnWords(sees) ? await this.threads.selfRated(question) : null,
    };
  }

  /** The beginning of the time without a level that is enough, from when a role of theirs first asked for it. */
  private async openSince(memberId: Id, { profileId }: Edition, line: MeasuredLine, history: PersonHistory, { at, knownAt, rules }: Moment): Promise<string | null> {
    const from = await this.roles.firstDayWith(memberId, profileId, knownAt);
    if (from === null || from > at) return null;
    const period = { from, until: null, lines: [{ ...line, gate: 'MANDATORY' as const }] };
    const points = standingTimeline(history, [period], { from, to: at, knownAt }, rules);
    const metLast = points.findLastIndex(({ measures }) => measures.met === measures.counted);
    return points[metLast + 1]?.at.toISOString() ?? null;
  }
}

/** The claim that is being judged, of those that the reader knows of. */
function judgedOf(claims: Explanation['claims']): Explanation['requirement']['claim'] {
  const judged = claims.findLast(({ status }) => status === 'IN_REVIEW') ?? claims.findLast(({ status }) => status === 'SUBMITTED');
  return judged === undefined ? null : { id: judged.id, status: judged.status };
}
