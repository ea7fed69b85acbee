import type { Id, QueryOf } from '@waymark/foundation/kernel';
import type { Actor } from '@waymark/organisations/domain';
import { standingCells, type PersonHistory, type PersonReadiness, type readinessApi } from '@waymark/readiness/domain';
import { Injectable } from '@nestjs/common';
import { Moments, type Moment } from '../access/moments';
import { ReadinessAccess, type MetPerson } from '../access/readiness-access';
import { EditionQueries } from '../standing/editions.queries';
import { HistoryQueries } from '../standing/histories.queries';
import { RoleComparing, type ComparedRoles } from './compared-role';
import { measuredLines, type MeasuredLine } from './measured-requirements';

/** A person as a reader meets them, with everything that their standing is told from. */
export interface PersonStanding extends ComparedRoles {
  readonly person: MetPerson;
  readonly moment: Moment;
  readonly history: PersonHistory;
  /** The lines of the compared role in the order of its sections; none where there is no role. */
  readonly lines: readonly MeasuredLine[];
}

/** Where one person stands, for whoever may read it. Every reading of another person is noted. */
@Injectable()
export class PersonStandings {
  constructor(
    private readonly access: ReadinessAccess,
    private readonly moments: Moments,
    private readonly comparing: RoleComparing,
    private readonly editions: EditionQueries,
    private readonly histories: HistoryQueries,
  ) {}

  async read(actor: Actor, memberId: Id, query: QueryOf<typeof readinessApi.readPersonReadiness>): Promise<PersonStanding> {
    const person = await this.access.read(actor, memberId);
    const moment = await this.moments.of(query);
    const compared = await this.comparing.choose(memberId, query, moment);
    return { person, moment, ...compared, ...(await this.measure(memberId, compared.role, moment)) };
  }

  private async measure(memberId: Id, role: PersonReadiness['role'], moment: Moment): Promise<Pick<PersonStanding, 'history' | 'lines'>> {
    if (role === null) return { history: { decisions: [], waivers: [] }, lines: [] };
    const lines = await this.editions.linesOf(role.versionId);
    const history = (await this.histories.of([memberId], [role.versionId]))(memberId);
    return { history, lines: measuredLines(lines, standingCells(history, lines, moment, moment.rules)) };
  }
}
