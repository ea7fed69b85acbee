import type { QueryOf } from '@waymark/foundation/kernel';
import { attachment, FromQuery, Implements, Who } from '@waymark/foundation/server';
import { mentorDirectoryApi, type EvidenceDraft, type MentoringLogView } from '@waymark/mentoring/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller, type StreamableFile } from '@nestjs/common';
import { MentoringLogReading } from './mentoring-log-reading';

type LogQuery = QueryOf<typeof mentorDirectoryApi.readMentoringLog>;

@Controller()
export class MentoringLogController {
  constructor(private readonly log: MentoringLogReading) {}

  @Implements(mentorDirectoryApi.readMentoringLog)
  read(@Who() actor: Actor, @FromQuery(mentorDirectoryApi.readMentoringLog) query: LogQuery): Promise<MentoringLogView> {
    return this.log.read(actor, query);
  }

  @Implements(mentorDirectoryApi.saveMentoringLog)
  async save(@Who() actor: Actor, @FromQuery(mentorDirectoryApi.saveMentoringLog) query: LogQuery): Promise<StreamableFile> {
    return attachment(await this.log.asFile(actor, query));
  }

  @Implements(mentorDirectoryApi.draftEvidenceOfLog)
  draftEvidence(@Who() actor: Actor, @FromQuery(mentorDirectoryApi.draftEvidenceOfLog) query: LogQuery): Promise<EvidenceDraft> {
    return this.log.draftEvidence(actor, query);
  }
}
