import { Component, computed, inject, input } from '@angular/core';
import { onMoment, spokenCalendarDay } from '@waymark/foundation/browser';
import { Audience, Button, Panel, Tag } from '@waymark/foundation/ui';
import type { RelationshipView } from '@waymark/mentoring/domain';
import { Session } from '@waymark/organisations/web';
import { listed } from '@waymark/role-profiles/web';
import { declinedBecause } from '../relationship-words';
import { PairDesk } from './pair-desk';
import { PairsClient } from './pairs-client';

/** What was asked, by whom, whose answer is missing and what the answer was. */
@Component({
  selector: 'wm-request-panel',
  imports: [Audience, Button, Panel, Tag],
  template: `
    @let one = pair();
    <section wm-panel heading="The request">
      @if (one.message !== null) {
        <wm-audience panelLink kind="shared" [words]="one.mentee.name + ' and ' + one.mentor.name" />
      }
      <p class="small muted">{{ asked() }}</p>
      @if (one.message; as words) {
        <p class="words break mt-3">{{ words }}</p>
      }
      @if (one.skills.length > 0) {
        <p class="row tight mt-3">@for (skill of one.skills; track skill.id) {<wm-tag kind="outline">{{ skill.name }}</wm-tag>}</p>
      }
      @if (waits(); as words) {
        <p class="mt-4 strong">{{ words }}</p>
      }
      @if (one.declined; as answer) {
        <div class="answer mt-4">
          <p><b>{{ answer.by.name }} declined.</b> {{ answer.by.id === me() ? '' : because[answer.reason] }}</p>
          @if (answer.words; as words) {
            <p class="words break mt-2">{{ words }}</p>
          }
        </div>
      }
      @if (one.may.withdraw) {
        <p class="mt-4"><button wm-button="secondary" type="button" [busy]="desk.busy() === 'withdraw' && 'Withdrawing'" (click)="desk.take('withdraw', client.withdraw.bind(client))">Withdraw the request</button></p>
      }
    </section>
  `,
  styles: `
    :host { display: block; }
    .words { white-space: pre-line; }
    .answer { padding: var(--wm-3) var(--wm-4); border-radius: var(--wm-r-md); background: var(--wm-surface-sunken); }
  `,
})
export class RequestPanel {
  readonly pair = input.required<RelationshipView>();
  protected readonly desk = inject(PairDesk);
  protected readonly client = inject(PairsClient);
  private readonly session = inject(Session);
  protected readonly because = declinedBecause;
  protected readonly me = computed(() => this.session.current()?.member.id ?? '');
  protected readonly asked = computed(() => {
    const { proposed, requestedBy, requestedAt, mentor, mentee } = this.pair();
    const when = onMoment(requestedAt, this.session.timeZone(), new Date());
    const who = requestedBy.id === this.me() ? 'You' : requestedBy.name;
    return proposed ? `${who} proposed ${when} that ${mentor.name} mentors ${mentee.name}.` : `${who} asked ${requestedBy.id === this.me() ? mentor.name : 'for mentoring'} ${when}.`;
  });
  protected readonly waits = computed(() => {
    const { status, awaits, mentor, mentee, part, expiresOn } = this.pair();
    if (status === 'EXPIRED') return 'Nobody answered in time, so the request has expired. Ask again if it still matters.';
    if (status === 'WITHDRAWN') return 'The request was withdrawn.';
    if (status !== 'REQUESTED') return null;
    const missing = awaits.map((each) => (each === part ? 'you' : each === 'MENTOR' ? mentor.name : mentee.name));
    return `Waiting for ${listed(missing)}.${expiresOn === null ? '' : ` It expires on ${spokenCalendarDay(expiresOn)}.`}`;
  });
}
