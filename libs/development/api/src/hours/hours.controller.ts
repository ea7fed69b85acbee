import { developmentApi, type RecordView } from '@waymark/development/domain';
import type { BodyOf, ParamsOf, QueryOf, ResponseOf } from '@waymark/foundation/kernel';
import { attachment, ExpectedVersion, FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import type { Actor } from '@waymark/organisations/domain';
import { Controller, type StreamableFile } from '@nestjs/common';
import { HoursLogging } from './hours-logging';

@Controller()
export class HoursController {
  constructor(private readonly hours: HoursLogging) {}

  @Implements(developmentApi.addHours)
  add(
    @Who() actor: Actor,
    @FromPath(developmentApi.addHours) { recordId }: ParamsOf<typeof developmentApi.addHours>,
    @FromBody(developmentApi.addHours) body: BodyOf<typeof developmentApi.addHours>,
  ): Promise<RecordView> {
    return this.hours.add(actor, recordId, body);
  }

  @Implements(developmentApi.changeHours)
  change(
    @Who() actor: Actor,
    @FromPath(developmentApi.changeHours) params: ParamsOf<typeof developmentApi.changeHours>,
    @FromBody(developmentApi.changeHours) body: BodyOf<typeof developmentApi.changeHours>,
    @ExpectedVersion() version: number,
  ): Promise<RecordView> {
    return this.hours.change(actor, params, body, version);
  }

  @Implements(developmentApi.removeHours)
  remove(@Who() actor: Actor, @FromPath(developmentApi.removeHours) params: ParamsOf<typeof developmentApi.removeHours>, @ExpectedVersion() version: number): Promise<RecordView> {
    return this.hours.remove(actor, params, version);
  }

  @Implements(developmentApi.readHours)
  overview(@Who() actor: Actor, @FromQuery(developmentApi.readHours) query: QueryOf<typeof developmentApi.readHours>): Promise<ResponseOf<typeof developmentApi.readHours>> {
    return this.hours.overview(actor, query);
  }

  @Implements(developmentApi.saveHours)
  async save(@Who() actor: Actor, @FromQuery(developmentApi.saveHours) query: QueryOf<typeof developmentApi.saveHours>): Promise<StreamableFile> {
    return attachment(await this.hours.asFile(actor, query));
  }
}
