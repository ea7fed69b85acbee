import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Submission } from '@waymark/foundation/browser';
import { Button, ErrorSummary, Field, FieldControl } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import { endRoleAssignmentBody, type RoleAssignmentView } from '@waymark/role-profiles/domain';
import { todayIn } from '../today';
import { RolesClient } from './roles-client';

@Component({
  selector: 'wm-end-role-form',
  imports: [Button, ErrorSummary, Field, FieldControl, FormField],
  template: `
    <form novalidate (submit)="$event.preventDefault(); end()">
      <wm-error-summary [problems]="submission.problems()" />
      <wm-field name="to" label="Ends on" hint="The first day on which it no longer counts." [error]="submission.errorOf('to')">
        <input wmInput class="w-6" type="date" [formField]="fields.to" />
      </wm-field>
      <div class="dialog-actions">
        <button wm-button="danger" type="submit" [busy]="submission.busy() && 'Saving'">End this role</button>
        <button wm-button="secondary" type="button" (click)="givenUp.emit()">Go back</button>
      </div>
    </form>
  `,
  styles: ':host { display: block; }',
})
export class EndRoleForm {
  readonly role = input.required<RoleAssignmentView>();
  readonly roleEnded = output<RoleAssignmentView>();
  readonly givenUp = output();
  private readonly client = inject(RolesClient);
  private readonly typed = signal({ to: todayIn(inject(Session).timeZone()) });
  protected readonly fields = form(this.typed);
  protected readonly submission = new Submission(endRoleAssignmentBody);

  protected async end(): Promise<void> {
    await this.submission.run(this.typed(), async ({ to }) => this.roleEnded.emit(await this.client.end(this.role(), to)));
  }
}
