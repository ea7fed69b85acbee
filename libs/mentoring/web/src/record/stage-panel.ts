import { Component, computed, input } from '@angular/core';
import { Audience, Icon, elementId } from '@waymark/foundation/ui';
import type { StagePrompts, TemplateStage } from '@waymark/mentoring/domain';

/** One part of a session: its letter, its name, what it asks, and who reads it. The form stands in it. */
@Component({
  selector: 'section[wm-stage-panel]',
  imports: [Audience, Icon],
  template: `
    <header>
      <span class="letter" aria-hidden="true">@if (shown().letter !== '') {{{ shown().letter }}} @else {<svg [wm-icon]="shown().stage === 'CLOSE' ? 'flag' : 'list-checks'"></svg>}</span>
      <div><h2 [id]="headingId">{{ shown().name }}</h2><p>{{ sub() ?? prompts()?.question }}</p></div>
      <wm-audience kind="shared" [words]="readers()" />
    </header>
    @if (hints() && (prompts()?.prompts ?? []).length > 0) {
      <details class="disclose"><summary>Questions that help<span class="vh"> with {{ shown().name }}</span></summary><ul class="small hints">@for (prompt of prompts()?.prompts ?? []; track $index) {<li>{{ prompt }}</li>}</ul></details>
    }
    <ng-content />
  `,
  styles: `
    :host { display: block; scroll-margin-top: 5rem; }
    header { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 0 var(--wm-3); align-items: center; margin-bottom: var(--wm-3); }
    .letter { display: grid; place-items: center; width: 2.25rem; height: 2.25rem; border-radius: 50%; background: var(--wm-primary-soft); color: var(--wm-on-primary-soft); font-weight: 700; font-size: var(--wm-text-xl); }
    :host(.now) .letter { background: var(--wm-way); color: var(--wm-on-way); box-shadow: inset 0 0 0 2px var(--wm-way), inset 0 0 0 3.5px var(--wm-on-way); }
    header p { color: var(--wm-ink-2); font-size: var(--wm-text-sm); line-height: var(--wm-lh-sm); }
    .hints { list-style: disc; padding-left: 1.125rem; }
    .disclose { margin-bottom: var(--wm-3); }
    @media (max-width: 45rem) { header { grid-template-columns: auto minmax(0, 1fr); } header wm-audience { grid-column: 2; } }
  `,
  host: { class: 'panel', '[id]': 'anchor()', tabindex: '-1', '[class.now]': 'now()', '[attr.aria-labelledby]': 'headingId' },
})
export class StagePanel {
  readonly shown = input.required<TemplateStage>();
  readonly prompts = input<StagePrompts | undefined>();
  /** Says something else than the question of the stage. */
  readonly sub = input<string | null>(null);
  readonly readers = input.required<string>();
  /** Whether the next thing to do is here. */
  readonly now = input(false);
  readonly hints = input(false);
  protected readonly headingId = elementId('stage');
  /** Where the part stands on its page, for links. */
  protected readonly anchor = computed(() => this.shown().stage.toLowerCase());
}
