import { Implements, Who } from '@waymark/foundation/server';
import { relationshipsApi, type MentoringHome } from '@waymark/mentoring/domain';
import type { Actor } from '@waymark/organisations/domain';
import { Controller } from '@nestjs/common';
import { MentoringHomeReading } from './mentoring-home-reading';

@Controller()
export class MentoringHomeController {
  constructor(private readonly home: MentoringHomeReading) {}

  @Implements(relationshipsApi.readMentoringHome)
  read(@Who() actor: Actor): Promise<MentoringHome> {
    return this.home.read(actor);
  }
}
