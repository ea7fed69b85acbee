import { Component, computed, inject, input, output, viewChild } from '@angular/core';
import { Button, Dialogs, Empty } from '@waymark/foundation/ui';
import type { TeamMovement, TeamReadiness } from '@waymark/readiness/domain';
import { counted } from '@waymark/role-profiles/web';
import { HeatMap, type ChosenCell } from '../map/heat-map';
import { MapLegend } from '../map/map-legend';
import { inPeopleOrder, inSkillOrder, passes } from '../map/map-order';
import { cellId, type Direction, type Moved } from '../map/map-rows';
import { PrintedMap } from '../map/printed-map';
import { Printing } from '../map/printing';
import type { AddressChange, TeamChoices } from './team-address';
import type { SkillColumn, TeamFigures } from './team-figures';

/** The map of a team as it was asked for: in its order, narrowed, with what moved and with its legend. */
@Component({
  selector: 'wm-team-map',
  imports: [Button, Empty, HeatMap, MapLegend, PrintedMap],
  providers: [Printing],
  template: `
    <div class="heat-in">
      <p class="caption narrow-only">Scroll sideways to see {{ allOf(columns().length) }}.{{ choices().order === 'risk' ? ' The skills most at risk come first.' : '' }}</p>
      @if (narrowed()) {
        <p class="small shown" role="status">{{ people().length }} of {{ everybody() }} people shown. <button wm-button="quiet" size="sm" type="button" (click)="changed.emit({ band: null, find: null, only: null })">Show everybody</button></p>
      }
      @if (people().length === 0) {
        <wm-empty icon="users" heading="Nobody here matches"><p>Take a choice away to see more people.</p></wm-empty>
      } @else {
        <wm-heat-map class="on-screen" [caption]="caption()" [people]="people()" [columns]="columns()" [everybody]="everybody()" [moved]="moved()" [grouped]="choices().order === 'category'" [sortedBy]="choices().people" [open]="open()" (cellChosen)="openCell($event)" (skillChosen)="sortBy($event)" (coverChosen)="showCover($event)" />
        @if (printing.on()) {
          <wm-printed-map [caption]="subject()" [people]="people()" [columns]="columns()" [everybody]="everybody()" [moved]="moved()" />
        }
      }
      @if (figures().map.notShown > 0) {
        <p class="caption mt-2">{{ notShown() }}</p>
      }
    </div>
    <wm-map-legend class="panel-foot" [ruleSet]="figures().rules" [since]="since()" />
  `,
  styles: `
    :host { display: block; }
    .heat-in { padding: var(--wm-4); }
    .shown { margin: 0 0 var(--wm-2); }
    .narrow-only { margin: 0 0 var(--wm-2); }
    wm-map-legend.panel-foot { margin: 0; }
    @media print { .on-screen, .shown .btn, .narrow-only { display: none !important; } .heat-in { padding: var(--wm-2); } }
  `,
})
export class TeamMapPanel {
  readonly figures = input.required<TeamFigures>();
  readonly choices = input.required<TeamChoices>();
  readonly movement = input<TeamMovement>();
  /** The day since which movement is shown, in words. */
  readonly since = input.required<string>();
  readonly open = input<string>();
  readonly changed = output<AddressChange>();
  protected readonly printing = inject(Printing);
  private readonly dialogs = inject(Dialogs);
  private readonly heatMap = viewChild(HeatMap);
  protected readonly everybody = computed(() => this.figures().map.people.length);
  protected readonly columns = computed(() => inSkillOrder(this.choices().everything ? this.figures().columns : this.figures().mandatory, this.choices().order));
  protected readonly people = computed(() => {
    const { people, ...filter } = this.choices();
    const { map, columns } = this.figures();
    const order = people === 'name' ? people : (columns.find(({ requirement }) => requirement.key === people) ?? 'nearest');
    return inPeopleOrder(map.people.filter((person) => passes(person, filter)), order);
  });
  protected readonly narrowed = computed(() => this.people().length < this.everybody());
  protected readonly moved = computed<Moved>(() => ({ since: this.since(), directions: directionsOf(this.movement(), this.figures().map.requirements) }));
  protected readonly subject = computed(() => {
    const { team, role } = this.figures().map;
    return `${team?.name ?? 'Your people'} against ${role?.title ?? 'a role'}`;
  });
  protected readonly caption = computed(() => `${this.subject()}. Each cell gives the confirmed level and how far it is from the required one. Open a cell for the reason.`);
  protected readonly notShown = computed(() => {
    const { notShown } = this.figures().map;
    return `${counted(notShown, 'person', 'people')} of this team ${notShown === 1 ? 'is' : 'are'} not shown, because they do not report to you.`;
  });

  /** Leads the focus to a cell, by its id in the address. */
  focusCell(id: string): void {
    this.heatMap()?.focusCell(id);
  }

  focusSkill(key: string): void {
    this.heatMap()?.focusSkill(key);
  }

  protected allOf(skills: number): string {
    return skills === 1 ? 'the skill' : `all ${skills} skills`;
  }

  protected openCell({ memberId, requirementId }: ChosenCell): void {
    this.changed.emit({ cell: cellId(memberId, requirementId) });
  }

  protected showCover(column: SkillColumn): void {
    void this.dialogs.open(async () => (await import('../cover/cover-dialog')).CoverDialog, { figures: this.figures(), column });
  }

  /** Sorting once more by the same skill goes back to the usual order. */
  protected sortBy({ requirement: { key } }: SkillColumn): void {
    this.changed.emit({ people: key === this.choices().people ? null : key });
  }
}

/** Which cells went up or down; what the profile changed is no movement of a person. */
function directionsOf(movement: TeamMovement | undefined, requirements: TeamReadiness['requirements']): ReadonlyMap<string, Direction> {
  const moved = (movement?.people ?? []).flatMap(({ memberId, directions }) =>
    [...directions].flatMap((letter, place) => {
      const requirement = requirements[place];
      return letter === '-' || requirement === undefined ? [] : [[cellId(memberId, requirement.requirementId), letter === 'U' ? 'UP' : 'DOWN'] as const];
    }),
  );
  return new Map(moved);
}
