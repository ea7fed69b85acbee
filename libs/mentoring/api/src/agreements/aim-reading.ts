import { invalid, type Id } from '@waymark/foundation/kernel';
import type { Aim, AimView, BeforeAndAfter } from '@waymark/mentoring/domain';
import { OrganisationCalendar } from '@waymark/organisations/api';
import { Injectable } from '@nestjs/common';
import { LevelsOf } from '../access/levels-of';
import { AimQueries } from './aims.queries';

interface Pair {
  readonly menteeId: Id;
  readonly acceptedAt: Date | null;
}

/** What a pair aims at, beside where the mentee stands. For the two alone. */
@Injectable()
export class AimReading {
  constructor(
    private readonly queries: AimQueries,
    private readonly levels: LevelsOf,
    private readonly calendar: OrganisationCalendar,
  ) {}

  /** @throws DomainError INVALID where a line is not there, or has no such level. `path` is where the list stands. */
  async requireAims(aims: readonly Aim[], path: string): Promise<void> {
    const lineOf = await this.queries.linesOf(aims.map(({ requirementId }) => requirementId));
    for (const [place, { requirementId, ordinal }] of aims.entries()) {
      const line = lineOf(requirementId);
      if (line === null) throw invalid(`${path}.${place}.requirementId`, 'There is no such requirement, or you cannot see it.');
      const known = ordinal === null ? line.levels.length === 0 : line.levels.some((level) => level.ordinal === ordinal);
      if (!known) throw invalid(`${path}.${place}.ordinal`, 'Choose a level of its scale.');
    }
  }

  /** What is aimed at; where the mentee stands, only for whom `canSeeStanding` lets. */
  async of(menteeId: Id, aims: readonly Aim[], { standing }: { readonly standing: boolean }): Promise<AimView[]> {
    const ids = aims.map(({ requirementId }) => requirementId);
    const lineOf = await this.queries.linesOf(ids);
    const standingOf = standing ? await this.levels.ofRequirements(menteeId, ids, this.calendar.now()) : () => ({ confirmed: null, selfRated: null });
    return aims.flatMap(({ requirementId, ordinal }) => {
      const line = lineOf(requirementId);
      if (line === null) return [];
      const { confirmed, selfRated } = standingOf(requirementId);
      const stepAt = stepsOf(line.levels);
      return [{ ...line, level: stepAt(ordinal), confirmed: stepAt(confirmed), selfRated: stepAt(selfRated) }];
    });
  }

  /** Where the mentee stood with each aim when the two became a pair, and at an instant since. */
  async beforeAndAfter({ menteeId, acceptedAt }: Pair, aims: readonly Aim[], until: Date): Promise<BeforeAndAfter[]> {
    const ids = aims.map(({ requirementId }) => requirementId);
    const lineOf = await this.queries.linesOf(ids);
    const before = await this.levels.ofRequirements(menteeId, ids, acceptedAt ?? until);
    const after = await this.levels.ofRequirements(menteeId, ids, until);
    return aims.flatMap(({ requirementId, ordinal }) => {
      const line = lineOf(requirementId);
      if (line === null) return [];
      const stepAt = stepsOf(line.levels);
      return [{ requirementId, title: line.title, aimedAt: stepAt(ordinal)?.name ?? null, before: stepAt(before(requirementId).confirmed), after: stepAt(after(requirementId).confirmed) }];
    });
  }
}

/** What has no scale has the one step that it is shown at all. */
function stepsOf(levels: AimView['levels']): (ordinal: number | null) => AimView['level'] {
  const steps = levels.length > 0 ? levels : [{ ordinal: 1, name: 'Shown' }];
  return (ordinal) => steps.find((step) => step.ordinal === ordinal) ?? null;
}
