import { Component } from '@angular/core';

/** The roundel of Waymark: `<svg wm-brand-mark></svg>`. The name stands beside it. */
@Component({
  selector: 'svg[wm-brand-mark]',
  template: `
    <svg:circle cx="16" cy="16" r="15" class="ground" />
    <svg:circle cx="16" cy="16" r="12.2" class="ring" />
    <svg:path d="M11.2 20.8 20.4 11.6M13 11.2h7.8V19" class="arrow" />
  `,
  styles: `
    .ground { fill: var(--wm-way); }
    .ring, .arrow { fill: none; stroke: var(--wm-on-way); }
    .ring { stroke-width: 1.6; }
    .arrow { stroke-width: 2.7; stroke-linecap: round; stroke-linejoin: round; }
  `,
  host: { viewBox: '0 0 32 32', 'aria-hidden': 'true', focusable: 'false' },
})
export class BrandMark {}
