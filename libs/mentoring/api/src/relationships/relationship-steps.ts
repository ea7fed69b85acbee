import { advance, forbidden, stale, type BodyOf, type Id } from '@waymark/foundation/kernel';
import {
  acceptanceStep,
  canTakeStep,
  reflectionStep,
  relationshipLifecycle,
  requireMayDecline,
  requireNotExpired,
  requirePauseToCome,
  requireRequester,
  type RelationshipAction,
  type RelationshipView,
  type relationshipsApi,
} from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { PairAccess, type MetPair } from '../access/pair-access';
import { WishRepository } from '../directory/mentoring-wish.repository';
import { PairBeginning } from './pair-beginning';
import { PairTurning } from './pair-turning';
import { ReflectionRepository } from './reflection.repository';
import type { Relationship } from './relationship.entity';
import { RelationshipReading } from './relationship-reading';
import type { RelationshipChanges } from './relationship.repository';
import { requestFactsOf } from './relationship-view';

/** The steps that people take in the life of a relationship. Those of time are in `RelationshipSweep`. */
@Injectable()
export class RelationshipSteps {
  constructor(
    private readonly access: PairAccess,
    private readonly turning: PairTurning,
    private readonly reflections: ReflectionRepository,
    private readonly wishes: WishRepository,
    private readonly beginning: PairBeginning,
    private readonly reading: RelationshipReading,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** The last word of those that were missing takes a place of the mentor. */
  async accept(actor: Actor, relationshipId: Id, version: number): Promise<RelationshipView> {
    const { pair } = await this.hold(actor, relationshipId, version, 'accept');
    // A request that was answered is told as that, before it is asked who might answer it.
    advance(relationshipLifecycle, pair.status, 'accept');
    const step = acceptanceStep(requestFactsOf(pair), actor.memberId);
    const now = this.calendar.now();
    requireNotExpired(pair.requestedAt, now);
    const word = actor.memberId === pair.menteeId ? { menteeAcceptedAt: now } : { mentorAcceptedAt: now };
    if (step === 'acceptFirst') return this.take(actor, pair, step, word);
    await this.beginning.requireStillPossible(pair);
    await this.wishes.matched(pair.menteeId, pair.id);
    return this.take(actor, pair, step, { ...word, acceptedAt: now });
  }

  async decline(actor: Actor, relationshipId: Id, { reason, words }: BodyOf<typeof relationshipsApi.declineRelationship>, version: number): Promise<RelationshipView> {
    const { pair } = await this.hold(actor, relationshipId, version, 'decline');
    advance(relationshipLifecycle, pair.status, 'decline');
    requireMayDecline(requestFactsOf(pair), actor.memberId);
    return this.take(actor, pair, 'decline', { declinedBy: actor.memberId, declineReason: reason, declineWords: words, endedAt: this.calendar.now() });
  }

  async withdraw(actor: Actor, relationshipId: Id, version: number): Promise<RelationshipView> {
    const { pair } = await this.hold(actor, relationshipId, version, 'withdraw');
    requireRequester(requestFactsOf(pair), actor.memberId);
    return this.take(actor, pair, 'withdraw', { endedAt: this.calendar.now() });
  }

  /** Pausing again changes until when; since when it lasts stays. */
  async pause(actor: Actor, relationshipId: Id, { until, words }: BodyOf<typeof relationshipsApi.pauseRelationship>, version: number): Promise<RelationshipView> {
    const { pair } = await this.hold(actor, relationshipId, version, 'pause');
    const today = await this.calendar.today();
    requirePauseToCome(until, today);
    const pausedOn = pair.status === 'PAUSED' ? pair.pausedOn : today;
    return this.take(actor, pair, 'pause', { pausedOn, pausedUntil: until, pausedBy: actor.memberId, pauseWords: words });
  }

  async resume(actor: Actor, relationshipId: Id, version: number): Promise<RelationshipView> {
    const { pair } = await this.hold(actor, relationshipId, version, 'resume');
    return this.take(actor, pair, 'resume', { ...noPause, resumedOn: await this.calendar.today() });
  }

  async close(actor: Actor, relationshipId: Id, version: number): Promise<RelationshipView> {
    const { pair } = await this.hold(actor, relationshipId, version, 'close');
    return this.take(actor, pair, 'close', { ...noPause, closingAt: this.calendar.now() });
  }

  /** The second reflection completes the relationship. */
  async reflect(actor: Actor, relationshipId: Id, words: string, version: number): Promise<RelationshipView> {
    const { pair, part } = await this.hold(actor, relationshipId, version, 'reflect');
    advance(relationshipLifecycle, pair.status, 'reflect');
    if (part === null) throw forbidden('Only the two of the pair write a reflection.');
    const written = await this.reflections.of(pair.id);
    const step = reflectionStep(written.map((one) => one.part), part);
    const now = this.calendar.now();
    await this.reflections.insert({ relationshipId: pair.id, part, memberId: actor.memberId, words, writtenAt: now });
    return this.take(actor, pair, step, step === 'complete' ? { endedAt: now } : {});
  }

  async endEarly(actor: Actor, relationshipId: Id, { reason, words, readers }: BodyOf<typeof relationshipsApi.endRelationshipEarly>, version: number): Promise<RelationshipView> {
    const { pair } = await this.hold(actor, relationshipId, version, 'endEarly');
    return this.take(actor, pair, 'endEarly', { ...noPause, endedAt: this.calendar.now(), endedBy: actor.memberId, endReason: reason, endWords: words, endReaders: readers });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN or STALE, in this order. */
  private async hold(actor: Actor, relationshipId: Id, version: number, action: RelationshipAction): Promise<MetPair> {
    const met = await this.access.holdRelationship(actor, relationshipId);
    if (!canTakeStep(met.grounds, action)) throw forbidden('Only the two of the pair do this.');
    if (met.pair.version !== version) throw stale(await this.reading.read(actor, relationshipId));
    return met;
  }

  private async take(actor: Actor, pair: Relationship, action: RelationshipAction, changes: RelationshipChanges): Promise<RelationshipView> {
    await this.turning.turn(pair, action, changes);
    return this.reading.read(actor, pair.id);
  }
}

/** What a pair that is not paused has. */
export const noPause = { pausedOn: null, pausedUntil: null, pausedBy: null, pauseWords: null } as const;
