import { Component } from '@angular/core';
import { PageHeading } from '@waymark/foundation/ui';
import { DataExportsPanel } from '../privacy/data-exports-panel';
import { MyReadersPanel } from '../privacy/my-readers-panel';
import { AccountTabs } from './account-tabs';

/** What Waymark stores about the person who looks, and who has read it. */
@Component({
  selector: 'wm-my-data-page',
  imports: [AccountTabs, DataExportsPanel, MyReadersPanel, PageHeading],
  template: `
    <wm-page-heading heading="Your data"><p class="crumb" crumb>Your account</p></wm-page-heading>
    <nav wm-account-tabs></nav>
    <div class="stack">
      <wm-data-exports-panel />
      <wm-my-readers-panel />
    </div>
  `,
})
export class MyDataPage {}
