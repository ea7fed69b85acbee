import { OrganisationsModule } from '@waymark/organisations/api';
import { Module } from '@nestjs/common';
import { UnsentFormRepository } from './unsent-form.repository';
import { UnsentForms } from './unsent-forms';
import { UnsentFormsController } from './unsent-forms.controller';

/** Forms while they are written. */
@Module({ imports: [OrganisationsModule], controllers: [UnsentFormsController], providers: [UnsentFormRepository, UnsentForms] })
export class UnsentModule {}
