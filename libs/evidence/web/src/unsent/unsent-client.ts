import { Injectable, inject } from '@angular/core';
import { unsentApi, unsentForm, type UnsentFields, type UnsentFormView } from '@waymark/evidence/domain';
import { ApiCaller } from '@waymark/foundation/browser';
import type { ParamsInputOf } from '@waymark/foundation/kernel';

/** Which form, and what it is about. */
export type UnsentPlace = ParamsInputOf<typeof unsentApi.readUnsentForm>;

/** Forms that are typed and not sent. Every failure is a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class UnsentClient {
  private readonly api = inject(ApiCaller);

  read(place: UnsentPlace): Promise<UnsentFormView> {
    return this.api.call(unsentApi.readUnsentForm, { params: place });
  }

  keep(place: UnsentPlace, fields: UnsentFields, version: number): Promise<UnsentFormView> {
    return this.api.call(unsentApi.keepUnsentForm, { params: place, body: { fields }, ifMatch: version });
  }

  forget(place: UnsentPlace): Promise<void> {
    return this.api.call(unsentApi.forgetUnsentForm, { params: place });
  }

  /** What a refusal says is kept now, if it does. */
  readonly stored = (current: unknown): UnsentFormView | undefined => unsentForm.safeParse(current).data;
}
