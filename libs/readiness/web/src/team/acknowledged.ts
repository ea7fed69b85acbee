import { Component, output, type OnInit } from '@angular/core';
import { MapSkeleton } from '../map/map-skeleton';

/** Stands behind the gate of a purpose: once it is there nothing waits to be acknowledged, and the view can be read. */
@Component({
  selector: 'wm-acknowledged',
  imports: [MapSkeleton],
  template: '<section class="panel flush" aria-label="People and skills"><wm-map-skeleton /></section>',
})
export class Acknowledged implements OnInit {
  readonly passed = output();

  ngOnInit(): void {
    this.passed.emit();
  }
}
