import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { spokenDay } from '@waymark/foundation/browser';
import { Button, Icon, Panel } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import { cellId } from '../map/map-rows';
import { changeWords, movementSummary, partRows, profileChangeSentences, whyWords, type Movement } from './movement-words';

/** How many changes are listed before somebody asks for the rest. */
const listedAtFirst = 12;

/** What moved since a day: how many more requirements are met, in parts that add up, and each level that changed. */
@Component({
  selector: 'wm-movement-panel',
  imports: [Button, Icon, Panel, RouterLink],
  template: `
    <section wm-panel flush [heading]="'What moved since ' + since()" [sub]="summary()">
      <dl class="parts">
        @for (part of parts(); track part.words) {
          <div [class.sum]="part.sum"><dt>{{ part.words }}</dt><dd class="num">{{ part.change }}<span class="vh"> requirements met</span></dd></div>
        }
      </dl>
      <p class="caption adds">{{ who() === undefined ? 'Requirements that are met, of everybody shown.' : 'Mandatory requirements that are met.' }} The first three add up to the last.@for (sentence of profile(); track sentence) { {{ sentence }}}</p>
      @if (movement().cells.length > 0) {
        <div class="table-wrap">
          <table class="table compact stackable" role="table">
            <caption class="vh">Changes since {{ since() }}</caption>
            <thead role="rowgroup"><tr role="row">@if (who() === undefined) {<th role="columnheader" scope="col">Person</th>}<th role="columnheader" scope="col">Skill</th><th role="columnheader" scope="col">Change</th><th role="columnheader" scope="col">Why</th><th role="columnheader" scope="col">Date</th></tr></thead>
            <tbody role="rowgroup">
              @for (cell of shown(); track $index) {
                <tr role="row">
                  @if (who() === undefined) {
                    <th role="rowheader" scope="row" class="break">{{ cell.member.name }}</th>
                    <td role="cell" class="break"><a [routerLink]="[]" [queryParams]="opening(cell)" queryParamsHandling="merge">{{ cell.title }}<span class="vh">, why {{ cell.member.name }} stands there</span></a></td>
                  } @else {
                    <th role="rowheader" scope="row" class="break"><a [routerLink]="[]" [queryParams]="opening(cell)" queryParamsHandling="merge">{{ cell.title }}</a></th>
                  }
                  <td role="cell" class="nowrap">@if (cell.direction !== 'SAME') {<svg [wm-icon]="cell.direction === 'UP' ? 'arrow-up' : 'arrow-down'"></svg>&ngsp;<span class="vh">{{ cell.direction === 'UP' ? 'Up, ' : 'Down, ' }}</span>}{{ change(cell) }}</td>
                  <td role="cell" class="break">{{ why(cell) }}</td>
                  <td role="cell" class="nowrap">{{ dayOf(cell.at) }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        @if (movement().cells.length > shown().length) {
          <p class="panel-foot"><button wm-button="quiet" size="sm" type="button" (click)="all.set(true)">{{ movement().changes > movement().cells.length ? 'Show the latest ' + movement().cells.length + ' of ' + movement().changes + ' changes' : 'Show all ' + movement().changes + ' changes' }}</button></p>
        } @else if (movement().changes > shown().length) {
          <p class="panel-foot caption">These are the latest {{ shown().length }} of {{ movement().changes }} changes. The page of a person lists all of theirs.</p>
        }
      }
    </section>
  `,
  styles: `
    :host { display: block; }
    .parts { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 0; margin: 0; padding: 0 var(--wm-5); }
    .parts > div { padding: 0 var(--wm-4); border-left: 1px solid var(--wm-line); }
    .parts > div:first-child { padding-left: 0; border-left: 0; }
    dt { color: var(--wm-ink-2); font-size: var(--wm-text-sm); line-height: var(--wm-lh-sm); }
    dd { margin: 0; font-size: var(--wm-text-xl); line-height: var(--wm-lh-xl); font-weight: var(--wm-medium); }
    .sum dt { color: var(--wm-ink); font-weight: var(--wm-medium); }
    .adds { padding: var(--wm-2) var(--wm-5) var(--wm-3); }
    td svg { width: 1rem; height: 1rem; vertical-align: -.1875rem; }
    @media (max-width: 45rem) {
      .parts { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--wm-3) 0; padding-inline: var(--wm-4); }
      .parts > div:nth-child(odd) { padding-left: 0; border-left: 0; }
      .adds { padding-inline: var(--wm-4); }
    }
  `,
})
export class MovementPanel {
  readonly movement = input.required<Movement>();
  /** The day in words. */
  readonly since = input.required<string>();
  /** Who it is about, where it is one person: "You", "Amara". */
  readonly who = input<string>();
  private readonly session = inject(Session);
  protected readonly all = signal(false);
  protected readonly change = changeWords;
  protected readonly why = whyWords;
  protected readonly summary = computed(() => movementSummary(this.movement(), this.who()));
  protected readonly parts = computed(() => partRows(this.movement().parts));
  protected readonly profile = computed(() => profileChangeSentences(this.movement().profileChanges));
  protected readonly shown = computed(() => (this.all() ? this.movement().cells : this.movement().cells.slice(0, listedAtFirst)));

  /** The words of the address that open the explanation: the page of a team names the person as well. */
  protected opening({ member, requirementId }: Movement['cells'][number]): Record<string, string> {
    return this.who() === undefined ? { cell: cellId(member.id, requirementId) } : { requirement: requirementId };
  }

  protected dayOf(at: string | null): string {
    return at === null ? '' : spokenDay(at, this.session.timeZone());
  }
}
