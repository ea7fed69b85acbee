import type { BodyOf, ParamsOf } from '@waymark/foundation/kernel';
import { FromBody, FromPath, Implements, Who } from '@waymark/foundation/server';
import { sessionsApi, type PulseView } from '@waymark/mentoring/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { Pulses } from './pulses';

@Controller()
export class PulseController {
  constructor(private readonly pulses: Pulses) {}

  @Implements(sessionsApi.readPulse)
  read(@Who() actor: Actor, @FromPath(sessionsApi.readPulse) { sessionId }: ParamsOf<typeof sessionsApi.readPulse>): Promise<PulseView> {
    return this.pulses.read(actor, sessionId);
  }

  @Implements(sessionsApi.answerPulse)
  answer(
    @Who() actor: Actor,
    @FromPath(sessionsApi.answerPulse) { sessionId }: ParamsOf<typeof sessionsApi.answerPulse>,
    @FromBody(sessionsApi.answerPulse) answer: BodyOf<typeof sessionsApi.answerPulse>,
  ): Promise<PulseView> {
    return this.pulses.answer(actor, sessionId, answer);
  }
}
