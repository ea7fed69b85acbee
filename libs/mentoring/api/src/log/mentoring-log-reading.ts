import type { QueryOf } from '@waymark/foundation/kernel';
import type { Attachment } from '@waymark/foundation/server';
import { evidenceOfLog, logAsCsv, logTotals, type EvidenceDraft, type mentorDirectoryApi, type MentoringLogView } from '@waymark/mentoring/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Injectable } from '@nestjs/common';
import { MentoringLogQueries } from './mentoring-log.queries';

type LogQuery = QueryOf<typeof mentorDirectoryApi.readMentoringLog>;

/** What a mentor keeps of their mentoring: hours and dates, without a name and a word. */
@Injectable()
export class MentoringLogReading {
  constructor(private readonly queries: MentoringLogQueries) {}

  async read({ memberId }: Actor, query: LogQuery): Promise<MentoringLogView> {
    const items = await this.queries.of(memberId, query);
    return { from: query.from ?? null, to: query.to ?? null, items, totals: logTotals(items) };
  }

  async asFile({ memberId }: Actor, query: LogQuery): Promise<Attachment> {
    return { name: 'mentoring-log.csv', type: 'text/csv; charset=utf-8', content: inOnePiece(logAsCsv(await this.queries.of(memberId, query))) };
  }

  async draftEvidence({ memberId }: Actor, query: LogQuery): Promise<EvidenceDraft> {
    return evidenceOfLog(await this.queries.of(memberId, query));
  }
}

async function* inOnePiece(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}
