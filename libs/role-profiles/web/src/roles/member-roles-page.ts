import { Component, computed, effect, inject, input, resource } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { pageTitle } from '@waymark/foundation/browser';
import { Button, Dialogs, Empty, PageHeading, Panel, Skeleton, Toasts } from '@waymark/foundation/ui';
import { LoadFailure, Session } from '@waymark/organisations/web';
import type { RoleAssignmentView } from '@waymark/role-profiles/domain';
import { editorRoles } from '../editors';
import { isHeldOn } from '../profile/reader-news';
import { todayIn } from '../today';
import type { GiveRole } from './give-role-dialog';
import { RoleRow } from './role-row';
import { RolesClient } from './roles-client';

/** The roles that one person has and works towards, and those they had. */
@Component({
  selector: 'wm-member-roles-page',
  imports: [Button, Empty, LoadFailure, PageHeading, Panel, RoleRow, RouterLink, Skeleton],
  template: `
    <wm-page-heading [heading]="heading()" sub="What this person is measured against, and since when.">
      <p class="crumb" crumb>
        @if (mayGive()) {
          <a [routerLink]="['/people', memberId()]">{{ name() }}</a>
        } @else {
          <a routerLink="/role-profiles">Role profiles</a>
        }
      </p>
      @if (mayGive() && member.hasValue()) {
        <button actions wm-button="primary" type="button" (click)="give()">Give a role</button>
      }
    </wm-page-heading>
    @if (member.error(); as problem) {
      <wm-load-failure what="This person" [failure]="problem" (again)="member.reload()" />
    } @else if (roles.error(); as problem) {
      <wm-load-failure what="The list of roles" [failure]="problem" (again)="roles.reload()" />
    } @else if (roles.hasValue()) {
      <div class="stack">
        @if (now().length > 0) {
          <section wm-panel flush heading="Now">
            <ul class="rows mt-3">
              @for (role of now(); track role.id) {
                <li wm-role-row [role]="role" [mayEnd]="mayEnd(role)" (endAsked)="end(role)"></li>
              }
            </ul>
          </section>
        } @else {
          <wm-empty icon="target" [heading]="own() ? 'You have no role yet' : name() + ' has no role yet'">
            <p>Without a role there is nothing to be measured against. A target role says where the way leads.</p>
            @if (mayGive()) {
              <button wm-button="secondary" type="button" (click)="give()">Give a role</button>
            } @else {
              <a wm-button="secondary" routerLink="/role-profiles">Choose a target role</a>
            }
          </wm-empty>
        }
        @if (others().length > 0) {
          <section wm-panel flush heading="Before and later">
            <ul class="rows mt-3">
              @for (role of others(); track role.id) {
                <li wm-role-row [role]="role" [mayEnd]="false"></li>
              }
            </ul>
          </section>
        }
      </div>
    } @else {
      <section wm-panel heading="Now"><wm-skeleton label="Loading the roles" [lines]="4" /></section>
    }
  `,
})
export class MemberRolesPage {
  readonly memberId = input.required<string>();
  private readonly client = inject(RolesClient);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly member = resource({
    params: () => this.memberId(),
    loader: ({ params, abortSignal }) => this.client.readMember(params, abortSignal),
  });
  protected readonly roles = resource({
    params: () => this.memberId(),
    loader: ({ params, abortSignal }) => this.client.list(params, abortSignal),
  });
  protected readonly own = computed(() => this.session.current()?.member.id === this.memberId());
  protected readonly name = computed(() => (this.member.hasValue() ? this.member.value().name : 'This person'));
  protected readonly heading = computed(() => (this.own() ? 'Your roles' : this.member.hasValue() ? `Roles of ${this.member.value().name}` : 'Roles'));
  protected readonly mayGive = computed(() => this.session.holdsAny(editorRoles) || (this.session.managesPeople() && !this.own()));
  private readonly split = computed(() => {
    const today = todayIn(this.session.timeZone());
    return Map.groupBy(this.roles.hasValue() ? this.roles.value() : [], (role) => isHeldOn(role, today));
  });
  protected readonly now = computed(() => this.split().get(true) ?? []);
  protected readonly others = computed(() => this.split().get(false) ?? []);

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(pageTitle(this.heading())));
  }

  /** The target is everybody's own to change; a current role is given and ended by those who are responsible. */
  protected mayEnd({ kind, to }: RoleAssignmentView): boolean {
    return to === null && (this.mayGive() || (this.own() && kind === 'TARGET'));
  }

  protected async give(): Promise<void> {
    const data: GiveRole = { member: { id: this.memberId(), name: this.name() } };
    const done = await this.dialogs.open<string>(async () => (await import('./give-role-dialog')).GiveRoleDialog, data);
    if (done === undefined) return;
    this.toasts.say(done);
    this.roles.reload();
  }

  protected async end(role: RoleAssignmentView): Promise<void> {
    const ended = await this.dialogs.open<RoleAssignmentView>(async () => (await import('./end-role-dialog')).EndRoleDialog, role);
    if (ended === undefined) return;
    this.toasts.say(`${role.title} has an end`);
    this.roles.reload();
  }
}
