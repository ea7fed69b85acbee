import { requireFittingComponent, type DevelopmentAim, type RecordKind } from '@waymark/development/domain';
import { invalid, type Id } from '@waymark/foundation/kernel';
import { Injectable } from '@nestjs/common';
import { RecordQueries, type Line } from './records.queries';

/** Holds together what a record is tied to: lines of editions that were published, at levels that they have. */
@Injectable()
export class LineChecking {
  constructor(private readonly queries: RecordQueries) {}

  /** @throws DomainError INVALID at `body.componentId` or below `body.aims`. */
  async require(kind: RecordKind, { componentId, aims }: { readonly componentId?: Id | null; readonly aims?: readonly DevelopmentAim[] }): Promise<void> {
    const wanted = aims ?? [];
    const component = componentId ?? null;
    const lines = await this.queries.linesOf([...wanted.map(({ requirementId }) => requirementId), ...(component === null ? [] : [component])]);
    if (component !== null) requireFittingComponent(kind, published(lines, component, 'body.componentId').kind);
    for (const [place, { requirementId, ordinal }] of wanted.entries()) {
      const { levels } = published(lines, requirementId, `body.aims.${place}.requirementId`);
      if (levels.every((level) => level.ordinal !== ordinal)) throw invalid(`body.aims.${place}.ordinal`, 'Choose a level of its scale');
    }
  }
}

function published(lines: ReadonlyMap<Id, Line>, id: Id, path: string): Line {
  const line = lines.get(id);
  if (line === undefined || line.versionStatus === 'DRAFT') throw invalid(path, 'There is no such requirement, or you cannot see it.');
  return line;
}
