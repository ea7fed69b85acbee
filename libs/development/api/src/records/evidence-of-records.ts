import { evidenceOfRecord, type developmentApi, type RecordView } from '@waymark/development/domain';
import { EvidenceAuthoring } from '@waymark/evidence/api';
import { invalid, wrongState, type BodyOf, type Id } from '@waymark/foundation/kernel';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { RecordHolding } from './record-holding';
import { RecordReading } from './record-reading';
import { RecordRepository } from './record.repository';
import { RecordQueries } from './records.queries';

/** Making evidence of what is done. */
@Injectable()
export class EvidenceOfRecords {
  constructor(
    private readonly records: RecordRepository,
    private readonly reading: RecordReading,
    private readonly holding: RecordHolding,
    private readonly queries: RecordQueries,
    private readonly authoring: EvidenceAuthoring,
  ) {}

  /** Begins evidence once: whoever asks again gets the evidence that there is. */
  async tie(actor: Actor, recordId: Id, { evidenceId }: BodyOf<typeof developmentApi.tieEvidence>): Promise<RecordView> {
    const held = await this.holding.hold(actor, recordId);
    if (held.finishedOn === null) throw wrongState('not-done', 'Say first that it is done.');
    const view = await this.reading.read(actor, recordId);
    if (evidenceId === null && view.evidence !== null) return view;
    if (evidenceId !== null && !(await this.queries.isOwnEvidence(actor.memberId, evidenceId))) throw invalid('body.evidenceId', 'There is no such evidence of yours.');
    const aims = view.aims.map(({ requirementId, level }) => ({ requirementId, ordinal: level.ordinal }));
    const told = evidenceId ?? (await this.authoring.create(actor, evidenceOfRecord({ ...view, finishedOn: held.finishedOn, aims }))).id;
    await this.records.tie(held, told);
    await this.records.update(recordId);
    return this.reading.read(actor, recordId);
  }
}
