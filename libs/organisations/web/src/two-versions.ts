import { Component, ElementRef, afterNextRender, computed, inject, input, output } from '@angular/core';
import { Banner, Button } from '@waymark/foundation/ui';
import { differences, type EditedField } from './versioned-edit';

/** What two people wrote of one thing, side by side, until one of the two is chosen. It takes the focus. */
@Component({
  selector: 'wm-two-versions',
  imports: [Banner, Button],
  template: `
    <wm-banner kind="warn" icon="git-compare-arrows" role="alert" tabindex="-1" [heading]="what() + ' changed while you were writing'" detail="Nothing is lost. Both versions are kept until you choose one.">
      @if (rows().length > 0) {
        <dl class="facts stackd mt-2">
          @for (row of rows(); track row.label) {
            <dt>{{ row.label }}, yours</dt>
            <dd class="break words">{{ row.yours }}</dd>
            <dt>{{ row.label }}, stored now</dt>
            <dd class="break words">{{ row.theirs }}</dd>
          }
        </dl>
      } @else {
        <p class="small">Both say the same now.</p>
      }
      <div class="row mt-3">
        <button wm-button="primary" size="sm" type="button" (click)="mine.emit()">Save yours</button>
        <button wm-button="secondary" size="sm" type="button" (click)="others.emit()">Use what is stored</button>
      </div>
    </wm-banner>
  `,
  styles: ':host { display: block; margin-bottom: var(--wm-5); } .words { white-space: pre-line; }',
})
export class TwoVersions {
  /** Begins a sentence: "The purpose was". */
  readonly what = input.required<string>();
  readonly yours = input.required<readonly EditedField[]>();
  readonly theirs = input.required<readonly EditedField[]>();
  readonly mine = output();
  readonly others = output();
  protected readonly rows = computed(() => differences(this.yours(), this.theirs()));

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector<HTMLElement>('[role=alert]')?.focus());
  }
}
