import { Directive, ElementRef, afterNextRender, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { pageTitle } from '@waymark/foundation/browser';

/**
 * A heading that takes the place of another on the same page: it takes the focus, so that it is read out, and names
 * the document.
 */
@Directive({ selector: 'h1[wmArrival]', host: { tabindex: '-1' } })
export class Arrival {
  constructor() {
    const heading = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const title = inject(Title);
    afterNextRender(() => {
      heading.focus();
      title.setTitle(pageTitle(heading.textContent.trim()));
    });
  }
}
