import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { SelfRating } from '../standing/self-rating.entity';

@Injectable()
export class SelfRatingRepository {
  constructor(private readonly tenancy: Tenancy) {}

  async insert(rating: Omit<SelfRating, 'organisationId'>): Promise<void> {
    await this.tenancy.repository(SelfRating).insert({ ...rating, organisationId: this.tenancy.organisationId });
  }
}
