import type { BodyOf, ParamsOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, Implements, Who } from '@waymark/foundation/server';
import { unsentApi, type UnsentFormView } from '@waymark/evidence/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { UnsentForms } from './unsent-forms';

type FormPath = ParamsOf<typeof unsentApi.readUnsentForm>;

@Controller()
export class UnsentFormsController {
  constructor(private readonly forms: UnsentForms) {}

  @Implements(unsentApi.readUnsentForm)
  read(@Who() actor: Actor, @FromPath(unsentApi.readUnsentForm) form: FormPath): Promise<UnsentFormView> {
    return this.forms.read(actor, form);
  }

  @Implements(unsentApi.keepUnsentForm)
  keep(
    @Who() actor: Actor,
    @FromPath(unsentApi.keepUnsentForm) form: FormPath,
    @FromBody(unsentApi.keepUnsentForm) { fields }: BodyOf<typeof unsentApi.keepUnsentForm>,
    @ExpectedVersion() version: number,
  ): Promise<UnsentFormView> {
    return this.forms.keep(actor, form, fields, version);
  }

  @Implements(unsentApi.forgetUnsentForm)
  forget(@Who() actor: Actor, @FromPath(unsentApi.forgetUnsentForm) form: FormPath): Promise<void> {
    return this.forms.forget(actor, form);
  }
}
