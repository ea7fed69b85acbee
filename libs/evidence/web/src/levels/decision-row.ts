import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DecisionStatus, DecisionView } from '@waymark/evidence/domain';
import { spokenCalendarDay, spokenDay } from '@waymark/foundation/browser';
import { Button, Icon, Tag, type IconName, type TagKind } from '@waymark/foundation/ui';
import { Session } from '@waymark/organisations/web';
import { levelWords } from '../level-words';

const looks: Record<DecisionStatus, { words: string; kind: TagKind; icon: IconName }> = {
  PROPOSED: { words: 'Proposed', kind: 'dashed', icon: 'circle-dashed' },
  CONFIRMED: { words: 'Confirmed', kind: 'ok', icon: 'check' },
  APPEALED: { words: 'Appealed', kind: 'warn', icon: 'flag' },
  SUPERSEDED: { words: 'Replaced', kind: 'struck', icon: 'shuffle' },
  REVOKED: { words: 'Revoked', kind: 'struck', icon: 'circle-x' },
};

/** A decision about a level, with what the reader may do about it. */
@Component({
  selector: 'li[wm-decision-row]',
  imports: [Button, Icon, RouterLink, Tag],
  template: `
    <span class="glyph"><svg [wm-icon]="decision().source === 'PRIOR_RECORD' ? 'history' : 'badge-check'"></svg></span>
    <div>
      <a class="what break" [routerLink]="['/people', decision().member.id, 'requirements', decision().requirement.id]">{{ decision().requirement.title }}, {{ levelWords(decision().level) }}</a>
      <p class="meta break">{{ facts() }}</p>
      <p class="small break pre mt-1">“{{ decision().rationale }}”</p>
      @if (decision().flagged) {
        <p class="small mt-1"><wm-tag kind="warn" icon="flag">Look again</wm-tag> Evidence that it rests on was taken back.</p>
      }
      @if (decision().appeal; as appeal) {
        <p class="small break mt-1">{{ appeal.assessor === null ? 'It waits for an assessor who may look at it again.' : appeal.assessor.name + ' looks at it again.' }}@if (appeal.reason !== '') { “{{ appeal.reason }}” }</p>
      }
    </div>
    <div class="acts">
      <wm-tag [kind]="look().kind" [icon]="look().icon">{{ look().words }}</wm-tag>
      @if (answers()) {
        <button wm-button="primary" size="sm" type="button" (click)="answerAsked.emit()">Answer the appeal<span class="vh"> on {{ decision().requirement.title }}</span></button>
        <button wm-button="quiet" size="sm" type="button" (click)="conflictAsked.emit()">I should not judge this<span class="vh">: {{ decision().requirement.title }}</span></button>
      }
      @if (decision().status === 'CONFIRMED' && appeals()) {
        <button wm-button="quiet" size="sm" type="button" (click)="appealAsked.emit()">Ask for another look<span class="vh"> at {{ decision().requirement.title }}</span></button>
      }
      @if ((decision().status === 'CONFIRMED' || decision().status === 'APPEALED') && revokes()) {
        <button wm-button="quiet" size="sm" type="button" (click)="revokeAsked.emit()">Take back<span class="vh"> {{ decision().requirement.title }}</span></button>
      }
    </div>
  `,
  styles: `
    .acts { display: grid; gap: .375rem; justify-items: end; }
    .pre { white-space: pre-line; }
    @media (max-width: 45rem) { .acts { grid-column: 2; justify-items: start; margin-top: var(--wm-2); } }
  `,
  host: { '[id]': '"decision-" + decision().id' },
})
export class DecisionRow {
  readonly decision = input.required<DecisionView>();
  readonly appeals = input.required<boolean>();
  readonly revokes = input.required<boolean>();
  readonly answers = input.required<boolean>();
  readonly appealAsked = output();
  readonly revokeAsked = output();
  readonly answerAsked = output();
  readonly conflictAsked = output();
  private readonly session = inject(Session);
  protected readonly levelWords = levelWords;
  protected readonly look = computed(() => looks[this.decision().status]);
  protected readonly facts = computed(() => {
    const { decidedBy, effectiveAt, validUntil, source } = this.decision();
    const by = decidedBy.map(({ name }) => name).join(' and ');
    const from = source === 'PRIOR_RECORD' ? `Recorded from before Waymark by ${by}` : `By ${by}${source === 'APPEAL' ? ', on appeal' : ''}`;
    const until = validUntil === null ? '' : `, counts until ${spokenCalendarDay(validUntil)}`;
    return `${from}, since ${spokenDay(effectiveAt, this.session.timeZone())}${until}`;
  });
}
