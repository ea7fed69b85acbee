import { Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from '@waymark/foundation/ui';
import { matchOf, type PlaceGroup } from './places';

@Component({
  selector: 'nav[wm-side-nav]',
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `
    @for (group of groups(); track group.title) {
      <div class="nav-group">
        <p class="nav-title" [id]="'nav-' + $index">{{ group.title }}</p>
        <ul class="nav-list" [attr.aria-labelledby]="'nav-' + $index">
          @for (place of group.places; track place.path) {
            <li>
              <a class="nav-item" [routerLink]="place.path" routerLinkActive ariaCurrentWhenActive="page" [routerLinkActiveOptions]="matchOf(place)">
                <svg [wm-icon]="place.icon"></svg>{{ place.words }}
                @if (place.waits; as waits) {
                  <span class="n">{{ waits.count }}<span class="vh"> {{ waits.words }}</span></span>
                }
              </a>
            </li>
          }
        </ul>
      </div>
    }
  `,
  host: { class: 'sidenav', 'aria-label': 'Main' },
})
export class SideNav {
  readonly groups = input.required<readonly PlaceGroup[]>();
  protected readonly matchOf = matchOf;
}
