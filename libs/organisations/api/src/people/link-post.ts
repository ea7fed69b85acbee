import type { Id } from '@waymark/foundation/kernel';

/** Sees to it that links which were asked for reach their readers. */
export abstract class LinkPost {
  /**
   * Wakes the worker for a link whose row has committed. It never fails: a nudge that is lost costs lateness, because
   * the worker also looks for waiting rows by itself.
   */
  abstract nudge(linkId: Id): Promise<void>;
}
