import type { Id } from '@waymark/foundation/kernel';
import { Sealing } from '@waymark/foundation/server';
import { contentsOf, emptyStages, stageWriting, type GrowStage, type StageContents, type StageWriting } from '@waymark/mentoring/domain';
import { Injectable } from '@nestjs/common';
import { stageContent } from '../sealed';
import type { Stage } from './stage.entity';
import { StageRepository } from './stage.repository';

/** Stages as they were written, opened. Whoever asks has been let in already. */
@Injectable()
export class StageReading {
  constructor(
    private readonly stages: StageRepository,
    private readonly sealing: Sealing,
  ) {}

  /** What a row holds; of one that was erased, nothing. */
  async writingOf({ sessionId, stage, version, content }: Stage): Promise<StageWriting> {
    if (content === null || content.length === 0) return emptyWriting(stage);
    const opened = await this.sealing.open(stageContent, { session_id: sessionId, stage, version }, content);
    return stageWriting.parse({ stage, content: JSON.parse(opened) as unknown });
  }

  /** Everything that is written in some stages of some sessions, the stages filled in where nobody wrote or that are not asked for. */
  async contentsOf(sessionIds: readonly Id[], stages?: readonly GrowStage[]): Promise<(sessionId: Id) => StageContents> {
    const written = new Map<Id, StageWriting[]>();
    for (const row of await this.stages.ofSessions(sessionIds, stages)) {
      written.set(row.sessionId, [...(written.get(row.sessionId) ?? []), await this.writingOf(row)]);
    }
    return (sessionId) => contentsOf(written.get(sessionId) ?? []);
  }
}

/** A stage in which nobody has written. */
export function emptyWriting(stage: GrowStage): StageWriting {
  return stageWriting.parse({ stage, content: emptyStages[stage] });
}
