import { Component, inject, signal, viewChild, type ElementRef } from '@angular/core';
import { PagedList, spokenMoment, wordsForReading, type Words } from '@waymark/foundation/browser';
import { Banner, Button, Confirmation, Icon, Skeleton, Tag, Toasts } from '@waymark/foundation/ui';
import type { SignInSessionView } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { Session } from '../session';
import { SecurityClient } from './security-client';

/** Every browser in which the person is signed in, and the ways out of each. */
@Component({
  selector: 'wm-signed-in-browsers',
  imports: [Banner, Button, Icon, LoadFailure, Skeleton, Tag],
  template: `
    @if (failure(); as words) {
      <wm-banner kind="bad" role="alert" class="failure" [heading]="words.title" [detail]="words.detail" />
    }
    @if (sessions.failure(); as error) {
      <wm-load-failure class="failure" what="The list of browsers" [failure]="error" (again)="sessions.again()" />
    } @else if (sessions.loaded()) {
      <ul class="rows" tabindex="-1" #rows>
        @for (one of sessions.items(); track one.id) {
          <li>
            <span class="glyph"><svg wm-icon="key-round"></svg></span>
            <span>
              <span class="what">{{ one.device }}</span>
              @if (one.current) {
                <wm-tag kind="ok" icon="check" class="here">This browser</wm-tag>
              }
              <span class="meta"><span>Signed in {{ moment(one.signedInAt) }}</span><span>{{ one.current ? 'In use now' : 'Last used ' + moment(one.lastSeenAt) }}</span></span>
            </span>
            @if (one.current) {
              <button wm-button="secondary" size="sm" class="row-action" type="button" (click)="session.signOut()">Sign out<span class="vh"> of this browser</span></button>
            } @else {
              <button wm-button="secondary" size="sm" class="row-action" type="button" (click)="signOutThere(one)">Sign out<span class="vh"> of {{ one.device }}, last used {{ moment(one.lastSeenAt) }}</span></button>
            }
          </li>
        }
      </ul>
      @if (sessions.moreFailure(); as failure) {
        <wm-load-failure class="failure" what="The rest of the list" [failure]="failure" (again)="sessions.showMore()" />
      }
      @if (sessions.hasMore()) {
        <p class="panel-foot"><button wm-button="secondary" size="sm" type="button" [busy]="sessions.loadingMore() && 'Loading more'" (click)="sessions.showMore()">Show more<span class="vh"> browsers</span></button></p>
      }
      <p class="panel-foot row"><span>Lost a device, or not sure what one of these is?</span><button wm-button="danger" size="sm" type="button" (click)="signOutEverywhere()">Sign out everywhere</button></p>
    } @else {
      <wm-skeleton class="loading" label="Loading where you are signed in" [lines]="4" />
    }
  `,
  styles: `
    .here { margin-left: var(--wm-2); }
    .failure, .loading { margin: 0 var(--wm-5) var(--wm-5); }
    .rows:focus { outline: 0; box-shadow: none; }
    .rows > li { padding-inline: var(--wm-5); }
    @media (max-width: 45rem) { .failure, .loading { margin-inline: var(--wm-4); } .rows > li { padding-inline: var(--wm-4); } }
    .panel-foot { margin: 0; justify-content: space-between; }
  `,
})
export class SignedInBrowsers {
  protected readonly session = inject(Session);
  private readonly client = inject(SecurityClient);
  private readonly confirmation = inject(Confirmation);
  private readonly toasts = inject(Toasts);
  private readonly rows = viewChild<ElementRef<HTMLElement>>('rows');
  protected readonly failure = signal<Words | null>(null);
  readonly sessions = new PagedList((query: { cursor?: string }, aborted) => this.client.listSessions(query, aborted));

  constructor() {
    void this.sessions.show({});
  }

  protected moment(instant: string): string {
    return spokenMoment(instant, this.session.timeZone(), new Date());
  }

  protected async signOutThere({ id, device }: SignInSessionView): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: `Sign out of ${device}?`,
      detail: 'Whoever uses that browser has to sign in again. What was saved there is safe.',
      confirm: 'Sign out there',
      kind: 'danger',
    });
    if (!agreed) return;
    await this.attempt(async () => {
      await this.client.endSession(id);
      this.sessions.update((list) => list.filter((one) => one.id !== id));
      this.rows()?.nativeElement.focus(); // its button is gone
      this.toasts.say(`Signed out of ${device}`);
    });
  }

  protected async signOutEverywhere(): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: 'Sign out everywhere?',
      detail: 'You are signed out of every browser, this one too, and all your access tokens stop working. Then sign in again with your password.',
      confirm: 'Sign out everywhere',
      kind: 'danger',
    });
    if (agreed) await this.attempt(() => this.session.signOutEverywhere());
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.failure.set(null);
    try {
      await work();
    } catch (failure) {
      this.failure.set(wordsForReading(failure));
    }
  }
}
