import { shownLevel } from '@waymark/evidence/domain';
import type { Id, QueryOf } from '@waymark/foundation/kernel';
import type { Actor } from '@waymark/organisations/domain';
import { bandOf, canFollowOwnWords, canJudge, canReadJudgements, closestSteps, measuresOf, type PersonReadiness, type readinessApi } from '@waymark/readiness/domain';
import { Injectable } from '@nestjs/common';
import { earlierOf, viewedAtOf, type Moment } from '../access/moments';
import { JudgementQueries } from '../judgements/judgements.queries';
import { PlansOf } from '../plans/plans-of';
import { KnownWorkQueries } from './known-work.queries';
import { levelAt, measuredRequirementOf } from './measured-requirements';
import { PersonRoleQueries } from './person-roles.queries';
import { PersonStandings, type PersonStanding } from './person-standing';

/** How far a person is from a role. */
@Injectable()
export class PersonReadinessReading {
  constructor(
    private readonly standings: PersonStandings,
    private readonly roles: PersonRoleQueries,
    private readonly work: KnownWorkQueries,
    private readonly plans: PlansOf,
    private readonly judgements: JudgementQueries,
  ) {}

  async read(actor: Actor, memberId: Id, query: QueryOf<typeof readinessApi.readPersonReadiness>): Promise<PersonReadiness> {
    const standing = await this.standings.read(actor, memberId, query);
    const { person, moment, role, roles, lines, history } = standing;
    const by = earlierOf(moment);
    const work = (await this.work.of([memberId], { memberId: actor.memberId, sees: person.sees }, by))(memberId);
    const measures = role === null ? null : measuresOf(lines, await this.plannedKeys(actor, memberId, moment));
    const selfRated = canFollowOwnWords(person.sees) ? await this.work.selfRated(memberId, by) : new Set<never>();
    return {
      ...viewedAtOf(moment),
      member: { id: memberId, name: await this.roles.nameOf(memberId) },
      role,
      roles: [...roles],
      band: measures === null ? null : bandOf(measures, moment.rules),
      measures,
      items: lines.map((line) => measuredRequirementOf(line, { history, work, selfRated, moment })),
      nextSteps: nextStepsOf(standing),
      judgement: role !== null && canReadJudgements(person.grounds) ? await this.judgements.latest(memberId, role.profileId, by) : null,
      sees: person.sees,
      mayJudge: canJudge(person.grounds),
    };
  }

  /** What is planned is known of today alone. */
  private async plannedKeys({ memberId: readerId }: Actor, memberId: Id, { isPast }: Moment): Promise<ReadonlySet<string> | null> {
    if (isPast) return null;
    return (await this.plans.plannedKeys(readerId, [memberId]))?.(memberId) ?? null;
  }
}

function nextStepsOf({ lines, moment }: PersonStanding): PersonReadiness['nextSteps'] {
  const byKey = new Map(lines.map((line) => [line.key, line]));
  return closestSteps(lines, moment.rules).flatMap(({ key, level, meets, band, met }) => {
    const line = byKey.get(key);
    return line === undefined ? [] : [{ requirementId: line.requirementId, level: levelAt(line.levels, level) ?? shownLevel, meets, band, met }];
  });
}
