import type { BodyOf, Page, ParamsOf, QueryOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { goalsApi, type ActionView, type EvidenceDraft } from '@waymark/mentoring/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { ActionReading } from './action-reading';
import { ActionSteps } from './action-steps';
import { ActionWriting } from './action-writing';

type ActionPath = ParamsOf<typeof goalsApi.readAction>;

@Controller()
export class ActionsController {
  constructor(
    private readonly reading: ActionReading,
    private readonly writing: ActionWriting,
    private readonly steps: ActionSteps,
  ) {}

  @Implements(goalsApi.listActions)
  list(@Who() actor: Actor, @FromQuery(goalsApi.listActions) query: QueryOf<typeof goalsApi.listActions>): Promise<Page<ActionView>> {
    return this.reading.list(actor, query);
  }

  @Implements(goalsApi.readAction)
  read(@Who() actor: Actor, @FromPath(goalsApi.readAction) { actionId }: ActionPath): Promise<ActionView> {
    return this.reading.read(actor, actionId);
  }

  @Implements(goalsApi.addAction)
  add(@Who() actor: Actor, @FromBody(goalsApi.addAction) body: BodyOf<typeof goalsApi.addAction>): Promise<ActionView> {
    return this.writing.add(actor, body);
  }

  @Implements(goalsApi.changeAction)
  change(
    @Who() actor: Actor,
    @FromPath(goalsApi.changeAction) { actionId }: ActionPath,
    @FromBody(goalsApi.changeAction) changes: BodyOf<typeof goalsApi.changeAction>,
    @ExpectedVersion() version: number,
  ): Promise<ActionView> {
    return this.writing.change(actor, actionId, changes, version);
  }

  @Implements(goalsApi.progressAction)
  progress(
    @Who() actor: Actor,
    @FromPath(goalsApi.progressAction) { actionId }: ActionPath,
    @FromBody(goalsApi.progressAction) body: BodyOf<typeof goalsApi.progressAction>,
    @ExpectedVersion() version: number,
  ): Promise<ActionView> {
    return this.steps.progress(actor, actionId, body, version);
  }

  @Implements(goalsApi.renegotiateAction)
  renegotiate(
    @Who() actor: Actor,
    @FromPath(goalsApi.renegotiateAction) { actionId }: ActionPath,
    @FromBody(goalsApi.renegotiateAction) body: BodyOf<typeof goalsApi.renegotiateAction>,
    @ExpectedVersion() version: number,
  ): Promise<ActionView> {
    return this.steps.renegotiate(actor, actionId, body, version);
  }

  @Implements(goalsApi.blockAction)
  block(
    @Who() actor: Actor,
    @FromPath(goalsApi.blockAction) { actionId }: ActionPath,
    @FromBody(goalsApi.blockAction) body: BodyOf<typeof goalsApi.blockAction>,
    @ExpectedVersion() version: number,
  ): Promise<ActionView> {
    return this.steps.block(actor, actionId, body, version);
  }

  @Implements(goalsApi.unblockAction)
  unblock(@Who() actor: Actor, @FromPath(goalsApi.unblockAction) { actionId }: ActionPath, @ExpectedVersion() version: number): Promise<ActionView> {
    return this.steps.unblock(actor, actionId, version);
  }

  @Implements(goalsApi.dropAction)
  drop(
    @Who() actor: Actor,
    @FromPath(goalsApi.dropAction) { actionId }: ActionPath,
    @FromBody(goalsApi.dropAction) body: BodyOf<typeof goalsApi.dropAction>,
    @ExpectedVersion() version: number,
  ): Promise<ActionView> {
    return this.steps.drop(actor, actionId, body, version);
  }

  @Implements(goalsApi.draftEvidence)
  draftEvidence(@Who() actor: Actor, @FromPath(goalsApi.draftEvidence) { actionId }: ActionPath): Promise<EvidenceDraft> {
    return this.reading.draftEvidence(actor, actionId);
  }
}
