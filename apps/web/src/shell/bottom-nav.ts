import { Component, computed, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from '@waymark/foundation/ui';
import { matchOf, type Place } from './places';

const more: Place = { path: '/more', words: 'More', icon: 'menu' };

@Component({
  selector: 'nav[wm-bottom-nav]',
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `
    @for (place of shown(); track place.path) {
      <a [routerLink]="place.path" routerLinkActive ariaCurrentWhenActive="page" [routerLinkActiveOptions]="matchOf(place)">
        <svg [wm-icon]="place.icon"></svg>{{ place.short ?? place.words }}
        @if (place.waits; as waits) {
          <span class="n">{{ waits.count }}<span class="vh"> {{ waits.words }}</span></span>
        }
      </a>
    }
  `,
  host: { class: 'bottomnav', 'aria-label': 'Main, small screen', '[style.grid-template-columns]': 'columns()' },
})
export class BottomNav {
  readonly places = input.required<readonly Place[]>();
  protected readonly matchOf = matchOf;
  protected readonly shown = computed(() => [...this.places(), more]);
  protected readonly columns = computed(() => `repeat(${this.shown().length}, minmax(0, 1fr))`);
}
