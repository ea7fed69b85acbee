import { Component, inject, input, output, resource, signal } from '@angular/core';
import { spokenCalendarDay, spokenDay, wordsForReading, type Words } from '@waymark/foundation/browser';
import { Banner, Button, Confirmation, Dialogs, Icon, Panel, Skeleton, Tag, Toasts } from '@waymark/foundation/ui';
import type { LegalHoldView, MemberView } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { Session } from '../session';
import { PrivacyClient } from './privacy-client';

/** The legal holds for a person: placing them and lifting them. */
@Component({
  selector: 'wm-legal-holds-panel',
  imports: [Banner, Button, Icon, LoadFailure, Panel, Skeleton, Tag],
  template: `
    <section wm-panel flush heading="Legal holds" sub="While one stands, nothing about this person is erased or removed.">
      @if (member().status !== 'ERASED') {
        <button panelLink wm-button="secondary" size="sm" type="button" (click)="place()">Place a hold</button>
      }
      @if (failure(); as words) {
        <wm-banner kind="bad" role="alert" class="inset" [heading]="words.title" [detail]="words.detail" />
      }
      @if (holds.error(); as problem) {
        <wm-load-failure class="inset" what="The list of holds" [failure]="problem" (again)="holds.reload()" />
      } @else if (holds.value(); as list) {
        <ul class="rows">
          @for (hold of list; track hold.id) {
            <li>
              <span class="glyph"><svg wm-icon="lock"></svg></span>
              <span>
                <span class="what break">{{ hold.reason === '' ? 'The reason was erased' : hold.reason }}</span>
                <wm-tag class="state" [kind]="hold.stands ? 'warn' : 'outline'" [icon]="hold.stands ? 'lock' : 'check'">{{ hold.stands ? 'Stands' : 'Over' }}</wm-tag>
                <span class="meta"><span>Placed {{ day(hold.placedAt) }} by {{ hold.placedByName }}</span><span>{{ end(hold) }}</span></span>
              </span>
              @if (hold.stands) {
                <button wm-button="danger" size="sm" class="row-action" type="button" (click)="lift(hold)">Lift<span class="vh"> the hold for {{ hold.reason }}</span></button>
              }
            </li>
          } @empty {
            <li><span class="muted none">There is no hold.</span></li>
          }
        </ul>
      } @else {
        <wm-skeleton class="inset" label="Loading the holds" [lines]="2" />
      }
    </section>
  `,
  styles: `
    :host { display: block; }
    .inset { margin: 0 var(--wm-5) var(--wm-5); }
    .rows > li { padding-inline: var(--wm-5); }
    .state { margin-left: var(--wm-2); }
    .none { grid-column: 1 / -1; }
    @media (max-width: 45rem) { .inset { margin-inline: var(--wm-4); } .rows > li { padding-inline: var(--wm-4); } }
  `,
})
export class LegalHoldsPanel {
  readonly member = input.required<MemberView>();
  /** What stands in the way of erasing may be another now. */
  readonly changed = output();
  private readonly client = inject(PrivacyClient);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly confirmation = inject(Confirmation);
  private readonly toasts = inject(Toasts);
  protected readonly failure = signal<Words | null>(null);
  protected readonly holds = resource({ params: () => this.member().id, loader: ({ params }) => this.client.listHolds(params) });

  protected day(instant: string): string {
    return spokenDay(instant, this.session.timeZone());
  }

  protected end({ liftedAt, until }: LegalHoldView): string {
    if (liftedAt !== null) return `Lifted ${this.day(liftedAt)}`;
    return until === null ? 'Until it is lifted' : `Until ${spokenCalendarDay(until)}`;
  }

  protected async place(): Promise<void> {
    const load = async () => (await import('./legal-hold-dialog')).LegalHoldDialog;
    const placed = await this.dialogs.open<LegalHoldView>(load, this.member());
    if (placed !== undefined) this.readAgain(`The data of ${this.member().name} is held`);
  }

  protected async lift(hold: LegalHoldView): Promise<void> {
    const agreed = await this.confirmation.ask({
      heading: 'Lift this hold?',
      detail: 'From then on this person can be erased, and rules of retention apply to them again.',
      confirm: 'Lift hold',
      kind: 'danger',
    });
    if (!agreed) return;
    this.failure.set(null);
    try {
      await this.client.liftHold(hold.id);
      this.readAgain('The hold is lifted');
    } catch (failure) {
      this.failure.set(wordsForReading(failure));
    }
  }

  private readAgain(words: string): void {
    this.toasts.say(words);
    this.holds.reload();
    this.changed.emit();
  }
}
