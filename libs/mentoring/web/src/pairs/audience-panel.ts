import { Component, computed, input } from '@angular/core';
import { Audience, Panel, type AudienceKind } from '@waymark/foundation/ui';
import type { RelationshipView } from '@waymark/mentoring/domain';
import { listed } from '@waymark/role-profiles/web';
import { otherOf } from './pair-words';

/** Who reads what of a pair. */
@Component({
  selector: 'wm-audience-panel',
  imports: [Audience, Panel],
  template: `
    <section wm-panel heading="Who can see what">
      <ul class="stack-3 small">
        @for (row of rows(); track row.who) {
          <li><wm-audience [kind]="row.kind" [words]="row.who" /><br /><span class="muted">{{ row.what }}</span></li>
        }
      </ul>
    </section>
  `,
  styles: ':host { display: block; }',
})
export class AudiencePanel {
  readonly pair = input.required<RelationshipView>();
  protected readonly rows = computed(() => {
    const { audience, part, mentor, mentee } = this.pair();
    const two = part === null ? `${mentee.name} and ${mentor.name}` : `You and ${otherOf(this.pair()).name}`;
    const owners = audience.owners.map(({ name }) => name);
    const rows: { kind: AudienceKind; who: string; what: string }[] = [
      { kind: 'shared', who: two, what: 'The request, the agreement, session notes, goals and actions' },
      { kind: 'only-you', who: 'Only the writer', what: 'Private notes' },
    ];
    if (owners.length > 0) rows.push({ kind: 'organisation', who: `${listed(owners)}, programme ${owners.length === 1 ? 'owner' : 'owners'}`, what: 'That the two meet and how often. Not what they say' });
    if (audience.manager !== null) {
      const whose = part === 'MENTEE' ? 'your manager' : `manager of ${mentee.name}`;
      rows.push({ kind: 'organisation', who: `${audience.manager.name}, ${whose}`, what: managerSees[audience.managerSharing] });
    }
    return rows;
  });
}

const managerSees: Readonly<Record<RelationshipView['audience']['managerSharing'], string>> = {
  NOTHING: 'Nothing of it',
  EXISTENCE: 'That there is mentoring, by the agreement',
  COUNTS_AND_DATES: 'That there is mentoring, how many sessions and when, by the agreement',
};
