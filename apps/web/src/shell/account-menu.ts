import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Avatar, Icon } from '@waymark/foundation/ui';
import { Menu, MenuChoice, MenuGroup, MenuItem, MenuTrigger } from '@waymark/foundation/ui/menu';
import type { SessionView } from '@waymark/organisations/domain';
import { Session } from '@waymark/organisations/web';
import { accountPlaces } from './places';
import { Theme, themes } from './theme';

@Component({
  selector: 'wm-account-menu',
  imports: [Avatar, Icon, Menu, MenuChoice, MenuGroup, MenuItem, MenuTrigger, RouterLink],
  template: `
    <button class="bar-btn" type="button" [wmMenuFor]="menu">
      <span class="vh">Your account</span>
      <wm-avatar [id]="who().account.id" [name]="who().member.name" />
      <span class="who">{{ who().member.name }}</span>
    </button>
    <ng-template #menu>
      <section class="menu-card" aria-label="Your account">
        <p class="menu-head"><span class="strong">{{ who().member.name }}</span><span class="caption break">{{ who().account.email }}</span></p>
        <div wmMenu aria-label="Your account">
          @for (place of places; track place.path) {
            <a wmMenuItem [routerLink]="place.path"><svg [wm-icon]="place.icon"></svg>{{ place.words }}</a>
          }
          <div wmMenuGroup aria-label="Theme">
            <p class="menu-title" aria-hidden="true">Theme</p>
            @for (option of themes; track option.value) {
              <button wmMenuChoice type="button" [checked]="theme.choice() === option.value" (chosen)="theme.choose(option.value)">
                @if (theme.choice() === option.value) {
                  <svg wm-icon="check"></svg>
                }
                {{ option.words }}
              </button>
            }
          </div>
          <button wmMenuItem type="button" (chosen)="session.signOut()"><svg wm-icon="log-out"></svg>Sign out</button>
        </div>
      </section>
    </ng-template>
  `,
})
export class AccountMenu {
  readonly who = input.required<SessionView>();
  protected readonly session = inject(Session);
  protected readonly theme = inject(Theme);
  protected readonly themes = themes;
  protected readonly places = accountPlaces;
}
