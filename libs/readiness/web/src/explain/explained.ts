import type { Signal } from '@angular/core';
import type { ExplainQuery } from '../person/person-client';

/** What is explained: the requirement of a person, as the address names it, at the instants of the page. */
export interface Explained {
  /** Undefined once the address names none any more: the drawer closes. */
  readonly cell: Signal<string | undefined>;
  readonly instants: Signal<ExplainQuery>;
  /** Whether the page behind it is the one of the person. */
  readonly onPersonPage: boolean;
}
