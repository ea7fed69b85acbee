import { wrongState, type Id } from '@waymark/foundation/kernel';
import { breaksUniqueKey, Tenancy } from '@waymark/foundation/server';
import type { MemberStatus } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { Member } from './member.entity';

/** What a use case may change about a member; nothing else of the row is ever written again. */
export type MemberChanges = Partial<
  Pick<Member, 'name' | 'jobTitle' | 'timeZone' | 'status' | 'invitationId' | 'accessEndedAt'>
>;

@Injectable()
export class MemberRepository {
  constructor(private readonly tenancy: Tenancy) {}

  async statusOf(id: Id): Promise<MemberStatus | null> {
    const { organisationId } = this.tenancy;
    const member = await this.tenancy.repository(Member).findOne({ select: { status: true }, where: { organisationId, id } });
    return member?.status ?? null;
  }

  /** The member as stored; nobody else changes the row until the transaction ends. */
  load(id: Id): Promise<Member | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy
      .repository(Member)
      .findOne({ where: { organisationId, id }, lock: { mode: 'for_no_key_update' } });
  }

  /** As `load`, by the address that was invited. */
  loadByEmail(email: string): Promise<Member | null> {
    const { organisationId } = this.tenancy;
    return this.tenancy
      .repository(Member)
      .findOne({ where: { organisationId, email }, lock: { mode: 'for_no_key_update' } });
  }

  /** Whether an erasure of the member waits to be carried out; asked while the row is held, none begins. */
  async isBeingErased(id: Id): Promise<boolean> {
    const rows = await this.tenancy.manager.query<unknown[]>(
      "SELECT 1 FROM erasure WHERE organisation_id = $1 AND member_id = $2 AND status = 'WAITING'",
      [this.tenancy.organisationId, id],
    );
    return rows.length > 0;
  }

  async statusesOf(ids: readonly Id[]): Promise<Map<Id, MemberStatus>> {
    const rows = await this.tenancy.manager.query<{ id: Id; status: MemberStatus }[]>(
      'SELECT id, status FROM member WHERE organisation_id = $1 AND id = ANY ($2::uuid[])',
      [this.tenancy.organisationId, ids],
    );
    return new Map(rows.map(({ id, status }) => [id, status]));
  }

  /** One array of ids, however many they are: a list of parameters would end at 65,535. */
  async namesOf(ids: readonly Id[]): Promise<Map<Id, string>> {
    const rows = await this.tenancy.manager.query<{ id: Id; name: string }[]>(
      'SELECT id, name FROM member WHERE organisation_id = $1 AND id = ANY ($2::uuid[])',
      [this.tenancy.organisationId, [...new Set(ids)]],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** @throws DomainError WRONG_STATE with code `already-member` where somebody else took the address in just now. */
  async insert(member: Omit<Member, 'organisationId' | 'version'>): Promise<void> {
    try {
      await this.tenancy.repository(Member).insert({ ...member, organisationId: this.tenancy.organisationId });
    } catch (error) {
      if (breaksUniqueKey(error, 'member_email_key')) throw addressTaken('This address has just been invited.');
      throw error;
    }
  }

  /** False where `version` is no longer what is stored. */
  async update({ id, version }: Pick<Member, 'id' | 'version'>, changes: MemberChanges): Promise<boolean> {
    const { organisationId } = this.tenancy;
    const { affected } = await this.tenancy
      .repository(Member)
      .update({ organisationId, id, version }, { ...changes, version: () => 'version + 1' });
    return affected === 1;
  }
}

export function addressTaken(detail: string) {
  return wrongState('already-member', detail);
}
