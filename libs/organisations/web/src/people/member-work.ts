import { Injectable, inject } from '@angular/core';
import { Confirmation, Toasts, type Question } from '@waymark/foundation/ui';
import type { MemberView } from '@waymark/organisations/domain';
import { Session } from '../session';
import type { MemberTask } from './member-tasks';
import { PeopleClient } from './people-client';

/** Carries out what an admin chose for a member: asks first where it has consequences, does it, and says that it is done. */
@Injectable({ providedIn: 'root' })
export class MemberWork {
  private readonly people = inject(PeopleClient);
  private readonly session = inject(Session);
  private readonly confirmation = inject(Confirmation);
  private readonly toasts = inject(Toasts);

  /**
   * The member as they are afterwards, or null where the admin went back.
   * @throws ProblemError where the server refuses.
   */
  async carryOut(task: MemberTask, member: MemberView): Promise<MemberView | null> {
    const question = questionBefore(task, member, this.isSelf(member));
    if (question !== null && !(await this.confirmation.ask(question))) return null;
    const changed = await this.send(task, member);
    this.toasts.say(wordsAfter(task, member));
    if (this.isSelf(member)) await this.session.load();
    return changed;
  }

  private send(task: MemberTask, member: MemberView): Promise<MemberView> {
    switch (task) {
      case 'invite-again':
        return this.people.inviteAgain(member);
      case 'withdraw':
        return this.people.withdrawInvitation(member);
      case 'make-admin':
        return this.people.makeAdmin(member);
      case 'take-admin-back':
        return this.people.takeAdminBack(member);
      case 'suspend':
        return this.people.suspend(member, null);
      case 'bring-back':
        return this.people.bringBack(member);
    }
  }

  private isSelf({ id }: MemberView): boolean {
    return this.session.current()?.member.id === id;
  }
}

/** What an admin is asked before, or null for what can simply be done. */
export function questionBefore(task: MemberTask, { name, email }: Pick<MemberView, 'name' | 'email'>, isSelf: boolean): Question | null {
  switch (task) {
    case 'withdraw':
      return {
        heading: `Withdraw the invitation of ${name}?`,
        detail: `The link that was sent to ${email} stops working. You can invite them again.`,
        confirm: 'Withdraw invitation',
        kind: 'danger',
      };
    case 'suspend':
      return {
        heading: `Suspend ${name}?`,
        detail: `${name} is signed out everywhere at once and cannot sign in to this organisation. Nothing is deleted: teams, reporting lines and roles stay. You can bring them back.`,
        confirm: 'Suspend',
        kind: 'danger',
      };
    case 'make-admin':
      return {
        heading: `Make ${name} an organisation admin?`,
        detail: `${name} can then invite and suspend people, change teams and reporting lines, give this role to others and read the audit log. They cannot read anybody’s notes or evidence.`,
        confirm: 'Make organisation admin',
      };
    case 'take-admin-back':
      return isSelf
        ? {
            heading: 'Stop being an organisation admin?',
            detail: 'You lose sight of the people, the teams and the audit log at once. Only another organisation admin can give the role back to you.',
            confirm: 'Stop being an admin',
            kind: 'danger',
          }
        : {
            heading: `Take organisation admin back from ${name}?`,
            detail: `${name} stays a member and loses sight of people they do not manage at once.`,
            confirm: 'Take role back',
            kind: 'danger',
          };
    case 'invite-again':
    case 'bring-back':
      return null;
  }
}

/** What the admin reads when it is done. */
export function wordsAfter(task: MemberTask, { name, email }: Pick<MemberView, 'name' | 'email'>): string {
  switch (task) {
    case 'invite-again':
      return `Invitation sent to ${email}. Earlier links stopped working`;
    case 'withdraw':
      return `The invitation of ${name} is withdrawn`;
    case 'make-admin':
      return `${name} is an organisation admin now`;
    case 'take-admin-back':
      return `${name} is not an organisation admin any more`;
    case 'suspend':
      return `${name} is suspended`;
    case 'bring-back':
      return `${name} is back`;
  }
}
