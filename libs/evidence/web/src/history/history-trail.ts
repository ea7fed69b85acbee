import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HistoryEvent } from '@waymark/evidence/domain';
import { spokenDay } from '@waymark/foundation/browser';
import { Icon } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import { eventLook } from './history-words';

/** What happened to a skill of a person, latest first. */
@Component({
  selector: 'wm-history-trail',
  imports: [Icon, RouterLink],
  template: `
    <ol class="trail">
      @for (each of events(); track $index) {
        <li [class.here]="here() && $index === latest()">
          <span [class]="'mark ' + each.mark"><svg [wm-icon]="each.icon"></svg></span>
          <div class="body">
            <p class="break"><b>{{ each.what }}</b> {{ each.how }}</p>
            @if (each.words; as words) {
              <p class="small muted break pre">“{{ words }}”</p>
            }
            <p class="caption">{{ each.day }}@if (each.link; as id) {. <a [routerLink]="['/claims', id]">See the claim<span class="vh"> of {{ each.day }}</span></a>}</p>
          </div>
        </li>
      }
    </ol>
  `,
  styles: ':host { display: block; } .pre { white-space: pre-line; }',
})
export class HistoryTrail {
  readonly items = input.required<readonly HistoryEvent[]>();
  /** The claim on whose page this stands: nothing leads to it, and what happened to it last is where things stand. */
  readonly claimId = input<string | null>(null);
  /** Whether where things stand now is marked. */
  readonly here = input(false);
  private readonly session = inject(Session);
  protected readonly events = computed(() =>
    this.items().map((event) => ({
      ...eventLook(event, this.session.current()?.member.id),
      words: event.words,
      link: event.claimId === this.claimId() ? null : event.claimId,
      day: spokenDay(event.at, this.session.timeZone()),
    })),
  );
  protected readonly latest = computed(() => Math.max(0, this.items().findIndex(({ claimId }) => claimId !== null && claimId === this.claimId())));
}
