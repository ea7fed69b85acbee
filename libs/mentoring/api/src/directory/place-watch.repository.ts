import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { PlaceWatch } from './mentor-profile.entity';

@Injectable()
export class PlaceWatchRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Asking again changes nothing. */
  async insert(watch: Omit<PlaceWatch, 'organisationId'>): Promise<void> {
    await this.tenancy.repository(PlaceWatch).createQueryBuilder().insert().values({ ...watch, organisationId: this.tenancy.organisationId }).orIgnore().execute();
  }

  async delete(mentorId: Id, memberId: Id): Promise<void> {
    await this.tenancy.repository(PlaceWatch).delete({ organisationId: this.tenancy.organisationId, mentorId, memberId });
  }

  /** The mentors whose places somebody waits for. */
  async mentorsOf(memberId: Id): Promise<Id[]> {
    const found = await this.tenancy.repository(PlaceWatch).findBy({ organisationId: this.tenancy.organisationId, memberId });
    return found.map(({ mentorId }) => mentorId);
  }

  /** What somebody waits for. */
  async deleteOf(memberId: Id): Promise<void> {
    await this.tenancy.repository(PlaceWatch).delete({ organisationId: this.tenancy.organisationId, memberId });
  }
}
