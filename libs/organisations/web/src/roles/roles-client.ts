import { Injectable, inject } from '@angular/core';
import { ApiCaller } from '@waymark/foundation/browser';
import type { BodyInputOf } from '@waymark/foundation/kernel';
import { peopleApi, type RoleGrantView } from '@waymark/organisations/domain';

export type WantedRole = BodyInputOf<typeof peopleApi.grantRole>;

/** Who holds which role. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class RolesClient {
  private readonly api = inject(ApiCaller);

  async list(): Promise<RoleGrantView[]> {
    return (await this.api.call(peopleApi.listRoleGrants)).items;
  }

  grant(body: WantedRole, idempotencyKey: string): Promise<RoleGrantView> {
    return this.api.call(peopleApi.grantRole, { body, idempotencyKey });
  }

  end({ id }: RoleGrantView): Promise<void> {
    return this.api.call(peopleApi.endRoleGrant, { params: { roleGrantId: id } });
  }
}
