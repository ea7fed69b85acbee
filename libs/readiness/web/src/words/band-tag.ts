import { Component, input } from '@angular/core';
import { bandNames, type Band } from '@waymark/readiness/domain';
import { bandLooks } from './band-looks';

/** The band of a person: its word with its pattern, `<span [wm-band]="person.band"></span>`. Never of a cell. */
@Component({
  selector: 'span[wm-band]',
  template: '{{ words[band()] }}',
  host: { '[class]': '"band " + looks[band()]' },
})
export class BandTag {
  readonly band = input.required<Band>({ alias: 'wm-band' });
  protected readonly words = bandNames;
  protected readonly looks = bandLooks;
}
