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
        <li [class.here]="$first && here()">
          <span [class]="'mark ' + each.mark"><svg [wm-icon]="each.icon"></svg></span>
          <div class="body">
            <p class="break"><b>{{ each.what }}</b> {{ each.how }}</p>
            @if (each.words; as words) {
              <p class="small muted break pre">“{{ words }}”</p>
            }
            <p class="caption">{{ each.day }}@if (each.claimId; as id) {. <a [routerLink]="['/claims', id]">See the claim<span class="vh"> of {{ each.day }}</span></a>}</p>
          </div>
        </li>
      }
    </ol>
  `,
  styles: ':host { display: block; } .pre { white-space: pre-line; }',
})
export class HistoryTrail {
  readonly items = input.required<readonly HistoryEvent[]>();
  /** Whether the latest event is where things stand now, and so marked. */
  readonly here = input(false);
  private readonly session = inject(Session);
  protected readonly events = computed(() =>
    this.items().map((event) => ({
      ...eventLook(event, this.session.current()?.member.id),
      words: event.words,
      claimId: event.claimId,
      day: spokenDay(event.at, this.session.timeZone()),
    })),
  );
}
