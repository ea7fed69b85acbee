import { Component, computed, inject, input } from '@angular/core';
import { spokenDay } from '@waymark/foundation/browser';
import { Session } from '@waymark/organisations/web';
import { bandNames, bandReason } from '@waymark/readiness/domain';
import type { PersonFigures } from './person-figures';

/** What a printed page has to say of itself: of whom, against what, on which day and by which rules. On paper alone. */
@Component({
  selector: 'wm-printed-facts',
  template: `
    <dl class="facts">
      <dt>Person</dt><dd>{{ figures().view.member.name }}</dd>
      <dt>Role</dt><dd>{{ figures().role.title }}, version {{ figures().role.number }}{{ kind() }}</dd>
      <dt>Band</dt><dd>{{ band() }}</dd>
      <dt>As of</dt><dd>{{ day(figures().view.at) }}</dd>
      <dt>Known at</dt><dd>{{ day(figures().view.knownAt) }}</dd>
      <dt>Rule set</dt><dd>{{ figures().rules.version }}</dd>
      <dt>Printed by</dt><dd>{{ reader() }}</dd>
    </dl>
  `,
  styles: ':host { display: none; } @media print { :host { display: block; margin-bottom: var(--wm-4); } }',
})
export class PrintedFacts {
  readonly figures = input.required<PersonFigures>();
  private readonly session = inject(Session);
  protected readonly reader = computed(() => this.session.current()?.member.name ?? '');
  protected readonly kind = computed(() => ({ CURRENT: ', their current role', TARGET: ', their target role', NONE: '' })[this.figures().role.kind ?? 'NONE']);
  protected readonly band = computed(() => {
    const { judged, measures, rules } = this.figures();
    return `${bandNames[judged.band]}. ${bandReason(judged, measures, rules)}`;
  });

  protected day(instant: string): string {
    return spokenDay(instant, this.session.timeZone());
  }
}
