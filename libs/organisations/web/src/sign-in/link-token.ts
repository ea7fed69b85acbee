import { Location } from '@angular/common';
import { inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { linkToken } from '@waymark/organisations/domain';
import { filter, map } from 'rxjs';
import type { z } from 'zod';

/**
 * Takes the secret of a link out of the address, where it stands behind the #, so that it stays neither on the screen
 * nor in the history. Null where there is none, or not all of it. Another link that is opened in the same tab takes
 * the place of the first. `shape` is that of the secret. Call it where injection works.
 */
export function takeLinkToken(shape: z.ZodType<string> = linkToken): Signal<string | null> {
  const location = inject(Location);
  const tokens = inject(ActivatedRoute).fragment.pipe(
    filter((fragment) => fragment !== null),
    map((fragment) => {
      location.replaceState(location.path());
      return shape.safeParse(fragment).data ?? null;
    }),
  );
  return toSignal(tokens, { initialValue: null });
}
