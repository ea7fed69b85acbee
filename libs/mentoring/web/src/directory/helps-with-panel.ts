import { Component, inject, input, output, resource, signal } from '@angular/core';
import { Button, Panel, Tag } from '@waymark/foundation/ui';
import type { ScaleLevel } from '@waymark/role-profiles/domain';
import { PickOne, type Offer } from '@waymark/role-profiles/web';
import { levelWords } from '../level-words';
import { DirectoryClient } from './directory-client';

/** A skill that somebody helps with, up to a level. */
export interface HelpedSkill {
  id: string;
  name: string;
  framework: string;
  /** The levels that can be chosen, where they are known. */
  levels: readonly ScaleLevel[];
  confirmed: ScaleLevel | null;
  ordinal: number;
}

/** What a mentor helps with: skills are found by name, and each has the level up to which they help. */
@Component({
  selector: 'wm-helps-with-panel',
  imports: [Button, Panel, PickOne, Tag],
  template: `
    <section wm-panel flush heading="What you help with" sub="Skills of your organisation’s frameworks, each up to a level.">
      <button panelLink wm-button="quiet" size="sm" type="button" [attr.aria-expanded]="adding()" (click)="adding.set(!adding())">{{ adding() ? 'Done adding' : 'Add a skill' }}</button>
      @if (adding()) {
        <div class="adding">
          <wm-pick-one name="skill" label="Which skill" [search]="search()" [offers]="offers.hasValue() ? offers.value() : null" [failure]="offers.error()" [chosen]="chosen()?.id ?? ''" (searched)="search.set($event)" (picked)="chosen.set($event)" (again)="offers.reload()" />
          <p class="mt-3"><button wm-button="secondary" type="button" [unavailable]="chosen() === null && 'Choose a skill first'" (click)="add()">Add this skill</button></p>
        </div>
      }
      <ul class="rows mt-3">
        @for (skill of skills(); track skill.id) {
          <li>
            <div>
              <p class="what break">{{ skill.name }}</p>
              <p class="meta">{{ skill.framework }}
                @if (skill.confirmed; as level) {
                  <wm-tag kind="ok" icon="badge-check">Confirmed {{ levelWords(level) }}</wm-tag>
                }
              </p>
            </div>
            <label class="row tight small"><span class="muted">Up to<span class="vh"> which level of {{ skill.name }}</span></span>
              <select class="select sm" (change)="leveled.emit({ id: skill.id, ordinal: +level.value })" #level>
                @for (each of levelsOf(skill); track each.ordinal) {
                  <option [value]="each.ordinal" [selected]="each.ordinal === skill.ordinal">{{ levelWords(each) }}</option>
                }
              </select>
            </label>
            <button wm-button="quiet" size="sm" type="button" (click)="removed.emit(skill.id)">Take away<span class="vh"> {{ skill.name }}</span></button>
          </li>
        } @empty {
          <li><p class="muted">Nothing yet. Add a skill so that people with a gap in it find you.</p></li>
        }
      </ul>
    </section>
  `,
  styles: `
    :host { display: block; }
    .adding { padding: var(--wm-4) var(--wm-5); border-bottom: 1px solid var(--wm-line); }
    .rows > li { grid-template-columns: minmax(0, 1fr) auto auto; }
    @media (max-width: 45rem) { .rows > li { grid-template-columns: minmax(0, 1fr); justify-items: start; } }
  `,
})
export class HelpsWithPanel {
  readonly skills = input.required<readonly HelpedSkill[]>();
  readonly added = output<HelpedSkill>();
  readonly removed = output<string>();
  readonly leveled = output<{ id: string; ordinal: number }>();
  private readonly client = inject(DirectoryClient);
  protected readonly levelWords = levelWords;
  protected readonly adding = signal(false);
  protected readonly search = signal('');
  protected readonly chosen = signal<Offer | null>(null);
  protected readonly offers = resource({
    params: () => (this.adding() ? this.search() : undefined),
    loader: ({ params, abortSignal }) => this.client.findSkills(params, abortSignal),
  });
  /** The scale of each framework, for the levels of skills that were stored before. */
  private readonly scales = resource({ loader: ({ abortSignal }) => this.client.scales(abortSignal) });

  protected levelsOf(skill: HelpedSkill): readonly ScaleLevel[] {
    const scale = this.scales.hasValue() ? this.scales.value().get(skill.framework) : undefined;
    return scale ?? skill.levels;
  }

  protected add(): void {
    const found = this.offers.hasValue() ? this.offers.value().find(({ id }) => id === this.chosen()?.id) : undefined;
    this.chosen.set(null);
    if (found === undefined || this.skills().some(({ id }) => id === found.id)) return;
    this.added.emit({ id: found.id, name: found.words, framework: found.hint, levels: found.levels, confirmed: null, ordinal: found.levels.at(-1)?.ordinal ?? 1 });
  }
}
