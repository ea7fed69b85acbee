import { Component, inject, signal, viewChild, type ElementRef } from '@angular/core';
import { PagedList, spokenDay, spokenMoment, wordsForReading, type Words } from '@waymark/foundation/browser';
import { Banner, Button, Confirmation, Dialogs, Empty, Icon, Skeleton, Toasts } from '@waymark/foundation/ui';
import { scopes, type AccessTokenView } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { Session } from '../session';
import { SecurityClient } from './security-client';

/** The person's own access tokens in this organisation. */
@Component({
  selector: 'wm-access-token-list',
  imports: [Banner, Button, Empty, Icon, LoadFailure, Skeleton],
  template: `
    @if (failure(); as words) {
      <wm-banner kind="bad" role="alert" class="inset" [heading]="words.title" [detail]="words.detail" />
    }
    @if (tokens.failure(); as error) {
      <wm-load-failure class="inset" what="The list of your access tokens" [failure]="error" (again)="tokens.again()" />
    } @else if (tokens.loaded()) {
      @if (tokens.items().length > 0) {
        <ul class="rows" tabindex="-1" #rows>
          @for (token of tokens.items(); track token.id) {
            <li>
              <span class="glyph"><svg wm-icon="ticket"></svg></span>
              <span>
                <span class="what break">{{ token.name }}</span>
                <span class="meta"><span>Ends on {{ day(token.expiresAt) }}</span><span>{{ token.lastUsedAt === null ? 'Never used' : 'Last used ' + moment(token.lastUsedAt) }}</span></span>
                <ul class="abilities small muted">
                  @for (scope of token.scopes; track scope) {
                    <li>{{ abilities[scope] }}</li>
                  }
                </ul>
              </span>
              <button wm-button="danger" size="sm" class="row-action" type="button" (click)="end(token)">End<span class="vh"> the token {{ token.name }}</span></button>
            </li>
          }
        </ul>
        @if (tokens.moreFailure(); as failure) {
          <wm-load-failure class="inset" what="The rest of the list" [failure]="failure" (again)="tokens.showMore()" />
        }
        @if (tokens.hasMore()) {
          <p class="panel-foot"><button wm-button="secondary" size="sm" type="button" [busy]="tokens.loadingMore() && 'Loading more'" (click)="tokens.showMore()">Show more<span class="vh"> access tokens</span></button></p>
        }
        <p class="panel-foot"><button wm-button="secondary" size="sm" type="button" (click)="create()">Create another token</button></p>
      } @else {
        <wm-empty class="inset" icon="ticket" heading="You have no access tokens">
          <p>A token lets another program, such as a report, use Waymark in your name. Most people need none.</p>
          <button wm-button="secondary" type="button" (click)="create()">Create a token</button>
        </wm-empty>
      }
    } @else {
      <wm-skeleton class="inset" label="Loading your access tokens" [lines]="3" />
    }
  `,
  styles: `
    .inset { margin: 0 var(--wm-5) var(--wm-5); }
    .rows:focus { outline: 0; box-shadow: none; }
    .rows > li { padding-inline: var(--wm-5); }
    .abilities { padding-left: 1.125rem; list-style: disc; }
    @media (max-width: 45rem) { .inset { margin-inline: var(--wm-4); } .rows > li { padding-inline: var(--wm-4); } }
    .panel-foot { margin: 0; }
  `,
})
export class AccessTokenList {
  private readonly session = inject(Session);
  private readonly client = inject(SecurityClient);
  private readonly confirmation = inject(Confirmation);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly abilities = scopes;
  private readonly rows = viewChild<ElementRef<HTMLElement>>('rows');
  protected readonly failure = signal<Words | null>(null);
  readonly tokens = new PagedList((query: { cursor?: string }, aborted) => this.client.listAccessTokens(query, aborted));

  constructor() {
    void this.tokens.show({});
  }

  protected day(instant: string): string {
    return spokenDay(instant, this.session.timeZone());
  }

  protected moment(instant: string): string {
    return spokenMoment(instant, this.session.timeZone(), new Date());
  }

  protected async create(): Promise<void> {
    const load = async () => (await import('./access-token-dialog')).AccessTokenDialog;
    await this.dialogs.open<boolean>(load, { timeZone: this.session.timeZone() });
    await this.tokens.again();
  }

  protected async end({ id, name }: AccessTokenView): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: `End the token “${name}”?`,
      detail: 'Whatever uses it stops working at once. You cannot bring it back, but you can create another one.',
      confirm: 'End token',
      kind: 'danger',
    });
    if (!agreed) return;
    this.failure.set(null);
    try {
      await this.client.endAccessToken(id);
      this.tokens.update((list) => list.filter((token) => token.id !== id));
      this.rows()?.nativeElement.focus(); // its button is gone
      this.toasts.say(`The token ${name} has ended`);
    } catch (failure) {
      this.failure.set(wordsForReading(failure));
    }
  }
}
