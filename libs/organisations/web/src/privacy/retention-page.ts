import { Component, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { spokenMoment } from '@waymark/foundation/browser';
import { Button, Icon, PageHeading, Panel, Skeleton, Tag, Toasts, type IconName, type TagKind } from '@waymark/foundation/ui';
import { failureSentences, retentionKinds, type ErasureStatus, type ErasureView, type RetentionRuleView } from '@waymark/organisations/domain';
import { LoadFailure } from '../load-failure';
import { Session } from '../session';
import { OrganisationTabs } from '../settings/organisation-tabs';
import { certificateAddress, PrivacyClient } from './privacy-client';
import { RetentionRuleForm } from './retention-rule-form';

const looks: Record<ErasureStatus, { word: string; icon: IconName; kind: TagKind }> = {
  WAITING: { word: 'Under way', icon: 'hourglass', kind: 'info' },
  DONE: { word: 'Erased', icon: 'check', kind: 'ok' },
  FAILED: { word: 'Not done', icon: 'circle-alert', kind: 'bad' },
};

/** How long what is kept, and who was erased. */
@Component({
  selector: 'wm-retention-page',
  imports: [Button, Icon, LoadFailure, OrganisationTabs, PageHeading, Panel, RetentionRuleForm, RouterLink, Skeleton, Tag],
  template: `
    <wm-page-heading heading="Retention and erasure" sub="What is removed by itself, and who was erased. Nothing about a person on legal hold is removed." />
    <nav wm-organisation-tabs></nav>
    <div class="stack">
      <section wm-panel heading="How long things are kept" sub="Once a day Waymark removes what is older, and says so in the audit log.">
        @if (rules.error(); as problem) {
          <wm-load-failure what="The rules" [failure]="problem" (again)="rules.reload()" />
        } @else if (rules.value(); as list) {
          @for (rule of list; track rule.kind) {
            <wm-retention-rule-form class="rule" [rule]="rule" (saved)="keep($event)" />
          }
        } @else {
          <wm-skeleton label="Loading the rules" [lines]="6" />
        }
      </section>
      <section wm-panel flush heading="Erasures" sub="People are erased from their own page, once they are suspended or their invitation was withdrawn.">
        @if (erasures.error(); as problem) {
          <wm-load-failure class="inset" what="The list of erasures" [failure]="problem" (again)="erasures.reload()" />
        } @else if (erasures.value(); as list) {
          <ul class="rows">
            @for (one of list; track one.id) {
              <li>
                <span class="glyph"><svg wm-icon="user-x"></svg></span>
                <span>
                  <span class="what">{{ one.pseudonym }}</span>
                  <wm-tag class="state" [kind]="looks[one.status].kind" [icon]="looks[one.status].icon">{{ looks[one.status].word }}</wm-tag>
                  <span class="meta"><span>Asked for {{ moment(one.requestedAt) }} by {{ one.requestedByName ?? 'a rule of retention' }}</span>@if (one.finishedAt; as at) {<span>Finished {{ moment(at) }}</span>}</span>
                  @if (one.failure; as failure) {
                    <span class="meta break">{{ one.status === 'FAILED' ? '' : 'Tried and not done yet. ' }}{{ failures[failure] }}</span>
                  }
                </span>
                @if (one.status === 'DONE') {
                  <a wm-button="secondary" size="sm" class="row-action" download [href]="certificate(one)">Certificate<span class="vh"> for {{ one.pseudonym }}</span></a>
                } @else if (one.status === 'FAILED') {
                  <a wm-button="secondary" size="sm" class="row-action" [routerLink]="['/people', one.memberId, 'data']">See why<span class="vh"> {{ one.pseudonym }} was not erased</span></a>
                }
              </li>
            } @empty {
              <li><span class="muted none">Nobody has been erased.</span></li>
            }
          </ul>
        } @else {
          <wm-skeleton class="inset" label="Loading the erasures" [lines]="3" />
        }
      </section>
    </div>
  `,
  styles: `
    .stack { max-width: 46rem; }
    .rule + .rule { margin-top: var(--wm-5); padding-top: var(--wm-5); border-top: 1px solid var(--wm-line); }
    .inset { margin: 0 var(--wm-5) var(--wm-5); }
    .rows > li { padding-inline: var(--wm-5); }
    .state { margin-left: var(--wm-2); }
    .none { grid-column: 1 / -1; }
    @media (max-width: 45rem) { .inset { margin-inline: var(--wm-4); } .rows > li { padding-inline: var(--wm-4); } }
  `,
})
export class RetentionPage {
  private readonly client = inject(PrivacyClient);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly looks = looks;
  protected readonly failures = failureSentences;
  protected readonly rules = resource({ loader: () => this.client.listRules() });
  protected readonly erasures = resource({ loader: () => this.client.listErasures() });

  protected moment(instant: string): string {
    return spokenMoment(instant, this.session.timeZone(), new Date());
  }

  protected certificate({ id }: ErasureView): string {
    return certificateAddress(id, 'html');
  }

  protected keep(saved: RetentionRuleView): void {
    this.rules.update((list) => list?.map((rule) => (rule.kind === saved.kind ? saved : rule)));
    this.toasts.say(`${retentionKinds[saved.kind].words}: saved`);
  }
}
