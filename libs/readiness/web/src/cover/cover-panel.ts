import { Component, computed, input, signal } from '@angular/core';
import { Button, Panel } from '@waymark/foundation/ui';
import { byRisk } from '@waymark/readiness/domain';
import { counted } from '@waymark/role-profiles/web';
import { skillAtLevel, someOf } from '../team/next-team-step';
import { namesOf, type SkillColumn, type TeamFigures } from '../team/team-figures';
import { CoverPeople } from './cover-people';
import { CoverRisk } from './cover-risk';

/** How many risks are listed before somebody asks for the rest. */
const listedAtFirst = 8;

/** The skills where losing one person would hurt, the greatest risk first. */
@Component({
  selector: 'wm-cover-panel',
  imports: [Button, CoverPeople, CoverRisk, Panel],
  template: `
    <section wm-panel heading="Skill cover" [sub]="sub()">
      @if (risks().length > 0) {
        <ul class="cover">
          @for (risk of shown(); track risk.key) {
            <li>
              <wm-cover-risk [state]="risk.column.cover.state" />
              <div>
                <p class="strong break">{{ risk.skill }}</p>
                <p class="small break">{{ risk.why }}</p>
                @if (risk.hasPeople) {
                  <details class="disclose people">
                    <summary>Who is behind this<span class="vh">, {{ risk.skill }}</span></summary>
                    <wm-cover-people [people]="figures().map.people" [column]="risk.column" />
                  </details>
                }
              </div>
            </li>
          }
        </ul>
        @if (risks().length > shown().length) {
          <p class="mt-3 more"><button wm-button="quiet" size="sm" type="button" (click)="all.set(true)">Show all {{ risks().length }}</button></p>
        }
      }
    </section>
  `,
  styles: `
    :host { display: block; }
    .cover { list-style: none; margin: 0; padding: 0; }
    .cover li { display: grid; grid-template-columns: 6.75rem minmax(0, 1fr); gap: .125rem var(--wm-3); padding: .625rem 0; border-top: 1px solid var(--wm-line); align-items: baseline; }
    .cover li:first-child { border-top: 0; padding-top: 0; }
    .cover li:last-child { padding-bottom: 0; }
    .cover .small { color: var(--wm-ink-2); }
    @media print { .more, .people { display: none; } }
  `,
})
export class CoverPanel {
  readonly figures = input.required<TeamFigures>();
  protected readonly all = signal(false);
  protected readonly risks = computed(() => {
    const figures = this.figures();
    const rows = byRisk(figures.mandatory.map((column) => ({ ...column.cover, column })));
    return rows.filter(({ state }) => state !== 'COVERED').map(({ key, column }) => ({ key, column, skill: skillAtLevel(column), why: whyOf(figures, column), hasPeople: column.cover.holders.length + column.cover.closest.length > 0 }));
  });
  protected readonly shown = computed(() => (this.all() ? this.risks() : this.risks().slice(0, listedAtFirst)));
  protected readonly sub = computed(() => {
    const covered = this.figures().mandatory.length - this.risks().length;
    if (this.risks().length === 0) return covered === 0 ? 'There is no mandatory skill to cover.' : `${covered === 1 ? 'The one skill has' : `All ${covered} skills have`} as many people at level as they should.`;
    const others = covered === 0 ? 'No skill has as many people at level as it should.' : covered === 1 ? 'The other one has as many people at level as it should.' : `The other ${covered} have as many people at level as they should.`;
    return `Skills where losing one person would hurt. ${others}`;
  });
}

/** Who holds a skill, and who is closest where nobody does. */
function whyOf({ map }: TeamFigures, { cover }: SkillColumn): string {
  const names = namesOf(map.people, cover.holders);
  const nothing = cover.nothingHeld.length;
  switch (cover.state) {
    case 'UNCOVERED':
      return cover.closest.length === 0 ? 'Nobody at level, and nobody holds any level of it' : `Nobody at level. Closest: ${someOf(namesOf(map.people, cover.closest))} at ${cover.closestLevel}`;
    case 'SINGLE':
      return `Only ${names.join('')}${nothing === 0 ? '' : `. ${nothing === 1 ? '1 person has' : `${counted(nothing, 'person', 'people')} have`} no level of it yet, so ask them first`}`;
    case 'THIN':
    case 'COVERED':
      return `${someOf(names)}. ${counted(cover.wanted, 'person is', 'people are')} wanted`;
  }
}
