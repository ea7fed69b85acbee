import { wrongState, type Id } from '@waymark/foundation/kernel';
import { breaksUniqueKey, Tenancy } from '@waymark/foundation/server';
import { Injectable } from '@nestjs/common';
import { RoleProfileVersion } from './role-profile-version.entity';
import { RoleProfile } from './role-profile.entity';

@Injectable()
export class RoleProfileRepository {
  constructor(private readonly tenancy: Tenancy) {}

  findByKey(titleKey: string): Promise<RoleProfile | null> {
    return this.tenancy.repository(RoleProfile).findOneBy({ organisationId: this.tenancy.organisationId, titleKey });
  }

  async insert(profile: Omit<RoleProfile, 'organisationId'>): Promise<void> {
    await this.tenancy.repository(RoleProfile).insert({ ...profile, organisationId: this.tenancy.organisationId });
  }

  /** @throws DomainError WRONG_STATE with code `title-taken`. */
  async rename(id: Id, title: string, titleKey: string): Promise<void> {
    const { organisationId } = this.tenancy;
    try {
      await this.tenancy.repository(RoleProfile).update({ organisationId, id }, { title, titleKey });
    } catch (error) {
      if (!breaksUniqueKey(error, 'role_profile_title_key')) throw error;
      throw wrongState('title-taken', 'Another role profile has this title. To make this its next version, import it under that title.');
    }
  }

  /** Whether anything of the profile was ever published. */
  async wasPublished(id: Id): Promise<boolean> {
    const rows = await this.tenancy.manager.query<unknown[]>(
      `SELECT 1 FROM role_profile_version WHERE organisation_id = $1 AND profile_id = $2 AND status <> 'DRAFT' LIMIT 1`,
      [this.tenancy.organisationId, id],
    );
    return rows.length > 0;
  }

  /** Removes a profile of which no version is left. */
  async deleteIfEmpty(id: Id): Promise<void> {
    const { organisationId } = this.tenancy;
    const hasVersions = await this.tenancy.repository(RoleProfileVersion).existsBy({ organisationId, profileId: id });
    if (!hasVersions) await this.tenancy.repository(RoleProfile).delete({ organisationId, id });
  }
}
