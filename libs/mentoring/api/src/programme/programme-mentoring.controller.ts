import type { BodyOf, Page, ParamsOf, QueryOf, ResponseOf } from '@waymark/foundation/kernel';
import { FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { programmeMentoringApi, type OutreachView, type ProgrammeMentoring, type ProgrammePair, type RelationshipView, type WaitingRequest } from '@waymark/mentoring/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { PairProposing } from './pair-proposing';
import { ProgrammeOverviewReading } from './programme-overview';
import { ReachingOut } from './reaching-out';

type ProgrammePath = ParamsOf<typeof programmeMentoringApi.readProgrammeMentoring>;

@Controller()
export class ProgrammeMentoringController {
  constructor(
    private readonly overview: ProgrammeOverviewReading,
    private readonly proposing: PairProposing,
    private readonly reaching: ReachingOut,
  ) {}

  @Implements(programmeMentoringApi.readProgrammeMentoring)
  read(@Who() actor: Actor, @FromPath(programmeMentoringApi.readProgrammeMentoring) { programmeId }: ProgrammePath): Promise<ProgrammeMentoring> {
    return this.overview.read(actor, programmeId);
  }

  @Implements(programmeMentoringApi.listProgrammePairs)
  listPairs(
    @Who() actor: Actor,
    @FromPath(programmeMentoringApi.listProgrammePairs) { programmeId }: ProgrammePath,
    @FromQuery(programmeMentoringApi.listProgrammePairs) query: QueryOf<typeof programmeMentoringApi.listProgrammePairs>,
  ): Promise<Page<ProgrammePair>> {
    return this.overview.listPairs(actor, programmeId, query);
  }

  @Implements(programmeMentoringApi.listWaitingRequests)
  listWaiting(
    @Who() actor: Actor,
    @FromPath(programmeMentoringApi.listWaitingRequests) { programmeId }: ProgrammePath,
    @FromQuery(programmeMentoringApi.listWaitingRequests) query: QueryOf<typeof programmeMentoringApi.listWaitingRequests>,
  ): Promise<Page<WaitingRequest>> {
    return this.overview.listWaiting(actor, programmeId, query);
  }

  @Implements(programmeMentoringApi.listPossibleMatches)
  listMatches(
    @Who() actor: Actor,
    @FromPath(programmeMentoringApi.listPossibleMatches) { programmeId }: ProgrammePath,
    @FromQuery(programmeMentoringApi.listPossibleMatches) query: QueryOf<typeof programmeMentoringApi.listPossibleMatches>,
  ): Promise<ResponseOf<typeof programmeMentoringApi.listPossibleMatches>> {
    return this.proposing.matches(actor, programmeId, query);
  }

  @Implements(programmeMentoringApi.proposePair)
  propose(
    @Who() actor: Actor,
    @FromPath(programmeMentoringApi.proposePair) { programmeId }: ProgrammePath,
    @FromBody(programmeMentoringApi.proposePair) pair: BodyOf<typeof programmeMentoringApi.proposePair>,
  ): Promise<RelationshipView> {
    return this.proposing.propose(actor, programmeId, pair);
  }

  @Implements(programmeMentoringApi.reachOut)
  reachOut(
    @Who() actor: Actor,
    @FromPath(programmeMentoringApi.reachOut) { programmeId }: ProgrammePath,
    @FromBody(programmeMentoringApi.reachOut) outreach: BodyOf<typeof programmeMentoringApi.reachOut>,
  ): Promise<{ items: OutreachView[] }> {
    return this.reaching.reach(actor, programmeId, outreach);
  }

  @Implements(programmeMentoringApi.listOutreach)
  listOutreach(@Who() actor: Actor, @FromPath(programmeMentoringApi.listOutreach) { relationshipId }: ParamsOf<typeof programmeMentoringApi.listOutreach>): Promise<{ items: OutreachView[] }> {
    return this.reaching.list(actor, relationshipId);
  }
}
