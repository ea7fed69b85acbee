import type { BodyOf, ParamsOf } from '@waymark/foundation/kernel';
import { FromBody, FromPath, Implements, Who } from '@waymark/foundation/server';
import { evidenceApi, type WitnessQuestion, type WitnessRequestView } from '@waymark/evidence/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { WitnessAnswering } from './witness-answering';
import { WitnessAsking } from './witness-asking';

@Controller()
export class WitnessesController {
  constructor(
    private readonly asking: WitnessAsking,
    private readonly answering: WitnessAnswering,
  ) {}

  @Implements(evidenceApi.askWitness)
  ask(
    @Who() actor: Actor,
    @FromPath(evidenceApi.askWitness) { evidenceId }: ParamsOf<typeof evidenceApi.askWitness>,
    @FromBody(evidenceApi.askWitness) body: BodyOf<typeof evidenceApi.askWitness>,
  ): Promise<WitnessRequestView> {
    return this.asking.ask(actor, evidenceId, body);
  }

  @Implements(evidenceApi.withdrawWitnessRequest)
  withdraw(
    @Who() actor: Actor,
    @FromPath(evidenceApi.withdrawWitnessRequest) { evidenceId, witnessRequestId }: ParamsOf<typeof evidenceApi.withdrawWitnessRequest>,
  ): Promise<void> {
    return this.asking.withdraw(actor, evidenceId, witnessRequestId);
  }

  @Implements(evidenceApi.readWitnessRequest)
  read(
    @FromBody(evidenceApi.readWitnessRequest) { token }: BodyOf<typeof evidenceApi.readWitnessRequest>,
    @Req() request: FastifyRequest,
  ): Promise<WitnessQuestion> {
    return this.answering.read(token, request.ip);
  }

  @Implements(evidenceApi.answerWitnessRequest)
  answer(
    @FromBody(evidenceApi.answerWitnessRequest) body: BodyOf<typeof evidenceApi.answerWitnessRequest>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.answering.answer(body, request.ip);
  }

  @Implements(evidenceApi.declineWitnessRequest)
  decline(
    @FromBody(evidenceApi.declineWitnessRequest) { token }: BodyOf<typeof evidenceApi.declineWitnessRequest>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.answering.decline(token, request.ip);
  }
}
