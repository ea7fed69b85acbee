import { Component, ElementRef, contentChild, inject, signal, type OnDestroy } from '@angular/core';
import { Field, FieldControl } from './field';

/**
 * A password with a button beside it that shows what was typed:
 *
 *     <wm-field label="Password">
 *       <wm-reveal><input wmInput type="password" autocomplete="current-password" /></wm-reveal>
 *     </wm-field>
 *
 * It hides again when its form is sent, so that it does not stay on the screen and browsers take it for a password.
 */
@Component({
  selector: 'wm-reveal',
  template: `
    <div class="control"><ng-content /></div>
    <button class="btn secondary" type="button" [attr.aria-controls]="field.controlId()" (click)="show(!shown())">
      {{ shown() ? 'Hide' : 'Show' }}<span class="vh"> password</span>
    </button>
    <span class="vh" role="status">{{ news() }}</span>
  `,
  styles: `
    :host { display: flex; align-items: end; gap: var(--wm-2); }
    .control { flex: 1; min-width: 0; }
    .btn { min-width: 4.5rem; }
  `,
})
export class Reveal implements OnDestroy {
  protected readonly field = inject(Field);
  protected readonly shown = signal(false);
  protected readonly news = signal('');
  private readonly control = contentChild.required(FieldControl, { read: ElementRef });
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly sent = (event: Event) => {
    if (event.target instanceof Node && event.target.contains(this.host)) this.show(false);
  };

  constructor() {
    document.addEventListener('submit', this.sent, { capture: true });
  }

  ngOnDestroy(): void {
    document.removeEventListener('submit', this.sent, { capture: true });
  }

  protected show(shown: boolean): void {
    if (shown === this.shown()) return;
    this.shown.set(shown);
    this.news.set(shown ? 'Your password is shown' : 'Your password is hidden');
    (this.control() as ElementRef<HTMLInputElement>).nativeElement.type = shown ? 'text' : 'password';
  }
}
