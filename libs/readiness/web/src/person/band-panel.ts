import { Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Panel } from '@waymark/foundation/ui';
import { bandReason, bandRules, betterBandNeeds } from '@waymark/readiness/domain';
import { BandTag } from '../words/band-tag';
import { figuresBeside, heldBack } from './band-words';
import type { PersonFigures } from './person-figures';

/** How many requirements that hold a band back are named before somebody asks for the rest. */
const namedAtFirst = 5;

/** The band of a person with its reasons: what holds it back, what a better one needs, and what is counted beside it. */
@Component({
  selector: 'wm-band-panel',
  imports: [BandTag, Button, Panel, RouterLink],
  template: `
    <section wm-panel [heading]="heading()">
      <div class="verdict">
        <span class="large" [wm-band]="figures().judged.band"></span>
        <p class="reason">{{ reason() }}</p>
      </div>
      @if (figures().judged.band === 'UNKNOWN') {
        <p class="small muted mt-2">Unknown says that too little is assessed to tell. It says nothing about what somebody can do.</p>
      }
      <dl class="figures">
        @for (figure of beside(); track figure.name) {
          <div><dt>{{ figure.name }}</dt><dd><b class="num">{{ figure.value }}</b><span class="caption">{{ figure.means }}</span></dd></div>
        }
      </dl>
      @if (held().length > 0) {
        <div class="reasons">
          <div>
            <h3>What holds it back</h3>
            <ul class="small">
              @for (each of shown(); track each.requirementId) {
                <li class="break"><a [routerLink]="[]" [queryParams]="{ requirement: each.requirementId }" queryParamsHandling="merge">{{ each.title }}</a>, {{ each.words }}</li>
              }
            </ul>
            @if (shown().length < held().length) {
              <button class="more" wm-button="quiet" size="sm" type="button" (click)="all.set(true)">Show all {{ held().length }}</button>
            }
          </div>
          <div>
            <h3>What a better band needs</h3>
            <ul class="small">
              @for (need of needs(); track need) {
                <li class="break">{{ need }}</li>
              }
            </ul>
          </div>
        </div>
      }
      <details class="disclose mt-3">
        <summary>How bands are worked out</summary>
        <div class="small prose">
          @for (rule of rules(); track rule.band) {
            <p class="rule"><span [wm-band]="rule.band"></span> {{ rule.words }}</p>
          }
          <p class="caption mt-2">Rule set {{ figures().rules.version }}. What is waived, desirable or only shown counts in no band.</p>
        </div>
      </details>
    </section>
  `,
  styles: `
    :host { display: block; }
    .verdict { display: flex; flex-wrap: wrap; align-items: center; gap: var(--wm-1) var(--wm-3); margin-top: var(--wm-2); }
    .large { font-size: var(--wm-text-xl); line-height: var(--wm-lh-xl); }
    .reason { margin: 0; color: var(--wm-ink-2); }
    .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: var(--wm-3) var(--wm-4); margin: var(--wm-4) 0 0; padding: var(--wm-4) 0 0; border-top: 1px solid var(--wm-line); }
    dt { color: var(--wm-ink-2); font-size: var(--wm-text-sm); line-height: var(--wm-lh-sm); }
    dd { margin: 0; display: grid; }
    dd b { font-size: var(--wm-text-xl); line-height: var(--wm-lh-xl); }
    .reasons { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--wm-4) var(--wm-5); margin-top: var(--wm-4); padding-top: var(--wm-4); border-top: 1px solid var(--wm-line); }
    h3 { margin: 0 0 var(--wm-1); font-size: var(--wm-text-md); line-height: var(--wm-lh-md); }
    ul { margin: 0; padding-left: 1.125rem; list-style: disc; }
    li { margin-top: var(--wm-1); }
    .rule { margin: var(--wm-1) 0 0; }
    @media print { .more { display: none; } .disclose::details-content { content-visibility: visible; block-size: auto; } }
    @media (max-width: 45rem) { .reasons { grid-template-columns: minmax(0, 1fr); } .figures { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
  `,
})
export class BandPanel {
  readonly figures = input.required<PersonFigures>();
  protected readonly all = signal(false);
  protected readonly heading = computed(() => (this.figures().view.sees === 'OWN' ? 'Where you stand' : `Where ${this.figures().view.member.name} stands`));
  protected readonly reason = computed(() => {
    const { judged, measures, rules } = this.figures();
    return bandReason(judged, measures, rules);
  });
  protected readonly beside = computed(() => figuresBeside(this.figures()));
  protected readonly held = computed(() => heldBack(this.figures()));
  protected readonly shown = computed(() => (this.all() ? this.held() : this.held().slice(0, namedAtFirst)));
  protected readonly needs = computed(() => {
    const { judged, titleOf } = this.figures();
    return judged.better.map((better) => betterBandNeeds(better, titleOf));
  });
  protected readonly rules = computed(() => bandRules(this.figures().rules).map(({ band, sentence }) => ({ band, words: sentence.slice(sentence.indexOf(':') + 2) })));
}
