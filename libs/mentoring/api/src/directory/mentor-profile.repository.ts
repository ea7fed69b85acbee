import type { Id } from '@waymark/foundation/kernel';
import { Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { MentorProfile } from './mentor-profile.entity';

@Injectable()
export class MentorProfileRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Null before they saved anything. */
  find(memberId: Id): Promise<MentorProfile | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(MentorProfile).findOneBy({ organisationId, memberId });
  }

  /** Of those who saved something. */
  findAll(memberIds: readonly Id[]): Promise<MentorProfile[]> {
    const { organisationId } = this.tenancy;
    return this.tenancy.repository(MentorProfile).findBy({ organisationId, memberId: In([...memberIds]) });
  }

  /** The first thing that somebody saves. False where they saved something in another window at once. */
  async insert(profile: Omit<MentorProfile, 'organisationId'>): Promise<boolean> {
    const { organisationId } = this.tenancy;
    const values = { ...(profile as object), organisationId };
    const { raw } = (await this.tenancy.repository(MentorProfile).createQueryBuilder().insert().values(values).orIgnore().returning('member_id').execute()) as { raw: unknown[] };
    return raw.length === 1;
  }

  /** False where `version` is no longer what is stored. */
  async update({ memberId, version }: Pick<MentorProfile, 'memberId' | 'version'>, changes: Partial<Omit<MentorProfile, 'organisationId' | 'memberId' | 'version'>>): Promise<boolean> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy.repository(MentorProfile).update({ organisationId, memberId, version }, { ...(changes as object), version: () => 'version + 1' });
    return affected === 1;
  }
}
