import type { UnsentFields, UnsentFormView, unsentApi } from '@waymark/evidence/domain';
import { stale, type Clock, type ParamsOf } from '@waymark/foundation/kernel';
import { clockToken } from '@waymark/foundation/server';
import type { Actor } from '@waymark/organisations/domain';
import { Inject, Injectable } from '@nestjs/common';
import { UnsentFormRepository, type FormPlace } from './unsent-form.repository';

type Form = ParamsOf<typeof unsentApi.readUnsentForm>;

const nothing: UnsentFormView = { fields: {}, version: 0 };

/**
 * What people type into forms that are sent once. Everybody reads and writes their own alone: what it is about is only
 * a name here, and whether they may send it is asked when they do.
 */
@Injectable()
export class UnsentForms {
  constructor(
    private readonly forms: UnsentFormRepository,
    @Inject(clockToken) private readonly clock: Clock,
  ) {}

  async read(actor: Actor, form: Form): Promise<UnsentFormView> {
    return (await this.forms.read(ownPlace(actor, form))) ?? nothing;
  }

  /** Whoever typed on top of an older version gets what is kept now, to put the two together. */
  async keep(actor: Actor, form: Form, fields: UnsentFields, version: number): Promise<UnsentFormView> {
    const kept = await this.forms.write(ownPlace(actor, form), fields, version, this.clock.now());
    if (kept === null) throw stale(await this.read(actor, form));
    await this.forms.dropOldest(actor.memberId);
    return kept;
  }

  async forget(actor: Actor, form: Form): Promise<void> {
    await this.forms.clear(ownPlace(actor, form), this.clock.now());
  }
}

function ownPlace({ memberId }: Actor, form: Form): FormPlace {
  return { memberId, ...form };
}
