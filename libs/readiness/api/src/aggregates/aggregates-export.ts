import type { QueryOf } from '@waymark/foundation/kernel';
import type { Attachment } from '@waymark/foundation/server';
import type { Actor } from '@waymark/organisations/domain';
import { bandNames, bandsByRank, type readinessApi } from '@waymark/readiness/domain';
import { Injectable } from '@nestjs/common';
import { csvFile, levelText } from '../files/csv-files';
import { ReadinessAggregating } from './readiness-aggregates';

const notShown = 'Not shown';

/** The numbers of a programme as a file: what the page shows, and nothing of groups that it does not show. */
@Injectable()
export class AggregatesExport {
  constructor(private readonly aggregating: ReadinessAggregating) {}

  async of(actor: Actor, question: QueryOf<typeof readinessApi.exportReadinessAggregates>): Promise<Attachment> {
    const { programme, role, at, requirements, groups } = await this.aggregating.read(actor, question);
    const bands = bandsByRank.toReversed();
    return csvFile(
      'programme-readiness',
      ['Programme', 'Team', 'Role', 'Edition', 'As of (UTC)', 'People', ...bands.map((band) => bandNames[band]), ...requirements.map(({ title, required }) => `At ${levelText(required) ?? ''}: ${title}`)],
      groups.map((group) => [
        programme?.name ?? null,
        group.team?.name ?? 'Everybody',
        role?.title ?? null,
        role?.number ?? null,
        at,
        group.people ?? notShown,
        ...bands.map((band) => group.bands?.[band] ?? notShown),
        ...requirements.map((_, place) => group.atLevel?.[place] ?? notShown),
      ]),
    );
  }
}
