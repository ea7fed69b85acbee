import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@waymark/foundation/ui';
import type { GrowStage } from '@waymark/mentoring/domain';
import type { Step } from './record-words';

/** The parts of a session as links: people jump about. */
@Component({
  selector: 'wm-grow-stepper',
  imports: [Icon, RouterLink],
  template: `
    <nav class="grow sticky" aria-label="Parts of this session">
      <ol class="grow-list">
        @for (step of steps(); track step.stage) {
          <li [class.done]="step.done && step.stage !== here()" [class.here]="step.stage === here()">
            <a [routerLink]="[]" [fragment]="step.stage.toLowerCase()" queryParamsHandling="preserve" [attr.aria-current]="step.stage === here() ? 'step' : null">
              <span class="mark">@if (step.letter !== '') {{{ step.letter }}} @else {<svg [wm-icon]="step.done ? 'check' : step.stage === 'CLOSE' ? 'flag' : 'list-checks'"></svg>}</span>
              <span>{{ step.name }}<small>{{ step.words }}</small></span>
            </a>
          </li>
        }
        @if (notes()) {
          <li><a [routerLink]="[]" fragment="notes" queryParamsHandling="preserve"><span class="mark"><svg wm-icon="pencil"></svg></span><span>Notes<small>Shared, private</small></span></a></li>
        }
      </ol>
    </nav>
  `,
  styles: `
    :host { display: block; align-self: start; position: sticky; top: 4.5rem; }
    @media (max-width: 60rem) {
      :host { position: static; }
      .grow-list { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); }
      .grow a { grid-template-columns: minmax(0, 1fr); justify-items: center; text-align: center; font-size: var(--wm-text-xs); line-height: 1rem; gap: .25rem; }
      .grow a small { display: none; }
      .grow li { padding: 0; }
      .grow li:not(:last-child)::after, .grow li.done:not(:last-child)::after { left: calc(50% + 1.25rem); top: 1.1875rem; height: 0; width: calc(100% - 2.5rem); border-left: 0; border-top: 2px dashed var(--wm-line-strong); }
      .grow li.done:not(:last-child)::after { border-top: 2px solid var(--wm-primary); }
    }
  `,
})
export class GrowStepper {
  readonly steps = input.required<readonly Step[]>();
  /** The part with the next thing to do. */
  readonly here = input.required<GrowStage | null>();
  readonly notes = input(false);
}
