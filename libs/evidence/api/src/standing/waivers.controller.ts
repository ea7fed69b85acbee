import type { BodyOf, ParamsOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, Implements, Who } from '@waymark/foundation/server';
import { standingApi, type WaiverView } from '@waymark/evidence/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { Waiving } from './waiving';

type WaiverPath = ParamsOf<typeof standingApi.grantWaiver>;

@Controller()
export class WaiversController {
  constructor(private readonly waiving: Waiving) {}

  @Implements(standingApi.listWaivers)
  list(
    @Who() actor: Actor,
    @FromPath(standingApi.listWaivers) { memberId }: ParamsOf<typeof standingApi.listWaivers>,
  ): Promise<{ items: WaiverView[] }> {
    return this.waiving.list(actor, memberId);
  }

  @Implements(standingApi.askWaiver)
  ask(@Who() actor: Actor, @FromBody(standingApi.askWaiver) asked: BodyOf<typeof standingApi.askWaiver>): Promise<WaiverView> {
    return this.waiving.ask(actor, asked);
  }

  @Implements(standingApi.grantWaiver)
  grant(@Who() actor: Actor, @FromPath(standingApi.grantWaiver) { waiverId }: WaiverPath, @ExpectedVersion() version: number): Promise<WaiverView> {
    return this.waiving.grant(actor, waiverId, version);
  }

  @Implements(standingApi.refuseWaiver)
  refuse(@Who() actor: Actor, @FromPath(standingApi.refuseWaiver) { waiverId }: WaiverPath, @ExpectedVersion() version: number): Promise<WaiverView> {
    return this.waiving.refuse(actor, waiverId, version);
  }

  @Implements(standingApi.endWaiver)
  end(
    @Who() actor: Actor,
    @FromPath(standingApi.endWaiver) { waiverId }: WaiverPath,
    @FromBody(standingApi.endWaiver) { to }: BodyOf<typeof standingApi.endWaiver>,
    @ExpectedVersion() version: number,
  ): Promise<WaiverView> {
    return this.waiving.end(actor, waiverId, to, version);
  }
}
