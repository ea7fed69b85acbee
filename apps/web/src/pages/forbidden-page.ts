import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, PageHeading } from '@waymark/foundation/ui';

@Component({
  selector: 'wm-forbidden-page',
  imports: [Button, PageHeading, RouterLink],
  template: `
    <wm-page-heading heading="You cannot see this page" sub="It is for people with another job in your organisation. Ask an organisation admin if it should be yours too." />
    <p><a wm-button="primary" routerLink="/">Go to Home</a></p>
  `,
})
export class ForbiddenPage {}
