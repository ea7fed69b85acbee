import type { BodyOf, ParamsOf } from '@waymark/foundation/kernel';
import { ExpectedVersion, FromBody, FromPath, Implements, Who } from '@waymark/foundation/server';
import { sessionsApi, type ProgrammePromptsView } from '@waymark/mentoring/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { ProgrammePrompts } from './programme-prompts';

type ProgrammePath = ParamsOf<typeof sessionsApi.readPrompts>;

@Controller()
export class PromptsController {
  constructor(private readonly prompts: ProgrammePrompts) {}

  @Implements(sessionsApi.readPrompts)
  read(@FromPath(sessionsApi.readPrompts) { programmeId }: ProgrammePath): Promise<ProgrammePromptsView> {
    return this.prompts.read(programmeId);
  }

  @Implements(sessionsApi.listPromptVersions)
  list(@FromPath(sessionsApi.listPromptVersions) { programmeId }: ProgrammePath): Promise<{ items: ProgrammePromptsView[] }> {
    return this.prompts.list(programmeId);
  }

  @Implements(sessionsApi.setPrompts)
  set(
    @Who() actor: Actor,
    @FromPath(sessionsApi.setPrompts) { programmeId }: ProgrammePath,
    @FromBody(sessionsApi.setPrompts) prompts: BodyOf<typeof sessionsApi.setPrompts>,
    @ExpectedVersion() version: number,
  ): Promise<ProgrammePromptsView> {
    return this.prompts.set(actor, programmeId, prompts, version);
  }
}
