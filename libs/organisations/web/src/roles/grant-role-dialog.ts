import { Component, inject, signal } from '@angular/core';
import { AttemptKey, Submission } from '@waymark/foundation/browser';
import { Button, DialogFrame, ErrorSummary, OPEN_DIALOG, type OpenDialog } from '@waymark/foundation/ui';
import type { RoleGrantView } from '@waymark/organisations/domain';
import * as z from 'zod';
import { PersonPicker, type ChosenPerson } from '../people/person-picker';
import { RolesClient, type WantedRole } from './roles-client';

/** What a role is and who has it already. */
export interface RoleToGive {
  role: 'ORGANISATION_ADMIN' | 'PROGRAMME_OWNER';
  /** The programme of an owner. */
  programmeId: string | null;
  /** "Add an owner of Mentoring" */
  heading: string;
  holders: readonly string[];
}

const wanted = z.object({ memberId: z.string().min(1, 'Choose a person') });

/** Gives a role to somebody. */
@Component({
  selector: 'wm-grant-role-dialog',
  imports: [Button, DialogFrame, ErrorSummary, PersonPicker],
  template: `
    <wm-dialog [heading]="dialog.data.heading">
      <form class="mt-4" novalidate (submit)="$event.preventDefault(); give()">
        <wm-error-summary [problems]="submission.problems()" />
        <wm-person-picker name="memberId" label="Who" [without]="dialog.data.holders" [error]="submission.errorsOf('memberId')" [(chosen)]="person" />
        <div class="dialog-actions">
          <button wm-button="primary" type="submit" [busy]="submission.busy() && 'Saving'">Give the role</button>
          <button wm-button="secondary" type="button" (click)="dialog.close()">Go back</button>
        </div>
      </form>
    </wm-dialog>
  `,
})
export class GrantRoleDialog {
  protected readonly dialog = inject(OPEN_DIALOG) as OpenDialog<RoleToGive, RoleGrantView>;
  private readonly client = inject(RolesClient);
  private readonly attempt = new AttemptKey();
  protected readonly person = signal<ChosenPerson | null>(null);
  protected readonly submission = new Submission(wanted);

  protected async give(): Promise<void> {
    const { role, programmeId } = this.dialog.data;
    await this.submission.run({ memberId: this.person()?.id ?? '' }, async ({ memberId }) => {
      const body: WantedRole = role === 'ORGANISATION_ADMIN' ? { memberId, role } : { memberId, role, programmeId: programmeId ?? '' };
      this.dialog.close(await this.client.grant(body, this.attempt.for(body)));
    });
  }
}
