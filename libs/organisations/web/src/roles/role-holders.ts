import { Component, ElementRef, Injector, afterNextRender, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { spokenDay, wordsForReading, type Words } from '@waymark/foundation/browser';
import { Avatar, Banner, Button, Confirmation, Dialogs, Panel, Toasts } from '@waymark/foundation/ui';
import type { OrganisationRole, RoleGrantView } from '@waymark/organisations/domain';
import { Session } from '../session';
import type { RoleToGive } from './grant-role-dialog';
import { RolesClient } from './roles-client';

/** Who holds one role, with the ways to give it and to take it back. For organisation admins. */
@Component({
  selector: 'wm-role-holders',
  imports: [Avatar, Banner, Button, Panel, RouterLink],
  template: `
    <section wm-panel flush [heading]="heading()" [sub]="rule()">
      <button panelLink wm-button="secondary" size="sm" type="button" (click)="give()">{{ held() === 'ORGANISATION_ADMIN' ? 'Add an admin' : 'Add an owner' }}<span class="vh"> to {{ heading() }}</span></button>
      @if (failure(); as words) {
        <wm-banner kind="bad" role="alert" tabindex="-1" class="inset" [heading]="words.title" [detail]="words.detail" #trouble />
      }
      <ul class="rows" tabindex="-1" [attr.aria-label]="heading()" #rows>
        @for (grant of holders(); track grant.id) {
          <li>
            <wm-avatar [id]="grant.memberId" [name]="grant.memberName" />
            <span><a class="what break" [routerLink]="['/people', grant.memberId]">{{ grant.memberName }}</a><span class="meta">Since {{ day(grant) }}</span></span>
            <button wm-button="danger" size="sm" class="row-action" type="button" [busy]="ending() === grant.id && 'Ending'" [unavailable]="kept()" (click)="end(grant)">End<span class="vh"> the role of {{ grant.memberName }}</span></button>
          </li>
        } @empty {
          <li><span class="muted none">Nobody. Organisation admins stand in until somebody has this role.</span></li>
        }
      </ul>
    </section>
  `,
  styles: `
    :host { display: block; }
    .inset { margin: 0 var(--wm-5) var(--wm-4); }
    .none { grid-column: 1 / -1; }
    .rows:focus { outline: 0; box-shadow: none; }
    .rows > li { padding-inline: var(--wm-5); }
    @media (max-width: 45rem) { .rows > li { padding-inline: var(--wm-4); } }
  `,
})
export class RoleHolders {
  readonly heading = input.required<string>();
  readonly held = input.required<OrganisationRole>();
  readonly programmeId = input<string | null>(null);
  /** Who holds which role, of everybody. */
  readonly grants = input.required<readonly RoleGrantView[]>();
  /** Somebody has the role now, or has it no longer. */
  readonly changed = output();
  private readonly client = inject(RolesClient);
  private readonly session = inject(Session);
  private readonly confirmation = inject(Confirmation);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly trouble = viewChild<unknown, ElementRef<HTMLElement>>('trouble', { read: ElementRef });
  private readonly rows = viewChild.required<ElementRef<HTMLElement>>('rows');
  protected readonly failure = signal<Words | null>(null);
  protected readonly ending = signal<string | null>(null);
  protected readonly holders = computed(() => this.grants().filter(({ role, programmeId }) => role === this.held() && programmeId === this.programmeId()));
  protected readonly rule = computed(() =>
    this.held() === 'ORGANISATION_ADMIN'
      ? 'They look after people, teams, roles and settings, and read no notes and no evidence. One active admin always stays.'
      : 'They look after the programme and who takes part in it. Once it has an owner, one who can act always stays.',
  );
  /** Why nobody can lose the role now, if so. */
  protected readonly kept = computed(() => {
    if (this.holders().length !== 1) return undefined;
    return this.held() === 'ORGANISATION_ADMIN' ? 'This is the only admin. Add another one first' : 'This is the only owner. Add another one first';
  });

  protected day({ grantedAt }: RoleGrantView): string {
    return spokenDay(grantedAt, this.session.timeZone());
  }

  protected async give(): Promise<void> {
    const data: RoleToGive = {
      role: this.held(),
      programmeId: this.programmeId(),
      heading: this.held() === 'ORGANISATION_ADMIN' ? 'Add an organisation admin' : `Add an owner: ${this.heading()}`,
      holders: this.holders().map(({ memberId }) => memberId),
    };
    const granted = await this.dialogs.open<RoleGrantView>(async () => (await import('./grant-role-dialog')).GrantRoleDialog, data);
    if (granted === undefined) return;
    this.toasts.say(`${granted.memberName} has the role now`);
    await this.settle(granted);
  }

  protected async end(grant: RoleGrantView): Promise<void> {
    const self = grant.memberId === this.session.current()?.member.id;
    const agreed = await this.confirmation.ask({
      heading: self ? 'End your own role?' : `End the role of ${grant.memberName}?`,
      detail: self ? 'You lose what it lets you do at once. Only an organisation admin can give it back to you.' : `${grant.memberName} stays a member and loses what the role lets them do at once.`,
      confirm: 'End role',
      kind: 'danger',
    });
    if (!agreed) return;
    this.failure.set(null);
    this.ending.set(grant.id);
    try {
      await this.client.end(grant);
      this.rows().nativeElement.focus();
      this.toasts.say(`${grant.memberName} does not have the role any more`);
      await this.settle(grant);
    } catch (failure) {
      this.failure.set(wordsForReading(failure));
      afterNextRender(() => this.trouble()?.nativeElement.focus(), { injector: this.injector });
    } finally {
      this.ending.set(null);
    }
  }

  private async settle({ memberId }: RoleGrantView): Promise<void> {
    this.changed.emit();
    if (memberId === this.session.current()?.member.id) await this.session.load();
  }
}
