import type { Caller } from '@waymark/tests/support';
import type { Form } from './form';
import type { World } from './world';

/** What a request to an endpoint brings. */
export interface Prepared {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: object;
  /** Instead of a body. */
  form?: Form;
  ifMatch?: number;
}

/** Gets a request ready for somebody who calls. */
export type Preparation = (world: World, caller: Caller) => Prepared | Promise<Prepared>;

/** A valid request about the subject of a world. */
interface ValidRequest {
  /** Changes nothing to get ready, so it will do for whoever is refused, and for what only reads. */
  standing: Preparation;
  /** For whoever succeeds, where succeeding uses something up. */
  fresh?: Preparation;
}

/** Valid requests by route, "METHOD /path". A domain adds its own in a file beside this one. */
export type ValidRequests = Record<string, ValidRequest>;

/** The version of what is at an address, as the caller reads it, or an admin where the caller's token may only write. */
export async function versionAt({ story }: World, caller: Caller, address: string): Promise<number> {
  const own = await caller.get(address);
  const { body } = own.status === 200 ? own : await story.admin.get(address);
  return (body as { version: number }).version;
}
