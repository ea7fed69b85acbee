import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Icon, PageHeading, Panel } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import { accountPlaces, placesOf } from '../shell/places';
import { Theme, themes } from '../shell/theme';

/** Every place of a person on one page, for screens that have no room for the side navigation. */
@Component({
  selector: 'wm-more-page',
  imports: [Button, Icon, PageHeading, Panel, RouterLink],
  template: `
    <wm-page-heading heading="More" />
    <div class="stack">
      @for (group of groups(); track group.title) {
        <section wm-panel flush [heading]="group.title">
          <ul class="rows">
            @for (place of group.places; track place.path) {
              <li><span class="glyph"><svg [wm-icon]="place.icon"></svg></span><a class="what" [routerLink]="place.path">{{ place.words }}</a></li>
            }
          </ul>
        </section>
      }
      @if (others().length > 0) {
        <section wm-panel flush heading="Your other organisations">
          <ul class="rows">
            @for (one of others(); track one.organisationId) {
              <li>
                <span class="glyph"><svg wm-icon="building-2"></svg></span><span class="what">{{ one.organisationName }}</span>
                <button wm-button="secondary" size="sm" class="row-action" type="button" (click)="session.switchOrganisation(one.organisationId)">
                  Go there<span class="vh">, to {{ one.organisationName }}</span>
                </button>
              </li>
            }
          </ul>
        </section>
      }
      <section wm-panel heading="Theme">
        <fieldset>
          <legend class="vh">Theme</legend>
          @for (option of themes; track option.value) {
            <label class="radio"><input type="radio" name="theme" [checked]="theme.choice() === option.value" (change)="theme.choose(option.value)" /><span>{{ option.words }}</span></label>
          }
        </fieldset>
      </section>
      <p><button wm-button="secondary" type="button" (click)="session.signOut()">Sign out</button></p>
    </div>
  `,
})
export class MorePage {
  protected readonly session = inject(Session);
  protected readonly theme = inject(Theme);
  protected readonly themes = themes;
  protected readonly groups = computed(() => {
    const who = this.session.current();
    return who === null ? [] : [...placesOf(who), { title: 'Your account', places: [...accountPlaces] }];
  });
  protected readonly others = computed(() => this.session.current()?.memberships.filter((one) => !one.current) ?? []);
}
