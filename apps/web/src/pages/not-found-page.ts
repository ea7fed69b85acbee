import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, PageHeading } from '@waymark/foundation/ui';

@Component({
  selector: 'wm-not-found-page',
  imports: [Button, PageHeading, RouterLink],
  template: `
    <wm-page-heading heading="Page not found" sub="If you typed the address, check it. If you followed a link, what it led to may have moved or may not be yours to see." />
    <p><a wm-button="primary" routerLink="/">Go to Home</a></p>
  `,
})
export class NotFoundPage {}
