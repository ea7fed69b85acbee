import { Component, DestroyRef, ElementRef, afterRenderEffect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { elementId } from './element-id';
import { Icon } from './icon';

/** One thing that is wrong. `field` is the `name` of its field; without one it is not about a field. */
export interface FieldProblem {
  field?: string;
  message: string;
}

/**
 * Everything that is wrong with a form, above it. Each time `problems` changes to a list that is not empty it takes
 * the focus, is read out, and the page's title starts with "Error: ". Set the list when the form is sent, not while
 * the person is typing.
 */
@Component({
  selector: 'wm-error-summary',
  imports: [Icon],
  template: `
    @if (problems().length > 0) {
      <div class="error-summary" role="alert" tabindex="-1" [attr.aria-labelledby]="headingId">
        <h2 [id]="headingId"><svg wm-icon="circle-alert"></svg>There is a problem</h2>
        <ul>
          @for (problem of problems(); track $index) {
            <li>
              @if (problem.field; as field) {
                <a [href]="'#' + field" (click)="go($event, field)">{{ problem.message }}</a>
              } @else {
                {{ problem.message }}
              }
            </li>
          }
        </ul>
      </div>
    }
  `,
  styles: ':host { display: block; }',
})
export class ErrorSummary {
  readonly problems = input.required<readonly FieldProblem[]>();
  protected readonly headingId = elementId('error-summary');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly title = inject(Title);

  constructor() {
    afterRenderEffect(() => {
      const wrong = this.problems().length > 0;
      this.markTitle(wrong);
      if (wrong) this.host.querySelector<HTMLElement>('[role=alert]')?.focus();
    });
    inject(DestroyRef).onDestroy(() => this.markTitle(false));
  }

  protected go(event: Event, field: string): void {
    const control = document.getElementById(field);
    if (control === null) return;
    event.preventDefault();
    control.focus();
    control.closest('.field')?.scrollIntoView({ block: 'nearest' });
  }

  private markTitle(wrong: boolean): void {
    const plain = this.title.getTitle().replace(/^Error: /, '');
    this.title.setTitle(wrong ? `Error: ${plain}` : plain);
  }
}
