import type { BodyOf, Id } from '@waymark/foundation/kernel';
import type { RelationshipView, relationshipsApi } from '@waymark/mentoring/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { PairBeginning } from './pair-beginning';
import { RelationshipReading } from './relationship-reading';

/** A mentee asks a mentor. */
@Injectable()
export class RelationshipAsking {
  constructor(
    private readonly beginning: PairBeginning,
    private readonly reading: RelationshipReading,
  ) {}

  async ask(actor: Actor, { mentorId, programmeId, message, skillIds }: BodyOf<typeof relationshipsApi.askForMentoring>): Promise<RelationshipView> {
    const two = { mentorId, menteeId: actor.memberId };
    const programme: Id = await this.beginning.programmeOf(programmeId, two, actor.memberId);
    const id = await this.beginning.begin(programme, two, { requestedBy: actor.memberId, message, skillIds });
    return this.reading.read(actor, id);
  }
}
