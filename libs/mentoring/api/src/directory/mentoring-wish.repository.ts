import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { MentoringWish } from './mentoring-wish.entity';

@Injectable()
export class WishRepository {
  constructor(private readonly tenancy: Tenancy) {}

  find(id: Id): Promise<MentoringWish | null> {
    return this.tenancy.repository(MentoringWish).findOneBy({ organisationId: this.tenancy.organisationId, id });
  }

  async insert(wish: Pick<MentoringWish, 'id' | 'menteeId' | 'programmeId' | 'skillIds' | 'words' | 'wishedAt'>): Promise<void> {
    await this.tenancy.repository(MentoringWish).insert({ ...wish, organisationId: this.tenancy.organisationId, status: 'OPEN' });
  }

  /** What waits in a programme, the longest first. */
  openOf(programmeId: Id): Promise<MentoringWish[]> {
    return this.tenancy.repository(MentoringWish).find({ where: { organisationId: this.tenancy.organisationId, programmeId, status: 'OPEN' }, order: { wishedAt: 'ASC', id: 'ASC' } });
  }

  /** How many wishes of somebody wait. */
  countOpen(menteeId: Id): Promise<number> {
    return this.tenancy.repository(MentoringWish).countBy({ organisationId: this.tenancy.organisationId, menteeId, status: 'OPEN' });
  }

  /** False where it is not open any more. */
  async withdraw(id: Id): Promise<boolean> {
    const { affected } = await this.tenancy.repository(MentoringWish).update({ organisationId: this.tenancy.organisationId, id, status: 'OPEN' }, { status: 'WITHDRAWN' });
    return affected === 1;
  }

  /** Everything that somebody wished for and has no answer to. */
  async withdrawAllOf(menteeId: Id): Promise<void> {
    await this.tenancy.repository(MentoringWish).update({ organisationId: this.tenancy.organisationId, menteeId, status: 'OPEN' }, { status: 'WITHDRAWN' });
  }

  /** A pair is proposed for a wish that is open. */
  async propose(id: Id, proposedId: Id): Promise<void> {
    await this.tenancy.repository(MentoringWish).update({ organisationId: this.tenancy.organisationId, id, status: 'OPEN' }, { proposedId });
  }

  /** A pair is accepted: the wish that it was proposed for is answered. */
  async matched(menteeId: Id, proposedId: Id): Promise<void> {
    await this.tenancy.repository(MentoringWish).update({ organisationId: this.tenancy.organisationId, menteeId, proposedId, status: 'OPEN' }, { status: 'MATCHED' });
  }
}
