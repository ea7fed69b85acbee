import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf } from '@waymark/foundation/kernel';
import { peopleApi, type MemberView } from '@waymark/organisations/domain';
import { Session } from '../session';

export type ProfileChanges = BodyInputOf<typeof peopleApi.changeMember>;

/** Name, job title and time zone of a member. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class ProfileClient {
  private readonly api = inject(ApiCaller);
  private readonly session = inject(Session);

  read(memberId: string): Promise<MemberView> {
    return this.api.call(peopleApi.readMember, { params: { memberId } });
  }

  /** Saves on top of the version that was read; a stale one is refused with status 412 and what is stored now. */
  async change(member: Pick<MemberView, 'id' | 'version'>, changes: ProfileChanges): Promise<MemberView> {
    const saved = await this.api.call(peopleApi.changeMember, {
      params: { memberId: member.id },
      body: changes,
      ifMatch: member.version,
    });
    this.session.profileChanged(saved);
    return saved;
  }
}
