import type { QueryOf } from '@waymark/foundation/kernel';
import { attachment, FromQuery, Implements, Who } from '@waymark/foundation/server';
import type { Actor } from '@waymark/organisations/domain';
import { readinessApi, type ReadinessAggregates } from '@waymark/readiness/domain';
import { Controller, type StreamableFile } from '@nestjs/common';
import { AggregatesExport } from './aggregates-export';
import { ReadinessAggregating } from './readiness-aggregates';

type Question = QueryOf<typeof readinessApi.readReadinessAggregates>;

@Controller()
export class AggregatesController {
  constructor(
    private readonly aggregating: ReadinessAggregating,
    private readonly exporting: AggregatesExport,
  ) {}

  @Implements(readinessApi.readReadinessAggregates)
  read(@Who() actor: Actor, @FromQuery(readinessApi.readReadinessAggregates) question: Question): Promise<ReadinessAggregates> {
    return this.aggregating.read(actor, question);
  }

  @Implements(readinessApi.exportReadinessAggregates)
  async export(@Who() actor: Actor, @FromQuery(readinessApi.exportReadinessAggregates) question: Question): Promise<StreamableFile> {
    return attachment(await this.exporting.of(actor, question));
  }
}
