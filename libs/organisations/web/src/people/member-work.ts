import { Injectable, inject } from '@angular/core';
import { toProblemError } from '@waymark/foundation/browser';
import { Confirmation, Dialogs, Toasts, type Question } from '@waymark/foundation/ui';
import { member as memberSchema, type MemberView } from '@waymark/organisations/domain';
import { Session } from '../session';
import type { MemberTask } from './member-tasks';
import { PeopleClient } from './people-client';
import type { ChosenPerson } from './person-picker';

/** What opens a dialog of its own, which asks and sends. */
const dialogTasks = ['move-team', 'change-manager', 'suspend', 'duplicate'] as const satisfies MemberTask[];
type DialogTask = (typeof dialogTasks)[number];

/** Carries out what an admin chose for a member: asks first where it has consequences, does it, and says that it is done. */
@Injectable({ providedIn: 'root' })
export class MemberWork {
  private readonly people = inject(PeopleClient);
  private readonly session = inject(Session);
  private readonly confirmation = inject(Confirmation);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);

  /**
   * The member as they are afterwards, or null where the admin went back.
   * @throws ProblemError where the server refuses.
   */
  async carryOut(task: MemberTask, member: MemberView): Promise<MemberView | null> {
    const question = questionBefore(task, member, this.isSelf(member));
    if (question !== null && !(await this.confirmation.ask(question))) return null;
    const changed = await this.send(task, member);
    if (changed === null) return null;
    this.toasts.say(wordsAfter(task, member));
    if (this.isSelf(member)) await this.session.load();
    return changed;
  }

  /** Several people into a team; whether it was done. */
  async moveToTeam(members: readonly MemberView[]): Promise<boolean> {
    const load = async () => (await import('./move-team-dialog')).MoveTeamDialog;
    return (await this.dialogs.open<true>(load, members)) === true;
  }

  /** Several people to a manager; whom they have then, or undefined where the admin went back. */
  async changeManager(members: readonly MemberView[]): Promise<ChosenPerson | undefined> {
    return this.dialogs.open<ChosenPerson>(async () => (await import('./assign-manager-dialog')).AssignManagerDialog, members);
  }

  /** Null where the admin went back. */
  private async send(task: MemberTask, member: MemberView): Promise<MemberView | null> {
    if (opensDialog(task)) return this.sendFromDialog(task, member);
    switch (task) {
      case 'invite':
      case 'invite-again':
        return this.people.inviteAgain(member);
      case 'withdraw':
      case 'take-off':
        return this.people.withdrawInvitation(member);
      case 'make-admin':
        return this.people.makeAdmin(member);
      case 'take-admin-back':
        return this.people.takeAdminBack(member);
      case 'bring-back':
        return this.people.bringBack(member);
    }
  }

  private async sendFromDialog(task: DialogTask, member: MemberView): Promise<MemberView | null> {
    switch (task) {
      case 'move-team':
        return (await this.moveToTeam([member])) ? this.people.read(member.id) : null;
      case 'change-manager':
        return (await this.changeManager([member])) === undefined ? null : this.people.read(member.id);
      case 'suspend':
        return (await this.dialogs.open<MemberView>(async () => (await import('./suspend-dialog')).SuspendDialog, member)) ?? null;
      case 'duplicate':
        await this.dialogs.open(async () => (await import('./duplicate-dialog')).DuplicateDialog, member);
        return null;
    }
  }

  private isSelf({ id }: MemberView): boolean {
    return this.session.current()?.member.id === id;
  }
}

function opensDialog(task: MemberTask): task is DialogTask {
  return (dialogTasks as readonly MemberTask[]).includes(task);
}

/** The member as somebody else has changed them in the meantime, where that is why an action was refused. */
export function memberAsStored(failure: unknown): MemberView | null {
  return memberSchema.safeParse(toProblemError(failure).current).data ?? null;
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
    case 'take-off':
      return {
        heading: `Take ${name} off the list?`,
        detail: `Nobody has invited ${name} yet. They are kept as withdrawn, and you can invite them later.`,
        confirm: 'Take off the list',
        kind: 'danger',
      };
    case 'make-admin':
      return {
        heading: `Make ${name} an organisation admin?`,
        detail: `${name} can then invite and suspend people, change teams and reporting lines, give this role to others and read the audit log. They cannot read anybody’s notes or evidence.`,
        confirm: 'Make organisation admin',
      };
    case 'take-admin-back':
      return takingAdminFrom(name, isSelf);
    case 'invite':
    case 'invite-again':
    case 'bring-back':
    case 'move-team':
    case 'change-manager':
    case 'suspend':
    case 'duplicate':
      return null;
  }
}

const givingUpAdmin: Question = {
  heading: 'Stop being an organisation admin?',
  detail: 'You lose sight of the people, the teams and the audit log at once. Only another organisation admin can give the role back to you.',
  confirm: 'Stop being an admin',
  kind: 'danger',
};

function takingAdminFrom(name: string, isSelf: boolean): Question {
  if (isSelf) return givingUpAdmin;
  return {
    heading: `Take organisation admin back from ${name}?`,
    detail: `${name} stays a member and loses sight of people they do not manage at once.`,
    confirm: 'Take role back',
    kind: 'danger',
  };
}

/** What the admin reads when it is done. */
export function wordsAfter(task: MemberTask, { name, email }: Pick<MemberView, 'name' | 'email'>): string {
  switch (task) {
    case 'invite':
      return `Invitation sent to ${email}`;
    case 'invite-again':
      return `Invitation sent to ${email}. Earlier links stopped working`;
    case 'withdraw':
      return `The invitation of ${name} is withdrawn`;
    case 'take-off':
      return `${name} is off the list`;
    case 'make-admin':
      return `${name} is an organisation admin now`;
    case 'take-admin-back':
      return `${name} is not an organisation admin any more`;
    case 'suspend':
      return `${name} is suspended`;
    case 'bring-back':
      return `${name} is back`;
    case 'move-team':
      return `The teams of ${name} are saved`;
    case 'change-manager':
      return `The manager of ${name} is saved`;
    case 'duplicate':
      return `Nothing was merged into ${name}`;
  }
}
