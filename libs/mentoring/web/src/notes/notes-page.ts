import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeading, Panel, Skeleton } from '@waymark/foundation/ui';
import { becamePair } from '@waymark/mentoring/domain';
import { LoadFailure } from '@waymark/organisations/web';
import { pairHeading, otherOf } from '../pairs/pair-words';
import { PairsClient } from '../pairs/pairs-client';
import { TierNotes } from './tier-notes';

/** All notes about a pair, of every session and beside them: those that both read, and one's own. */
@Component({
  selector: 'wm-notes-page',
  imports: [LoadFailure, PageHeading, Panel, RouterLink, Skeleton, TierNotes],
  template: `
    <wm-page-heading heading="Notes">
      <p crumb class="crumb"><a [routerLink]="['/pairs', relationshipId()]">{{ heading() }}</a></p>
    </wm-page-heading>
    @if (pair.error(); as problem) {
      <wm-load-failure what="This mentoring" [failure]="problem" (again)="pair.reload()" />
    } @else if (pair.hasValue()) {
      @let one = pair.value();
      @if (one.part === null) {
        <section wm-panel heading="These notes are between the two"><p class="muted">Nobody else reads them.</p></section>
      } @else {
        <h2 class="vh">Shared and private</h2>
        <div class="cols even">
          <wm-tier-notes tier="SHARED" [relationshipId]="one.id" [other]="other()" [mayWrite]="live()" />
          <wm-tier-notes tier="PRIVATE" [relationshipId]="one.id" [other]="other()" />
        </div>
      }
    } @else {
      <section wm-panel heading="Shared notes"><wm-skeleton label="Loading the notes" [lines]="6" /></section>
    }
  `,
})
export class NotesPage {
  /** From the address. */
  readonly relationshipId = input.required<string>();
  private readonly client = inject(PairsClient);
  protected readonly pair = resource({ params: () => this.relationshipId(), loader: ({ params, abortSignal }) => this.client.read(params, abortSignal) });
  protected readonly heading = computed(() => (this.pair.hasValue() ? pairHeading(this.pair.value()) : 'Mentoring'));
  protected readonly other = computed(() => (this.pair.hasValue() ? otherOf(this.pair.value()).name : ''));
  /** After the end what was noted together stays readable. */
  protected readonly live = computed(() => this.pair.hasValue() && becamePair(this.pair.value().status) && this.pair.value().endedAt === null);
}
