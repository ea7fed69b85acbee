import { Component, computed, inject, input } from '@angular/core';
import { clockTime, spokenDay } from '@waymark/foundation/browser';
import { Avatar, Icon } from '@waymark/foundation/ui';
import type { AgreementView, PairPart, RelationshipView } from '@waymark/mentoring/domain';
import { Session } from '@waymark/organisations/web';

/** Who has signed a version of an agreement, and who has not. */
@Component({
  selector: 'wm-signature-rows',
  imports: [Avatar, Icon],
  template: `
    @for (row of rows(); track row.id) {
      <p class="sig"><wm-avatar size="sm" [id]="row.id" [name]="row.name" /><span class="break">
        @if (row.at; as at) {
          <b>Signed by {{ row.mine ? 'you' : row.name }}</b>, <time>{{ at }}</time>
        } @else {
          <svg wm-icon="hourglass" class="wait"></svg> {{ row.mine ? 'You have' : row.name + ' has' }} not signed yet
        }
      </span></p>
    }
  `,
  styles: `
    :host { display: block; }
    .sig { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 .625rem; align-items: center; padding: .5rem 0; border-top: 1px solid var(--wm-line); font-size: var(--wm-text-sm); }
    .wait { width: 1rem; height: 1rem; vertical-align: text-bottom; }
  `,
})
export class SignatureRows {
  readonly agreement = input.required<AgreementView>();
  readonly pair = input.required<RelationshipView>();
  private readonly session = inject(Session);
  protected readonly rows = computed(() => {
    const { mentor, mentee, part } = this.pair();
    const zone = this.session.timeZone();
    const row = (person: { id: string; name: string }, as: PairPart) => {
      const signed = this.agreement().signatures.find((signature) => signature.part === as);
      return { id: person.id, name: person.name, mine: part === as, at: signed === undefined ? null : `${spokenDay(signed.at, zone)}, ${clockTime(signed.at, zone)}` };
    };
    return [row(mentee, 'MENTEE'), row(mentor, 'MENTOR')];
  });
}
