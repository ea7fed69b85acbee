import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Id } from '@waymark/foundation/kernel';
import type { MapPerson } from '@waymark/readiness/domain';
import { cellId } from '../map/map-rows';
import { namesOf, type SkillColumn } from '../team/team-figures';

/** Who is behind the cover of a skill: who holds it and who is closest. Each name leads to the explanation of their cell. */
@Component({
  selector: 'wm-cover-people',
  imports: [RouterLink],
  template: `
    @for (group of groups(); track group.words) {
      <p class="small"><b>{{ group.words }}</b></p>
      <ul class="small">
        @for (each of group.people; track each.cell) {
          <li class="break"><a [routerLink]="[]" [queryParams]="{ cell: each.cell }" queryParamsHandling="merge" (click)="followed.emit()">{{ each.name }}<span class="vh">, why {{ column().requirement.title }} stands there</span></a></li>
        }
      </ul>
    } @empty {
      <p class="small muted">Nobody holds any level of it.</p>
    }
  `,
  styles: ':host { display: block; } ul { margin: 0 0 var(--wm-2); padding: 0; list-style: none; } p { margin: 0; } li { padding-block: .125rem; }',
})
export class CoverPeople {
  readonly people = input.required<readonly MapPerson[]>();
  readonly column = input.required<SkillColumn>();
  /** Somebody goes on to an explanation. */
  readonly followed = output();
  protected readonly groups = computed(() => {
    const { holders, closest, closestLevel } = this.column().cover;
    return [
      { words: `At level, ${holders.length}`, people: this.linked(holders) },
      { words: `Closest, at level ${closestLevel}`, people: this.linked(closest) },
    ].filter(({ people }) => people.length > 0);
  });

  private linked(ids: readonly Id[]): { cell: string; name: string }[] {
    return ids.flatMap((id) => namesOf(this.people(), [id]).map((name) => ({ cell: cellId(id, this.column().requirement.requirementId), name })));
  }
}
