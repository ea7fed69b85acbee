import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ClaimsWaiting } from '@waymark/evidence/web';
import { Button, Icon, PageHeading, Panel } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import { accountPlaces, placesOf } from '../shell/places';
import { Theme, themes } from '../shell/theme';

/** Every place of a person on one page, for screens that have no room for the side navigation. */
@Component({
  selector: 'wm-more-page',
  imports: [Button, Icon, PageHeading, Panel, RouterLink],
  styles: `
    .stack { max-width: 40rem; }
    .nav-item { min-height: 2.75rem; margin-inline: calc(var(--wm-3) * -1); color: var(--wm-ink); }
    button.nav-item { width: calc(100% + 2 * var(--wm-3)); border: 0; background: none; font: inherit; text-align: left; cursor: pointer; }
  `,
  template: `
    <wm-page-heading heading="More" />
    <div class="stack">
      @for (group of groups(); track group.title) {
        <section wm-panel [heading]="group.title">
          <ul class="nav-list">
            @for (place of group.places; track place.path) {
              <li><a class="nav-item" [routerLink]="place.path"><svg [wm-icon]="place.icon"></svg>{{ place.words }}@if (place.waits; as waits) { <span class="n">{{ waits.count }}<span class="vh"> {{ waits.words }}</span></span> }</a></li>
            }
          </ul>
        </section>
      }
      @if (others().length > 0) {
        <section wm-panel heading="Your other organisations">
          <ul class="nav-list">
            @for (one of others(); track one.organisationId) {
              <li>
                <button class="nav-item" type="button" (click)="session.switchOrganisation(one.organisationId)">
                  <svg wm-icon="building-2"></svg><span><span class="vh">Go to </span>{{ one.organisationName }}</span>
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
      <p><button wm-button="secondary" type="button" (click)="session.signOut()"><svg wm-icon="log-out"></svg>Sign out</button></p>
    </div>
  `,
})
export class MorePage {
  protected readonly session = inject(Session);
  private readonly waiting = inject(ClaimsWaiting);
  protected readonly theme = inject(Theme);
  protected readonly themes = themes;
  protected readonly groups = computed(() => {
    const who = this.session.current();
    if (who === null) return [];
    const [you, ...others] = placesOf({ ...who, claims: this.waiting.counts() });
    return you === undefined ? [] : [{ ...you, places: [...you.places, ...accountPlaces] }, ...others];
  });
  protected readonly others = computed(() => this.session.current()?.memberships.filter((one) => !one.current) ?? []);
}
