import type { BodyOf, Page, ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { relationshipsApi, type ManagerView, type RelationshipSummary, type RelationshipView } from '@waymark/mentoring/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { ManagerReading } from './manager-reading';
import { RelationshipAsking } from './relationship-asking';
import { RelationshipListing } from './relationship-listing';
import { RelationshipReading } from './relationship-reading';
import { RelationshipSteps } from './relationship-steps';

type PairPath = ParamsOf<typeof relationshipsApi.readRelationship>;

@Controller()
export class RelationshipsController {
  constructor(
    private readonly listing: RelationshipListing,
    private readonly reading: RelationshipReading,
    private readonly asking: RelationshipAsking,
    private readonly steps: RelationshipSteps,
    private readonly managers: ManagerReading,
  ) {}

  @Implements(relationshipsApi.listRelationships)
  list(@Who() actor: Actor, @FromQuery(relationshipsApi.listRelationships) query: QueryOf<typeof relationshipsApi.listRelationships>): Promise<Page<RelationshipSummary>> {
    return this.listing.listOwn(actor, query);
  }

  @Implements(relationshipsApi.readRelationship)
  read(@Who() actor: Actor, @FromPath(relationshipsApi.readRelationship) { relationshipId }: PairPath): Promise<RelationshipView> {
    return this.reading.read(actor, relationshipId);
  }

  @Implements(relationshipsApi.askForMentoring)
  ask(@Who() actor: Actor, @FromBody(relationshipsApi.askForMentoring) request: BodyOf<typeof relationshipsApi.askForMentoring>): Promise<RelationshipView> {
    return this.asking.ask(actor, request);
  }

  @Implements(relationshipsApi.acceptRelationship)
  accept(@Who() actor: Actor, @FromPath(relationshipsApi.acceptRelationship) { relationshipId }: PairPath, @ExpectedVersion() version: number): Promise<RelationshipView> {
    return this.steps.accept(actor, relationshipId, version);
  }

  @Implements(relationshipsApi.declineRelationship)
  decline(
    @Who() actor: Actor,
    @FromPath(relationshipsApi.declineRelationship) { relationshipId }: PairPath,
    @FromBody(relationshipsApi.declineRelationship) answer: BodyOf<typeof relationshipsApi.declineRelationship>,
    @ExpectedVersion() version: number,
  ): Promise<RelationshipView> {
    return this.steps.decline(actor, relationshipId, answer, version);
  }

  @Implements(relationshipsApi.withdrawRelationship)
  withdraw(@Who() actor: Actor, @FromPath(relationshipsApi.withdrawRelationship) { relationshipId }: PairPath, @ExpectedVersion() version: number): Promise<RelationshipView> {
    return this.steps.withdraw(actor, relationshipId, version);
  }

  @Implements(relationshipsApi.pauseRelationship)
  pause(
    @Who() actor: Actor,
    @FromPath(relationshipsApi.pauseRelationship) { relationshipId }: PairPath,
    @FromBody(relationshipsApi.pauseRelationship) pause: BodyOf<typeof relationshipsApi.pauseRelationship>,
    @ExpectedVersion() version: number,
  ): Promise<RelationshipView> {
    return this.steps.pause(actor, relationshipId, pause, version);
  }

  @Implements(relationshipsApi.resumeRelationship)
  resume(@Who() actor: Actor, @FromPath(relationshipsApi.resumeRelationship) { relationshipId }: PairPath, @ExpectedVersion() version: number): Promise<RelationshipView> {
    return this.steps.resume(actor, relationshipId, version);
  }

  @Implements(relationshipsApi.closeRelationship)
  close(@Who() actor: Actor, @FromPath(relationshipsApi.closeRelationship) { relationshipId }: PairPath, @ExpectedVersion() version: number): Promise<RelationshipView> {
    return this.steps.close(actor, relationshipId, version);
  }

  @Implements(relationshipsApi.reflectOnRelationship)
  reflect(
    @Who() actor: Actor,
    @FromPath(relationshipsApi.reflectOnRelationship) { relationshipId }: PairPath,
    @FromBody(relationshipsApi.reflectOnRelationship) { words }: BodyOf<typeof relationshipsApi.reflectOnRelationship>,
    @ExpectedVersion() version: number,
  ): Promise<RelationshipView> {
    return this.steps.reflect(actor, relationshipId, words, version);
  }

  @Implements(relationshipsApi.endRelationshipEarly)
  endEarly(
    @Who() actor: Actor,
    @FromPath(relationshipsApi.endRelationshipEarly) { relationshipId }: PairPath,
    @FromBody(relationshipsApi.endRelationshipEarly) end: BodyOf<typeof relationshipsApi.endRelationshipEarly>,
    @ExpectedVersion() version: number,
  ): Promise<RelationshipView> {
    return this.steps.endEarly(actor, relationshipId, end, version);
  }

  @Implements(relationshipsApi.readMentoringOf)
  readOf(@Who() actor: Actor, @FromPath(relationshipsApi.readMentoringOf) { memberId }: ParamsOf<typeof relationshipsApi.readMentoringOf>): Promise<ManagerView> {
    return this.managers.read(actor, memberId);
  }
}
